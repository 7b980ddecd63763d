import { z } from 'zod';

const reason = z.string().trim().min(3).max(500);

export const personExportSchema = z.strictObject({ reason });

export const erasureSchema = z.strictObject({
  reason,
  /** The customer's number, typed by hand. */
  confirmation: z.string().trim().max(40),
});
export type ErasureInput = z.infer<typeof erasureSchema>;

/** A record that is spoken of, not exported: by its number where it has one. */
export interface RecordRef {
  documentId: string;
  label: string | null;
}

export interface ExportedFile {
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  url: string;
  /** `data:` URL, of a file that lies here and is not too large. */
  content?: string;
}

/** A record by attribute; parts are records, links are refs, media are files. */
export type ExportedRecord = Record<string, unknown>;

/** What a reader needs to name the fields of a type or a component. */
export interface ExportedShape {
  uid: string;
  /** Attributes whose values are words of a fixed list. */
  lists: string[];
  /** Components by attribute. */
  parts: Record<string, ExportedShape>;
}

export interface ExportedType extends ExportedShape {
  displayName: string;
  records: ExportedRecord[];
}

export interface PersonExport {
  meta: { exportId: string; exportedAt: string; exportedBy: string | null; reason: string; office: string };
  /** The customer first, then every type with a link to customers. */
  types: ExportedType[];
  /** Where the customer and the records stood, and who did what to them. */
  history: { at: string; action: string; type: string; documentId: string; fields: string[] }[];
}

export type ErasureBlock =
  | { kind: 'open_deal' | 'open_listing' | 'open_complaint'; numbers: string[] }
  | { kind: 'retention'; numbers: string[]; until: string }
  | { kind: 'sending' };

/** What an erasure would do, or did. */
export interface ErasurePreview {
  number: string | null;
  name: string;
  erasedAt: string | null;
  /** Values of the customer's own record, contacts included. */
  fields: number;
  /** Records whose texts and files go, by type; the records stay. */
  cleared: { uid: string; displayName: string; count: number }[];
  /** Records that go whole. */
  deleted: { uid: string; displayName: string; count: number }[];
  files: number;
  blocks: ErasureBlock[];
  /** Customers with a phone or e-mail of this one: perhaps the same person, and not erased with it. */
  duplicates: RecordRef[];
}

export interface ErasureResult {
  erasedAt: string;
  records: number;
  files: number;
  auditEntries: number;
}
