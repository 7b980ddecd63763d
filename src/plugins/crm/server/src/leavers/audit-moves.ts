import type { Core } from '@strapi/strapi';
import type { AuditRef, AuditAction } from '../../../shared/contracts/audit';
import type { HandOverRun, Held } from '../../../shared/contracts/leavers';
import { recordAudits } from '../audit';
import { UID } from '../content-types';
import { HOLDINGS } from './holdings';

interface MovedRecord {
  held: Held;
  documentId: string;
  label: string | null;
  /** From whom to whom; null is nobody. */
  from: AuditRef | null;
  to: AuditRef | null;
}

const HOLDING = new Map(HOLDINGS.map((holding) => [holding.held, holding]));

/** Puts the hand-over on record at the employee, and at every record that it moved. */
export const auditMoves = async (
  strapi: Core.Strapi,
  action: Extract<AuditAction, 'hand_over' | 'hand_over_undo'>,
  { run, records }: { run: HandOverRun; records: MovedRecord[] },
): Promise<void> => {
  const { employee, counts, logins, receivers } = run;
  await recordAudits(strapi, [
    {
      action,
      uid: UID.employee,
      documentId: employee.documentId,
      title: employee.name,
      details: { run: run.id, counts, logins, receivers },
    },
    ...records.map(({ held, documentId, label, from, to }) => {
      const { uid, relation, record } = HOLDING.get(held)!;
      return {
        action,
        uid: record?.uid ?? uid,
        documentId,
        title: label ?? undefined,
        changes: [{ field: record?.field ?? relation, from, to }],
        details: { run: run.id },
      };
    }),
  ]);
};
