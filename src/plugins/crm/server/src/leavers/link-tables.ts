import type { Core } from '@strapi/strapi';
import type { Holding } from './holdings';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
}

interface Link {
  table: string;
  /** Column of the row that holds, and of what it points at. */
  own: string;
  target: string;
  order?: string;
}

export interface HoldingTables {
  main: string;
  person: Link;
  team?: Link;
}

/** Where Strapi keeps a holding. Names of the schema: safe in a statement. */
export const tablesOf = ({ db }: Core.Strapi, { uid, relation, hasTeam }: Holding): HoldingTables => {
  const { tableName, attributes } = db.metadata.get(uid) as unknown as {
    tableName: string;
    attributes: Record<string, { joinTable?: JoinTable }>;
  };
  const linkOf = (name: string): Link => {
    const table = attributes[name]?.joinTable;
    if (!table) throw new Error(`${uid}.${name} has no link table`);
    return {
      table: table.name,
      own: table.joinColumn.name,
      target: table.inverseJoinColumn.name,
      order: table.orderColumnName,
    };
  };
  return { main: tableName, person: linkOf(relation), ...(hasTeam && { team: linkOf('team') }) };
};
