import type { BackupRun, BackupWarning, RestoreDrill } from '../../../shared/contracts/backups';

interface State {
  isOn: boolean;
  isOverdue: boolean;
  hasRecipient: boolean;
  hasJobs: boolean;
  /** Of the server, and of pg_dump if there is one. */
  server: number;
  pgDump: number | undefined;
  /** The newest run that has ended, and the newest that has ended well. */
  last: Pick<BackupRun, 'state' | 'finishedAt'> | undefined;
  lastGoodAt: string | undefined;
  drill: Pick<RestoreDrill, 'state' | 'finishedAt'> | undefined;
  now: Date;
}

/** A backup that nobody has restored for so long is a hope. */
const DRILL_DAYS = 92;
const DAY_MS = 86_400_000;

/** What somebody should see to, the worst first. */
export const pickWarnings = (state: State): BackupWarning[] => {
  const { server, pgDump, last, drill, now, lastGoodAt } = state;
  const warnings: (BackupWarning | false | undefined)[] = [
    pgDump === undefined && { code: 'no-tool', server },
    pgDump !== undefined && pgDump < server && { code: 'old-tool', server, found: pgDump },
    !state.hasRecipient && { code: 'no-recipient' },
    last?.state === 'failed' && { code: 'failed', at: last.finishedAt ?? undefined },
    state.isOverdue && { code: 'overdue', at: lastGoodAt },
    !state.isOn && { code: 'off' },
    !state.hasJobs && { code: 'no-jobs' },
    drill?.state === 'failed' && { code: 'drill-failed', at: drill.finishedAt },
    !drill && lastGoodAt !== undefined && { code: 'never-drilled' },
    drill?.state === 'done' &&
      now.getTime() - Date.parse(drill.finishedAt) > DRILL_DAYS * DAY_MS && { code: 'drill-old', at: drill.finishedAt },
  ];
  return warnings.filter((warning): warning is BackupWarning => Boolean(warning));
};
