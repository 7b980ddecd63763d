import { PERSON_FIELD } from '../../../src/plugins/crm/server/src/rights/person-field';
import { commonDrafts, createDocument, draftsFor } from '../../support/agency';
import { aListing } from '../../support/builders';
import { inBatches, type Cells } from './cells';
import { ALWAYS, WHOSE, type Expected } from './expected';
import { CUSTOMER, type Member, type Office } from './office';

/** A harmless change of each type. */
export const CHANGES: Record<string, [string, unknown]> = {
  'api::customer.customer': ['remarks', 'changed'],
  'api::customer-relation.customer-relation': ['note', 'changed'],
  'api::demand.demand': ['notes', 'changed'],
  'api::listing.listing': ['publicRemarks', 'changed'],
  'api::viewing.viewing': ['notes', 'changed'],
  'api::transaction.transaction': ['notes', 'changed'],
  'api::interaction.interaction': ['nextStep', 'changed'],
  'api::task.task': ['notes', 'changed'],
  'api::complaint.complaint': ['remedy', 'changed'],
  'api::consent.consent': ['proof', 'changed'],
  'api::area.area': ['code', 'changed'],
  'api::estate.estate': ['developer', 'changed'],
  'api::team.team': ['city', 'changed'],
  'api::employee.employee': ['position', 'changed'],
  'api::holiday.holiday': ['region', 'changed'],
  'api::care-plan.care-plan': ['frequencyCapDays', 7],
  'api::care-message.care-message': ['worker', 'changed'],
  'api::playbook.playbook': ['repeatAfterDays', 90],
  'api::playbook-run.playbook-run': ['stopReason', 'by_hand'],
  'api::stage-change.stage-change': ['reason', 'changed'],
};
export const TYPES = Object.keys(CHANGES);
export const baseOf = (uid: string) => `/content-manager/collection-types/${uid}`;
const REASSIGN = 'plugin::crm.records.reassign';

/** List, count, detail, create, change and delete in the Content Manager. */
export const walkActions = async (office: Office, member: Member, expected: Expected, cells: Cells) => {
  const { app } = office;
  const valueOf = async (uid: string, documentId: string, field: string) =>
    (await app.strapi.db.query(uid as never).findOne({ where: { documentId } as never }))?.[field as never];

  await inBatches(TYPES, async (uid) => {
    const records = member.records(uid);
    const whose = WHOSE.filter((one) => records[one]);
    const wanted = whose.map((one, at) => `filters[documentId][$in][${at}]=${records[one]}`).join('&');
    const list = await member.call('GET', `${baseOf(uid)}?${wanted}`);
    const visible = whose.filter((one) => expected.reaches(uid, 'read', one));
    cells.expect('list', `${uid} status`, list.status, expected.has(uid, 'read') ? 200 : 403);
    if (!expected.has(uid, 'read')) return;
    const found = new Set(list.body.results?.map((row) => row.documentId));
    cells.expect(
      'list',
      uid,
      whose.filter((one) => found.has(records[one] as string)),
      visible,
    );
    cells.expect('count', uid, list.body.pagination?.total, visible.length);
  });

  await inBatches(TYPES, async (uid) => {
    const records = member.records(uid);
    for (const whose of WHOSE.filter((one) => records[one])) {
      const documentId = records[whose] as string;
      const url = `${baseOf(uid)}/${documentId}`;
      const detail = await member.call('GET', url);
      cells.expect('detail', `${uid} ${whose}`, detail.status, expected.reaches(uid, 'read', whose) ? 200 : 403);
      if (detail.status === 200) {
        const data = detail.body.data as Record<string, unknown>;
        const leaked = Object.keys(expected.attributesOf(uid)).filter(
          (name) => name in data && !expected.reads(uid, name) && !ALWAYS.includes(name),
        );
        cells.expect('fields', `${uid} ${whose}`, leaked, []);
      }

      const [field, value] = CHANGES[uid] as [string, unknown];
      await app.strapi.db
        .query(uid as never)
        .update({ where: { documentId } as never, data: { [field]: null } as never });
      const update = await member.call('PUT', url, { [field]: value });
      const isUpdated = expected.reaches(uid, 'update', whose);
      cells.expect('change', `${uid} ${whose}`, update.status, isUpdated ? 200 : 403);
      const isOpen = isUpdated && expected.opens(uid, 'update', field);
      cells.expect('change', `${uid} ${whose} ${field}`, await valueOf(uid, documentId, field), isOpen ? value : null);
      if (expected.has(uid, 'delete')) continue;
      cells.expect('delete', `${uid} ${whose}`, (await member.call('DELETE', url)).status, 403);
    }
  });

  // One after another: what is created here numbers and links itself.
  for (const uid of TYPES) {
    const customer = member.own[CUSTOMER] as string;
    const draftOne = async () => {
      // A deal wants a listing without an open one.
      const listing = uid.includes('transaction')
        ? await createDocument(app, 'api::listing.listing', { ...aListing(), owner: member.staff.employee?.documentId })
        : '';
      return { ...draftsFor(customer, listing, customer), ...commonDrafts() }[uid];
    };
    const draft = await draftOne();
    if (!draft) continue;
    const created = await member.call('POST', baseOf(uid), draft);
    const may = expected.has(uid, 'create');
    cells.expect('create', uid, created.status, may ? 201 : 403);
    const { documentId } = (created.body.data ?? {}) as { documentId?: string };
    const person = PERSON_FIELD[uid];
    const me = member.staff.employee?.id;
    if (documentId && person) {
      // Whoever changes nothing of a record but whose it is leaves it to be given out.
      const works = [...expected.openFields(uid, 'update')].some((field) => field !== person && field !== 'team');
      cells.expect('owner', uid, await valueOf(uid, documentId, 'ownerKey'), works ? me : null);
    }
    if (may && person) {
      const stranger = office.stranger.employee?.documentId;
      const given = await member.call('POST', baseOf(uid), { ...(await draftOne()), [person]: stranger });
      const isTyped = expected.opens(uid, 'create', person);
      const mayGive = expected.reachOf(uid, 'create') === 'all' && expected.holds(REASSIGN);
      cells.expect('give', uid, given.status, !isTyped || mayGive ? 201 : 403);
      if (given.status === 201 && !isTyped) {
        const { documentId: other } = given.body.data as { documentId: string };
        cells.expect('give', `${uid} stays one's own`, await valueOf(uid, other, 'ownerKey'), me);
      }
    }
    if (documentId && expected.has(uid, 'delete')) {
      // An open deal is ended before it goes.
      if (uid.includes('transaction'))
        await app.strapi.db
          .query(uid as never)
          .update({ where: { documentId } as never, data: { stage: 'cancelled' } as never });
      cells.expect('delete', uid, (await member.call('DELETE', `${baseOf(uid)}/${documentId}`)).status, 200);
      cells.expect('delete', `${uid} is gone`, await valueOf(uid, documentId, 'id'), undefined);
    }
  }
};
