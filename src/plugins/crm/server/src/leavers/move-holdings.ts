import type { Core } from '@strapi/strapi';
import { runSql } from '../lib/run-sql';
import type { PlannedRow } from './build-plan';
import type { Colleague } from './find-colleagues';
import { HOLDINGS } from './holdings';
import { moveRows } from './move-rows';

const KEEP = `
  insert into crm_leavers.moved_rows (run_id, held, row_id, to_employee, from_team, to_team, owner_since)
  select :runId, v.held, v.id, v."to", v."teamKey", v."toTeam", v."ownerSince"
  from jsonb_to_recordset(:rows) as v(held text, id int, "to" int, "teamKey" int, "toTeam" int, "ownerSince" timestamp)`;

/** Moves every row of a plan to its new person and that person's team, and keeps what it was before. */
export const moveHoldings = async (
  strapi: Core.Strapi,
  {
    runId,
    leaver,
    takers,
    plan,
    at,
  }: { runId: string; leaver: Colleague; takers: Colleague[]; plan: PlannedRow[]; at: Date },
): Promise<void> => {
  const teams = new Map(takers.map(({ id, teamId }) => [id, teamId]));
  const toTeam = ({ to }: PlannedRow) => (to == null ? null : (teams.get(to) ?? null));
  await runSql(strapi, KEEP, { runId, rows: JSON.stringify(plan.map((row) => ({ ...row, toTeam: toTeam(row) }))) });
  for (const holding of HOLDINGS) {
    const moves = plan
      .filter(({ held }) => held === holding.held)
      // Somebody without a team leaves the record's team as it is, as when a form gives it away.
      .map((row) => ({ id: row.id, to: row.to ?? null, team: toTeam(row) ?? undefined, ownerSince: at.toISOString() }));
    await moveRows(strapi, holding, { from: leaver.id, moves, at });
  }
};
