/** SQL that is true while customer `c` has a serious complaint that is not settled. The index complaints_serious serves it. */
export const OPEN_SERIOUS_COMPLAINT = `exists (
  select 1 from complaints k
  where k.customer_key = c.id and k.severity in ('high', 'urgent') and k.state not in ('closed', 'rejected') and k.archived_at is null
)`;
