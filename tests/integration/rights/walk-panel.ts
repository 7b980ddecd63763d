import { PERSON_FIELD } from '../../../src/plugins/crm/server/src/rights/person-field';
import { inBatches, type Cells } from './cells';
import { WHOSE, type Expected } from './expected';
import { CUSTOMER, type Member, type Office } from './office';
import { baseOf, TYPES } from './walk-actions';

const DEAL = 'api::transaction.transaction';
const REASSIGN = 'plugin::crm.records.reassign';

/** Counted on the home page too; the rest of their rights is proven by surveys.test.ts. */
const SURVEYS = [
  'api::survey.survey',
  'api::survey-invitation.survey-invitation',
  'api::survey-response.survey-response',
];

/** What else the Content Manager offers: bulk actions, copies, layouts, the figures of the home page, search. */
export const walkPanel = async (office: Office, member: Member, expected: Expected, cells: Cells) => {
  const { app } = office;
  await inBatches(TYPES, async (uid) => {
    const records = member.records(uid);
    const whose = WHOSE.filter((one) => records[one]);
    const documentIds = whose.map((one) => records[one] as string);
    const actions = `${baseOf(uid)}/actions`;

    const checked = await member.call('POST', `${actions}/bulkFindForValidation`, { documentIds });
    cells.expect('bulk', `${uid} check`, checked.status, expected.has(uid, 'read') ? 200 : 403);
    const visible = whose.filter((one) => expected.reaches(uid, 'read', one));
    if (expected.has(uid, 'read')) {
      const found = new Set(checked.body.results?.map((row) => row.documentId));
      cells.expect(
        'bulk',
        `${uid} check`,
        whose.filter((one) => found.has(records[one] as string)),
        visible,
      );
    }
    const foreign = records.foreign as string;
    const isForeignVisible = expected.reaches(uid, 'read', 'foreign');
    const counted = await member.call('GET', `${actions}/countManyEntriesDraftRelations?documentIds[0]=${foreign}`);
    const wanted = expected.has(uid, 'read') ? (isForeignVisible ? 200 : 404) : 404;
    cells.expect(
      'bulk',
      `${uid} count of drafts`,
      [200, 404, 403].includes(counted.status) && (counted.status === 200) === (wanted === 200),
      true,
    );
    for (const action of ['bulkPublish', 'bulkUnpublish']) {
      const answer = await member.call('POST', `${actions}/${action}`, { documentIds });
      cells.expect('bulk', `${uid} ${action}`, answer.status, 403);
    }
    if (!expected.has(uid, 'delete'))
      cells.expect(
        'bulk',
        `${uid} delete`,
        (await member.call('POST', `${actions}/bulkDelete`, { documentIds })).status,
        403,
      );

    for (const way of ['clone', 'auto-clone']) {
      const copy = await member.call('POST', `${baseOf(uid)}/${way}/${foreign}`, {});
      cells.expect('copy', `${uid} ${way} answers`, copy.status < 500, true);
      const may = expected.has(uid, 'create') && isForeignVisible;
      // A copy may be refused by the rules of the record, never made against the rights.
      if (!may) cells.expect('copy', `${uid} ${way}`, copy.status >= 400 && copy.status < 500, true);
      const { documentId } = (copy.body.data ?? {}) as { documentId?: string };
      const person = PERSON_FIELD[uid];
      if (!documentId || !person || expected.holds(REASSIGN)) continue;
      const row = await app.strapi.db.query(uid as never).findOne({ where: { documentId } as never });
      cells.expect(
        'copy',
        `${uid} ${way} is one's own`,
        (row as unknown as { ownerKey: number }).ownerKey,
        member.staff.employee?.id,
      );
    }

    const mayArrange = expected.holds('plugin::content-manager.collection-types.configure-view');
    if (!mayArrange) {
      const layout = await member.call('PUT', `/content-manager/content-types/${uid}/configuration`, {});
      cells.expect('layout', uid, layout.status, 403);
    }
    const name = await member.call('POST', '/content-manager/uid/check-availability', {
      contentTypeUID: uid,
      field: 'number',
      value: 'x',
    });
    const writes = expected.has(uid, 'create') || expected.has(uid, 'update');
    cells.expect('uid', uid, name.status, writes ? 400 : 403);
  });

  const counts = await member.call('GET', '/content-manager/homepage/count-documents');
  const counted = [...TYPES, ...SURVEYS];
  const figures = await Promise.all(counted.map((uid) => countOf(office, member, expected, uid)));
  cells.expect(
    'home',
    'figure',
    (counts.body.data as { published: number }).published,
    figures.reduce((sum, one) => sum + one, 0),
  );
  const recent = await member.call('GET', '/content-manager/homepage/recent-documents?action=update');
  const hidden = TYPES.filter((uid) => !expected.reaches(uid, 'read', 'foreign')).map(
    (uid) => member.records(uid).foreign as string,
  );
  cells.expect('home', 'recent', [recent.status, hidden.filter((id) => recent.text.includes(id))], [200, []]);
};

