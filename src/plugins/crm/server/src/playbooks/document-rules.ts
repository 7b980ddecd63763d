import type { Core } from '@strapi/strapi';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { calendarDay, now } from '../lib/clock';
import { problemError, refuse } from '../lib/problem';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { checkPlaybook, type PlaybookDraft } from './check-playbook';

type Step = NonNullable<PlaybookDraft['steps']>[number] & { id?: number | string };
type Stored = PlaybookDraft & {
  id: number;
  documentId: string;
  name: string;
  pausedAt?: string | null;
  steps?: Step[];
};

/** A playbook is checked as a whole whenever it is written; switching it on and off is put down with its time. */
export const registerPlaybookRules = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID.playbook) return next();
    const params = context.params as { documentId?: string; data?: PlaybookDraft & Record<string, unknown> };
    if (context.action === 'delete') await refuseWithRuns(strapi, params.documentId);
    if (context.action === 'clone') params.data = { ...params.data, state: 'draft', activeSince: null, pausedAt: null };
    if (context.action !== 'create' && context.action !== 'update') return next();

    const before: Stored | undefined = params.documentId
      ? await strapi.db.query(UID.playbook).findOne({ where: { documentId: params.documentId }, populate: ['steps'] })
      : undefined;
    const data = { ...params.data };
    refuse(checkPlaybook({ ...data, ...(data.steps && { steps: withStored(data.steps, before?.steps) }) }, before));
    delete data.activeSince;
    delete data.pausedAt;
    const wasActive = before?.state === 'active';
    if (data.state === 'active' && !wasActive) Object.assign(data, { activeSince: now(), pausedAt: null });
    if (data.state === 'paused' && before?.state !== 'paused') data.pausedAt = now();
    params.data = data;
    if (!before?.pausedAt || data.state !== 'active') return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      await moveRounds(strapi, before, now());
      return result;
    }) as unknown as ReturnType<typeof next>;
  });
};

/** A form may send of a step only what it changes. */
const withStored = (steps: Step[], stored: Step[] = []): Step[] =>
  steps.map((step) => ({ ...stored.find(({ id }) => step.id != null && String(id) === String(step.id)), ...step }));

const refuseWithRuns = async (strapi: Core.Strapi, documentId: string | undefined) => {
  const [{ count }] = await runSql<{ count: number }>(
    strapi,
    `select count(*)::int as count from playbook_runs r join playbooks p on p.id = r.playbook_key
     where p.document_id = :documentId and r.state = 'active'`,
    { documentId: documentId ?? '' },
  );
  if (count > 0)
    throw problemError([{ path: ['state'], message: 'Customers are in this playbook: end it, then delete it' }]);
};

/** While a playbook pauses, its days do not count: everybody goes on where they stood. */
const moveRounds = async (strapi: Core.Strapi, before: Stored, at: Date) => {
  const { timeZone } = await getSettings(strapi);
  const dayOf = (instant: Date) => calendarDay(instant, timeZone);
  const days = (Date.parse(dayOf(at)) - Date.parse(dayOf(new Date(before.pausedAt as string)))) / 86_400_000;
  if (days <= 0) return;
  const moved = await runSql(
    strapi,
    `update playbook_runs set round_started_on = round_started_on + cast(:days as int)
     where playbook_key = :playbook and state = 'active' returning id`,
    { days, playbook: before.id },
  );
  const { documentId, name: title } = before;
  if (moved.length > 0)
    await recordAudit(strapi, {
      action: 'job',
      title,
      uid: UID.playbook,
      documentId,
      details: { runs: moved.length, daysPaused: days },
    });
};
