import { z } from 'zod';

/** Of the archive's own layout. One that a newer version wrote is refused, older ones are read. */
export const FORMAT = 1;

const file = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() });

/** What an archive says of itself, as its last entry: all of it was taken from one snapshot of the database. */
export const manifestSchema = z.object({
  format: z.number().int(),
  application: z.object({ name: z.string(), version: z.string() }),
  run: z.string(),
  takenAt: z.string(),
  database: z.object({ name: z.string(), server: z.string(), serverMajor: z.number(), pgDump: z.number() }),
  dump: z.object({ bytes: z.number(), sha256: z.string() }),
  tables: z.array(z.object({ table: z.string(), rows: z.number(), checksum: z.string() })),
  sequences: z.array(z.object({ sequence: z.string(), value: z.string().nullable() })),
  uploads: z.array(file),
  /** The newest seal of the audit: a restored chain must end there. */
  auditHead: z.object({ seq: z.string(), hash: z.string() }).nullable(),
  /** Which versions of ENCRYPTION_KEYS the fields need. The keys themselves are in no backup. */
  fieldKeys: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const countRows = (manifest: Pick<Manifest, 'tables'>): number =>
  manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
