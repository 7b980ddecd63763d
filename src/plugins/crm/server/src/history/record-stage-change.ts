import type { Core } from '@strapi/strapi';
import { UID, type TypeUid } from '../content-types';
import { now } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getCaller } from '../rights';

export interface StageChange {
  uid: TypeUid;
  documentId: string;
  from: string;
  to: string;
  reason?: string | null;
  /** When the record came into being: how long it was in its first stage. */
  createdAt: string | Date;
}

const LAST = 'select max(at) as at from stage_changes where record_id = :documentId and record_type = :uid';

/** Writes who moved a record, when, why and after how long. Call it in the transaction that moves the record. */
export const recordStageChange = async (strapi: Core.Strapi, change: StageChange): Promise<void> => {
  const { uid, documentId, from, to, reason } = change;
  const at = now();
  const [last] = await runSql<{ at: Date | null }>(strapi, LAST, { documentId, uid });
  const since = last.at ?? new Date(change.createdAt);
  const { employee, adminUserId } = await getCaller(strapi);
  await strapi.db.query(UID.stageChange).create({
    data: {
      recordType: uid,
      recordId: documentId,
      from,
      to,
      reason: reason || null,
      at,
      by: employee?.id,
      byName: employee?.name ?? (adminUserId === undefined ? null : `#${adminUserId}`),
      secondsInStage: Math.max(0, Math.round((at.getTime() - since.getTime()) / 1000)),
    },
  });
};
