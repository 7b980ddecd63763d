/** What began a backup: the clock, somebody on the page, the command, or the REST API. */
export const backupCauses = ['schedule', 'person', 'command', 'rest'] as const;
export type BackupCause = (typeof backupCauses)[number];

export type BackupState = 'queued' | 'running' | 'done' | 'failed';

export interface BackupRun {
  id: string;
  cause: BackupCause;
  /** The name of whoever started it. */
  startedBy: string | null;
  state: BackupState;
  percent: number;
  /** Of the file; while it is written, so far. */
  bytes: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** The folder or bucket, and the file in it; `removedAt` when it is gone. */
  place: string | null;
  fileName: string | null;
  removedAt: string | null;
  /** SHA-256 of the encrypted file. */
  checksum: string | null;
  rows: number | null;
  tables: number | null;
  files: number | null;
  version: string;
  errorCode: string | null;
  error: string | null;
}

/** A backup restored into a database of its own, compared with its manifest, and dropped. */
export interface RestoreDrill {
  id: string;
  startedAt: string;
  finishedAt: string;
  fileName: string;
  takenAt: string | null;
  state: 'done' | 'failed';
  rows: number | null;
  tables: number | null;
  files: number | null;
  errorCode: string | null;
  error: string | null;
}

export const backupWarnings = [
  'no-tool',
  'old-tool',
  'no-recipient',
  'failed',
  'overdue',
  'off',
  'no-jobs',
  'drill-failed',
  'never-drilled',
  'drill-old',
] as const;

/** What somebody should see to; the worst first. */
export interface BackupWarning {
  code: (typeof backupWarnings)[number];
  /** Version of the server, and of the pg_dump that was found. */
  server?: number;
  found?: number;
  /** Since when. */
  at?: string;
}

export interface BackupOverview {
  isOn: boolean;
  nextAt: string | null;
  place: string;
  keepDays: number;
  keepMonths: number;
  lastGood: BackupRun | null;
  underWay: BackupRun | null;
  drill: RestoreDrill | null;
  warnings: BackupWarning[];
  runs: BackupRun[];
}
