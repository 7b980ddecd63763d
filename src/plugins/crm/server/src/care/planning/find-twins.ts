import type { Knex } from 'knex';
import { isMobile } from './address-sql';

/** Customers with an e-mail or a mobile in common, as pairs of a row id and the number of what they have in common. */
export interface Twins {
  twinIds: number[];
  twinGroups: number[];
}

/** What more customers than these share is a switchboard or a placeholder, not a person entered twice. */
const MOST = 10;

const PLACES = [
  { table: 'components_customer_emails', index: 'address_index', field: 'emails', type: 'customer.email', usable: 'true' },
  { table: 'components_customer_phones', index: 'number_index', field: 'phones', type: 'customer.phone', usable: isMobile('a') },
]; // prettier-ignore
type Place = (typeof PLACES)[number];

/** Of all customers: reads each index from end to end, which for a holiday is sooner done than to look up everybody's. */
const sharedByAnybody = ({ table, index }: Place) =>
  `select ${index} as index from ${table} where ${index} is not null group by 1 having count(*) between 2 and ${MOST}`;

/** Of those in `checked` who are to be written to. */
const sharedByChecked = ({ table, index, field, type }: Place) => `
  select own.index
  from (
    select distinct place.index
    from (select distinct id from checked where obstacle is null) one cross join lateral (
      select a.${index} as index from customers_cmps l join ${table} a on a.id = l.cmp_id
      where l.entity_id = one.id and l.field = '${field}' and l.component_type = '${type}' and a.${index} is not null
      offset 0
    ) place
    offset 0
  ) own
  cross join lateral (
    select count(*) as holders from (select 1 from ${table} a where a.${index} = own.index limit ${MOST + 1}) found
    offset 0
  ) counted
  where counted.holders between 2 and ${MOST}`;

/**
 * SQL of `(id, group)`: a customer may be in several groups. Each `offset 0` keeps what is looked up for a few from being read
 * whole.
 */
const groupsOf = (sharedBy: (place: Place) => string) => `
  select id, (dense_rank() over (order by index))::int as "group"
  from (
    select member.*, count(*) over (partition by index) as holders
    from (${PLACES.map(
      (place) => `
      select distinct holder.id, shared.index
      from (${sharedBy(place)} offset 0) shared cross join lateral (
        select l.entity_id as id
        from ${place.table} a join customers_cmps l on l.cmp_id = a.id and l.field = '${place.field}' and l.component_type = '${place.type}'
        where a.${place.index} = shared.index and ${place.usable}
        offset 0
      ) holder`,
    ).join(' union all ')}
    ) member
  ) counted
  where holders > 1`;

/** All who may be one person entered twice, whichever channel each record is written to by. */
export const findTwins = async (knex: Knex): Promise<Twins> => {
  const { rows } = await knex.raw<{ rows: { id: number; group: number }[] }>(groupsOf(sharedByAnybody));
  return { twinIds: rows.map(({ id }) => id), twinGroups: rows.map(({ group }) => group) };
};

/** SQL of the groups, over `checked` or over what `findTwins` found. */
export const TWINS_OF_CHECKED = groupsOf(sharedByChecked);
export const TWINS_FOUND = `
  select t.id, t."group" from unnest(cast(:twinIds as int[]), cast(:twinGroups as int[])) as t(id, "group")`;

/**
 * CTEs over `checked` (plan-messages.ts): `twin` are the groups of its customers, `first_twin` the first of each on a day,
 * `told_twin` when somebody of a group was told.
 */
export const compareTwins = (groups: string, isWritten: string) => `
  twin as materialized (${groups}),
  first_twin as materialized (
    select twin."group", checked.day, min(checked.id) as id
    from twin join checked on checked.id = twin.id
    where checked.obstacle is null
    group by 1, 2
  ),
  told_twin as materialized (
    select twin."group", told.scheduled_for
    from (select distinct "group" from first_twin) near join twin on twin."group" = near."group"
      cross join lateral (
        select m.scheduled_for from care_messages m
        where m.customer_key = twin.id and m.plan_key + 0 = any(cast(:kin as int[])) and ${isWritten}
        offset 0
      ) told
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
