interface Names {
  /** SQL for the ids of a care plan and a customer, and for the instant at which the message would go out. */
  plan: string;
  customer: string;
  at: string;
}

/** SQL that is true where a plan asks a survey and the customer was asked any within its gap, but by the message `except`. */
export const surveyAsked = ({ plan, customer, at, except }: Names & { except: string }): string => `exists (
  select 1 from care_plans_survey_lnk asks join surveys s on s.id = asks.survey_id
    join survey_invitations i on i.customer_key = ${customer} and i.sent_at > ${at} - s.min_gap_days * interval '1 day'
  where asks.care_plan_id = ${plan} and s.min_gap_days > 0
    and not exists (
      select 1 from survey_invitations_message_lnk own
      where own.survey_invitation_id = i.id and own.care_message_id = ${except}
    )
)`;

/**
 * SQL that is true where a plan asks a survey and the customer was asked any survey within that one's gap, or a message
 * that will ask one waits already.
 */
export const surveyGap = ({ plan, customer, at }: Names): string => `exists (
  select 1 from care_plans_survey_lnk asks join surveys s on s.id = asks.survey_id
  where asks.care_plan_id = ${plan} and s.min_gap_days > 0 and (
    exists (
      select 1 from survey_invitations i
      where i.customer_key = ${customer} and i.sent_at > ${at} - s.min_gap_days * interval '1 day'
    )
    or exists (
      select 1 from care_messages m join care_plans_survey_lnk other on other.care_plan_id = m.plan_key
      where m.customer_key = ${customer} and m.state in ('proposed', 'pending', 'sending', 'failed')
        and m.scheduled_for > ${at} - s.min_gap_days * interval '1 day'
    )
  )
)`;
