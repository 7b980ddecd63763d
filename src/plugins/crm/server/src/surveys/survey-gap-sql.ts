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

/** By the address, which stands behind the plan in an index of the outbox: each plan that asks a survey is looked up. */
const carriedTo = ({ address, at }: Names, more: string): string => `exists (
  select 1 from care_plans_survey_lnk other join care_messages carrier on carrier.plan_key = other.care_plan_id
  where carrier.address_index = ${address} and carrier.scheduled_for > ${at} - s.min_gap_days * interval '1 day' and ${more}
  offset 0
)`;

/**
 * SQL that is true where a plan asks a survey and the customer, or somebody with the same address, was asked any within its
 * gap, but by the message `except`.
 */
export const surveyAsked = (names: Names & { except: string }): string => `exists (
  select 1 from care_plans_survey_lnk asks join surveys s on s.id = asks.survey_id
  where asks.care_plan_id = ${names.plan} and s.min_gap_days > 0 and (
    exists (
      select 1 from survey_invitations i
      where i.customer_key = ${names.customer} and i.sent_at > ${names.at} - s.min_gap_days * interval '1 day'
        and not ${neverAsked('i')}
        and not exists (
          select 1 from survey_invitations_message_lnk own
          where own.survey_invitation_id = i.id and own.care_message_id = ${names.except}
        )
    )
    or ${carriedTo(
      names,
      `carrier.id <> ${names.except} and carrier.handed_over_at is not null and carrier.state not in (${WAITS}, ${LOST})`,
    )}
  )
)`;

/**
 * SQL that is true where a plan asks a survey and the customer, or somebody with the same address, was asked any survey
 * within that one's gap, or a message that will ask one waits already.
 */
export const surveyGap = (names: Names): string => `exists (
  select 1 from care_plans_survey_lnk asks join surveys s on s.id = asks.survey_id
  where asks.care_plan_id = ${names.plan} and s.min_gap_days > 0 and (
    exists (
      select 1 from survey_invitations i
      where i.customer_key = ${names.customer} and i.sent_at > ${names.at} - s.min_gap_days * interval '1 day'
        and not ${neverAsked('i')}
    )
    or exists (
      select 1 from care_messages m join care_plans_survey_lnk other on other.care_plan_id = m.plan_key
      where m.customer_key = ${names.customer} and m.state in (${WAITS}, 'sending')
        and m.scheduled_for > ${names.at} - s.min_gap_days * interval '1 day'
    )
    or ${carriedTo(names, `carrier.state not in (${LOST})`)}
  )
)`;
