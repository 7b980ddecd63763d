import type { Core } from '@strapi/strapi';
import { isMobile } from './address-sql';
import type { PlanRow } from './plan-row';

/** Customers with an e-mail or a mobile in common, as pairs of a row id and the number of what they have in common. */
export interface Twins {
  twinIds: number[];
  twinGroups: number[];
}

/** What more customers than these share is a switchboard or a placeholder, not a person entered twice. */
const MOST = 10;

/** SQL that ends with `member(id, index)`: whoever of `field` has one of `shared(index)`. */
const places = [
  { table: 'components_customer_emails', index: 'address_index', field: 'emails', type: 'customer.email', usable: 'true' },
  { table: 'components_customer_phones', index: 'number_index', field: 'phones', type: 'customer.phone', usable: isMobile('a') },
]; // prettier-ignore

/** Of all customers: reads each index from end to end, which for a holiday is sooner done than to look up everybody's. */
const sharedByAnybody = ({ table, index }: (typeof places)[number]) =>
  `select ${index} as index from ${table} where ${index} is not null group by 1 having count(*) between 2 and ${MOST}`;

/** Of those with an occasion. */
const sharedByDue = ({ table, index, field, type }: (typeof places)[number]) => `
  select own.index
  from (
    select distinct a.${index} as index
    from due join customers_cmps l on l.entity_id = due.id and l.field = '${field}' and l.component_type = '${type}'
      join ${table} a on a.id = l.cmp_id
    where a.${index} is not null
    offset 0
  ) own
  where (select count(*) from (select 1 from ${table} a where a.${index} = own.index limit ${MOST + 1}) found) between 2 and ${MOST}`;

const membersOf = (sharedBy: typeof sharedByDue) =>
  places
    .map(
      (place) => `
  select distinct l.entity_id as id, shared.index
  from (${sharedBy(place)} offset 0) shared join ${place.table} a on a.${place.index} = shared.index and ${place.usable}
    join customers_cmps l on l.cmp_id = a.id and l.field = '${place.field}' and l.component_type = '${place.type}'`,
    )
    .join(' union all ');

/** Those who may be one person entered twice, whichever channel each record is written to by. */
export const findTwins = async (
  strapi: Core.Strapi,
  plan: Pick<PlanRow, 'trigger'>,
  due: { sql: string; bindings: Record<string, unknown> },
): Promise<Twins> => {
  const isForEverybody = plan.trigger === 'holiday' || plan.trigger === 'manual';
  const { rows } = await strapi.db.connection.raw<{ rows: { id: number; group: number }[] }>(
    `with ${due.sql}, member as (${membersOf(isForEverybody ? sharedByAnybody : sharedByDue)})
     select id, (dense_rank() over (order by index))::int as "group"
     from (select member.*, count(*) over (partition by index) as holders from member) counted
     where holders > 1`,
    due.bindings as never,
  );
  return { twinIds: rows.map(({ id }) => id), twinGroups: rows.map(({ group }) => group) };
};

/**
 * CTEs over `checked` (plan-messages.ts): `twin` are the groups of its customers, `first_twin` the first of each on a day,
 * `told_twin` when somebody of a group was told.
 */
export const TWINS = (isWritten: string) => `
  twin as materialized (
    select t.id, t."group" from unnest(cast(:twinIds as int[]), cast(:twinGroups as int[])) as t(id, "group")
  ),
  first_twin as materialized (
    select twin."group", checked.day, min(checked.id) as id
    from twin join checked on checked.id = twin.id
    where checked.obstacle is null
    group by 1, 2
  ),
  told_twin as materialized (
    select twin."group", m.scheduled_for
    from (select distinct "group" from first_twin) near join twin on twin."group" = near."group"
      join care_messages m on m.customer_key = twin.id and m.plan_key + 0 = any(cast(:kin as int[]))
    where ${isWritten}
  )`;

/** Whether `checked` is not the first of its person. */
export const IS_TWIN = `exists (
  select 1 from twin
  where twin.id = checked.id and (
    exists (
      select 1 from first_twin f
      where f."group" = twin."group" and f.day = checked.day and f.id < checked.id
    )
    or exists (
      select 1 from told_twin t
      where t."group" = twin."group" and t.scheduled_for >= checked.day_starts_at and t.scheduled_for < checked.day_ends_at
    )
  )
)`;