/** The records that the table opens, counted in the database. */
const countOf = async ({ app }: Office, member: Member, expected: Expected, uid: string): Promise<number> => {
  const reach = expected.reachOf(uid, 'read');
  if (!reach) return 0;
  const hop = { 'api::consent.consent': 'customer', 'api::customer-relation.customer-relation': 'from' }[uid];
  const teams = await app.strapi.db.query('api::team.team').findMany({ where: { name: { $in: ['Near', 'Below'] } } });
  const own = { ownerKey: member.staff.employee?.id };
  const wanted = reach === 'own' ? own : { $or: [own, { teamKey: { $in: teams.map(({ id }) => id) } }] };
  const where = reach === 'all' ? {} : hop ? { [hop]: wanted } : wanted;
  return app.strapi.db.query(uid as never).count({ where: where as never });
};

/** Search finds by what one may read, and only what one may read. */
export const walkSearch = async (office: Office, member: Member, expected: Expected, cells: Cells) => {
  const { app } = office;
  const deal = await app.strapi.db.query(DEAL).findOne({ where: { documentId: office.foreign[DEAL] } });
  const phone = `1390000${String(deal.id).padStart(4, '0')}`;
  await app.strapi.documents(CUSTOMER).update({
    documentId: office.foreign[CUSTOMER] as string,
    data: { phones: [{ number: phone, label: 'mobile' }] } as never,
  });
  await app.strapi
    .documents(DEAL)
    .update({ documentId: office.foreign[DEAL] as string, data: { notes: 'zweitschluessel' } as never });
  const finds = async (uid: string, text: string, documentId: string | undefined) => {
    const answer = await member.call('GET', `${baseOf(uid)}?_q=${encodeURIComponent(text)}`);
    return answer.body.results?.some((row) => row.documentId === documentId) ?? false;
  };
  const readsCustomer = expected.reaches(CUSTOMER, 'read', 'foreign');
  const readsDeal = expected.reaches(DEAL, 'read', 'foreign');
  const readsPhone = readsCustomer && expected.openFields(CUSTOMER, 'read').has('phones.number');
  cells.expect('search', 'customer by phone', await finds(CUSTOMER, phone, office.foreign[CUSTOMER]), readsPhone);
  cells.expect(
    'search',
    'customer by last four',
    await finds(CUSTOMER, phone.slice(-4), office.foreign[CUSTOMER]),
    readsPhone,
  );
  cells.expect(
    'search',
    'deal by notes',
    await finds(DEAL, 'zweitschluessel', office.foreign[DEAL]),
    readsDeal && expected.reads(DEAL, 'notes'),
  );
  cells.expect(
    'search',
    "deal by the customer's phone",
    await finds(DEAL, phone, office.foreign[DEAL]),
    readsDeal && readsPhone && expected.reads(DEAL, 'customer'),
  );
  const crossed = member.crossed[DEAL];
  if (expected.has(DEAL, 'read') && crossed) {
    cells.expect(
      'search',
      "own deal by a stranger's phone",
      await finds(DEAL, phone, crossed),
      readsPhone && expected.reads(DEAL, 'customer'),
    );
  }
};
