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

/**
 * Whether a customer's latest word on being called is no: then no rule makes a task to call. Without a word one may call.
 * `service`: about a contract or a complaint of theirs; `promotional`: to win or keep their business.
 */
export const refusesCalls = (customer: string, purpose: 'service' | 'promotional') => `
  exists (
    select 1 from (select 1) one${latestConsent({ customer, channel: "'phone'", purpose: `'${purpose}'` })}
    where word.state = 'withdrawn'
  )`;

/** Why `word` does not allow to write at `:now`, as a skip reason; null if it does. Without a word nothing is sent. */
export const CONSENT_OBSTACLE = `
  case
    when word.state = 'withdrawn' then 'opted_out'
    when word.state is distinct from 'granted' or word.expires_at <= cast(:now as timestamp) then 'no_consent'
  end`;
