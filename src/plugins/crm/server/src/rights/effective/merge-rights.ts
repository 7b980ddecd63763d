import type {
  PageRight,
  RightsAction,
  RightsGrant,
  RightsReach,
  TypeRights,
} from '../../../../shared/contracts/rights';

/** A row of Strapi's admin permissions. */
export interface PermissionRow {
  action: string;
  subject: string | null;
  conditions: string[] | null;
  properties: { fields?: string[] | null } | null;
}

/** What a type has: its fields as permissions name them, and whether it can be archived. */
export interface TypeShape {
  fields: readonly string[];
  isArchived: boolean;
}

const EXPLORER = 'plugin::content-manager.explorer.';
const ARCHIVE = 'plugin::crm.records.archive';
const WIDEST: RightsReach[] = ['all', 'team', 'own', 'other'];
const WORDS: Record<string, RightsAction> = { read: 'read', create: 'create', update: 'update', delete: 'delete' };

const reachOf = (conditions: string[]): RightsReach => {
  if (conditions.length === 0) return 'all';
  if (conditions.includes('plugin::crm.team')) return 'team';
  return conditions.includes('plugin::crm.own') ? 'own' : 'other';
};

/** `phones.number` and `phones.label` together are `phones`; a part alone stays a part. */
export const foldParts = (fields: readonly string[], all: readonly string[]): string[] => {
  const open = new Set(fields);
  const rootOf = (field: string) => field.split('.')[0] ?? field;
  const isWhole = (root: string) => all.filter((field) => rootOf(field) === root).every((field) => open.has(field));
  return [...new Set(fields.map((field) => (isWhole(rootOf(field)) ? rootOf(field) : field)))];
};

/** The grants of one action of a type: of several roles each field counts as far as the widest of them opens it. */
const mergeGrants = (rows: PermissionRow[], all: readonly string[]): RightsGrant[] => {
  const opened = new Set<string>();
  return WIDEST.flatMap((reach) => {
    const here = rows.filter((row) => reachOf(row.conditions ?? []) === reach);
    if (here.length === 0) return [];
    const fields = new Set(here.flatMap((row) => row.properties?.fields ?? all));
    const opens = all.filter((field) => fields.has(field) && !opened.has(field));
    const isFirst =
      opened.size === 0 &&
      WIDEST.slice(0, WIDEST.indexOf(reach)).every(
        (wider) => !rows.some((row) => reachOf(row.conditions ?? []) === wider),
      );
    for (const field of opens) opened.add(field);
    if (opens.length === 0 && !isFirst) return [];
    const closed = all.filter((field) => !opened.has(field));
    const conditions = reach === 'other' ? [...new Set(here.flatMap((row) => row.conditions ?? []))] : [];
    return [{ reach, opens: foldParts(opens, all), closed: foldParts(closed, all), conditions }];
  });
};

/** What rows of permissions, of one role or of several, come to. */
export const mergeRights = (
  rows: readonly PermissionRow[],
  shapes: Readonly<Record<string, TypeShape>>,
  nameOf: (action: string) => string,
): { types: TypeRights[]; pages: PageRight[] } => {
  const mayArchive = rows.some(({ action }) => action === ARCHIVE);
  const types = Object.entries(shapes).map(([uid, { fields, isArchived }]): TypeRights => {
    const actions: TypeRights['actions'] = {};
    for (const [word, action] of Object.entries(WORDS)) {
      const mine = rows.filter((row) => row.subject === uid && row.action === `${EXPLORER}${word}`);
      if (mine.length > 0) actions[action] = mergeGrants(mine, action === 'delete' ? [] : fields);
    }
    if (mayArchive && isArchived && actions.update)
      actions.archive = actions.update.slice(0, 1).map((grant) => ({ ...grant, opens: [], closed: [] }));
    return { uid, actions };
  });
  const pages = [...new Set(rows.filter(({ subject }) => subject === null).map(({ action }) => action))].sort();
  return { types, pages: pages.map((action) => ({ action, name: nameOf(action) })) };
};
