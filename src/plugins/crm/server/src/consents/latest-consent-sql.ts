/**
 * The customer's latest word on a channel for a purpose, joined laterally as `word` (state, expires_at). The arguments
 * are SQL: a column, a binding or a literal of the program's own. The index consents_latest serves it.
 */
export const latestConsent = ({ customer, channel, purpose }: Record<'customer' | 'channel' | 'purpose', string>) => `
  left join lateral (
    select s.state, s.expires_at from consents s
    where s.customer_key = ${customer} and s.channel = ${channel} and s.purpose = ${purpose}
    order by coalesce(s.recorded_at, s.created_at) desc, s.id desc
    limit 1
  ) word on true`;

/** Why `word` does not allow to write at `:now`, as a skip reason; null if it does. Without a word nothing is sent. */
export const CONSENT_OBSTACLE = `
  case
    when word.state = 'withdrawn' then 'opted_out'
    when word.state is distinct from 'granted' or word.expires_at <= cast(:now as timestamp) then 'no_consent'
  end`;
