import type { Core, Modules } from '@strapi/strapi';
import {
  compareStates,
  nameAction,
  readStates,
  recordAudit,
  recordAudits,
  recordedFields,
  type AuditEntry,
  type RecordState,
} from '../audit';
import { isOurType, UID } from '../content-types';
import { recordKinds } from './record-kinds';
import type { AuditChange, AuditRef } from '../../../shared/contracts/audit';

type Call = Modules.Documents.Middleware.Context;
interface Params {
  documentId?: string;
  data?: Record<string, unknown>;
}

const REST_USER = 'plugin::users-permissions.user';
const WRITES = new Set(['create', 'clone', 'update', 'delete']);

/** Types whose records the program writes itself, beside an entry of what caused them. */
const UNRECORDED = new Set<string>([UID.stageChange]);

/**
 * Puts every record that is created, changed or deleted through the document service on record, in the transaction of
 * the change: two reads of one row and one insert. Registered last, so that it sees what the rules have made of a draft.
 */
export const recordDocuments = (strapi: Core.Strapi): void => {
  strapi.documents.use((call, next) => {
    if (call.uid === REST_USER && WRITES.has(call.action))
      return recordKinds(strapi, ['restUsers'], next as () => Promise<unknown>) as ReturnType<typeof next>;
    if (!isOurType(call.uid) || UNRECORDED.has(call.uid)) return next();
    switch (call.action) {
      case 'create':
      case 'clone':
        return inOneTransaction(strapi, async () => {
          const result = await next();
          await recordNew(strapi, call, result);
          return result;
        });
      case 'update':
      case 'delete':
        return inOneTransaction(strapi, async () => {
          const nested = call.action === 'delete' ? recordedFields(strapi, call.uid).nested : touched(strapi, call);
          const before = await readState(strapi, call, nested);
          const result = await next();
          if (before) await recordChange(strapi, call, before, nested);
          return result;
        });
      default:
        return next();
    }
  });
};

const inOneTransaction = <T>(strapi: Core.Strapi, work: () => Promise<T>) =>
  strapi.db.transaction(work as never) as Promise<T>;

const readState = async (strapi: Core.Strapi, { uid, params }: Call, nested: readonly string[]) => {
  const { documentId } = params as Params;
  return documentId ? (await readStates(strapi, uid, { documentId }, nested))[0] : undefined;
};

/** Relations and components that a draft says something of: forms send `connect: []` for those that nobody touched. */
const touched = (strapi: Core.Strapi, { uid, params }: Call): string[] => {
  const { data = {} } = params as Params;
  const { nested, inverse } = recordedFields(strapi, uid);
  return [...nested, ...Object.keys(inverse)].filter((name) => data[name] !== undefined && !isNoChange(data[name]));
};

const isNoChange = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([key, list]) => (key === 'connect' || key === 'disconnect') && Array.isArray(list) && list.length === 0,
  );

const recordNew = async (strapi: Core.Strapi, call: Call, result: unknown) => {
  const made = (Array.isArray(result) ? result[0] : result) as { id?: number; entries?: { id: number }[] } | null;
  const ids = call.action === 'clone' ? (made?.entries ?? []).map(({ id }) => id) : [made?.id ?? 0];
  const nested = call.action === 'clone' ? recordedFields(strapi, call.uid).nested : touched(strapi, call);
  for (const created of await readStates(strapi, call.uid, { ids }, nested)) {
    const { documentId, title, state } = created;
    await recordAudit(strapi, {
      action: 'create',
      uid: call.uid,
      documentId,
      title,
      changes: compareStates({}, state),
    });
    await recordOtherSides(strapi, call, { ...created, state: {} }, state);
  }
};

const recordChange = async (strapi: Core.Strapi, call: Call, before: RecordState, nested: readonly string[]) => {
  const { uid, action } = call;
  const { documentId, title } = before;
  const after = action === 'delete' ? undefined : await readState(strapi, call, nested);
  const changes = compareStates(before.state, after?.state);
  if (action === 'delete') return recordAudit(strapi, { action, uid, documentId, title, changes });
  if (!after || changes.length === 0) return;
  await recordAudit(strapi, { action: nameAction(changes), uid, documentId, title: after.title, changes });
  await recordOtherSides(strapi, call, before, after.state);
};

/** A relation that is stored with the other record is a change of that one, too. */
const recordOtherSides = async (strapi: Core.Strapi, call: Call, before: RecordState, after: RecordState['state']) => {
  const { inverse } = recordedFields(strapi, call.uid);
  const self: AuditRef = { documentId: before.documentId, label: before.label };
  const entries = Object.entries(inverse).flatMap(([name, { target, mappedBy }]): AuditEntry[] => {
    const [change] = compareStates({ [name]: before.state[name] }, { [name]: after[name] });
    const entry = (ref: AuditRef, link: AuditChange): AuditEntry => ({
      action: 'update',
      uid: target,
      documentId: ref.documentId,
      title: ref.label || undefined,
      changes: [link],
    });
    const refs = (list: unknown) => (list ?? []) as AuditRef[];
    return [
      ...refs(change?.from).map((ref) => entry(ref, { field: mappedBy, from: [self] })),
      ...refs(change?.to).map((ref) => entry(ref, { field: mappedBy, to: [self] })),
    ];
  });
  await recordAudits(
    strapi,
    entries.filter(({ uid }) => uid !== undefined && isOurType(uid)),
  );
};
