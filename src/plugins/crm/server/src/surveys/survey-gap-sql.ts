interface Names {
  /** SQL for the ids of a care plan and a customer, and for the instant at which the message would go out. */
  plan: string;
  customer: string;
  /** SQL for the blind index of the address: the same person may be entered twice. */
  address: string;
  at: string;
}

/**
 * States of a message that waits, and of one that did not reach the customer. Of one that is uncertain nobody knows: it
 * counts as sent.
 */
const WAITS = "'proposed', 'pending', 'failed'";
const LOST = "'dead', 'skipped'";

/**
 * SQL that is true of an invitation whose message has not left or did not arrive, unless it was answered all the same: the
 * customer was not asked. One without a message was given by hand.
 */
export const neverAsked = (invitation: string): string => `(
  ${invitation}.answered_at is null and exists (
    select 1 from survey_invitations_message_lnk link join care_messages carrier on carrier.id = link.care_message_id
    where link.survey_invitation_id = ${invitation}.id and carrier.state in (${WAITS}, ${LOST})
    offset 0
  )
)`;

/** SQL that is true where the survey of a plan is not in use; one of which nobody said so is. */
export const surveyOff = (plan: string): string => `exists (
  select 1 from care_plans_survey_lnk asks join surveys s on s.id = asks.survey_id
  where asks.care_plan_id = ${plan} and s.active = false
)`;

/** Each `offset 0` keeps PostgreSQL from reading whole what it can look up, where its statistics are out of date. */
const inGap = ({ plan }: Names, ways: string[]): string => `exists (
  select 1 from (
    select s.min_gap_days * interval '1 day' as gap from care_plans_survey_lnk asks join surveys s on s.id = asks.survey_id
    where asks.care_plan_id = ${plan} and s.min_gap_days > 0
    offset 0
  ) survey
  where ${ways.join(' or ')}
)`;

const isInvited = ({ customer, at }: Names, more = 'true'): string => `exists (
  select 1 from survey_invitations i
  where i.customer_key = ${customer} and i.sent_at > ${at} - survey.gap and not ${neverAsked('i')} and ${more}
  offset 0
)`;

/** By a key that stands with the plan in an index of the outbox: each plan that asks a survey looks up its own messages. */
const isCarried = ({ at }: Names, whose: string): string => `exists (
  select 1 from care_plans_survey_lnk other cross join lateral (
    select 1 from care_messages carrier
    where carrier.plan_key = other.care_plan_id and carrier.scheduled_for > ${at} - survey.gap and ${whose}
    offset 0
  ) carried
)`;

/**
 * SQL that is true where a plan asks a survey and the customer, or somebody with the same address, was asked any within its
 * gap, but by the message `except`.
 */
export const surveyAsked = (names: Names & { except: string }): string =>
  inGap(names, [
    isInvited(
      names,
      `not exists (
        select 1 from survey_invitations_message_lnk own
        where own.survey_invitation_id = i.id and own.care_message_id = ${names.except}
      )`,
    ),
    isCarried(
      names,
      `carrier.address_index = ${names.address} and carrier.id <> ${names.except}
        and carrier.handed_over_at is not null and carrier.state not in (${WAITS}, ${LOST})`,
    ),
  ]);

/**
 * SQL that is true where a plan asks a survey and the customer, or somebody with the same address, was asked any survey
 * within that one's gap, or a message that will ask one waits already.
 */
export const surveyGap = (names: Names): string =>
  inGap(names, [
    isInvited(names),
    isCarried(names, `carrier.customer_key = ${names.customer} and carrier.state in (${WAITS}, 'sending')`),
    isCarried(names, `carrier.address_index = ${names.address} and carrier.state not in (${LOST})`),
  ]);
