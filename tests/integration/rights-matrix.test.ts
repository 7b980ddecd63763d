import type { Reach } from '../../src/plugins/crm/server/src/rights/grants';
import { PERSON_FIELD } from '../../src/plugins/crm/server/src/rights/person-field';
import { pickFields } from '../../src/plugins/crm/server/src/rights/plan-role';
import { adminRoles } from '../../src/plugins/crm/server/src/rights/rights-table';
import { aHolding, commonDrafts, createDocument, draftsFor } from '../support/agency';
import { aListing } from '../support/builders';
import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

/**
 * The whole table, walked over HTTP: every role, type and action against a record of one's own, of one's team and of a
 * stranger. What is expected is derived from the table; what happens is Strapi's answer and the row in the database.
 */
type Whose = 'own' | 'team' | 'foreign';
const WHOSE: Whose[] = ['own', 'team', 'foreign'];

/** A harmless change of each type. */
const CHANGES: Record<string, [string, unknown]> = {
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
  'api::stage-change.stage-change': ['reason', 'changed'],
};

let app: TestApp;
let foreign: Record<string, string>;
let team: Record<string, string>;
let teamIds: { near: string; below: string; far: string };
let stranger: Staff;
let cells = 0;

beforeAll(async () => {
  app = await startApp();
  const aTeam = (name: string, parent?: string) => createDocument(app, 'api::team.team', { name, parent });
  const near = await aTeam('Near');
  teamIds = { near, below: await aTeam('Below', near), far: await aTeam('Far') };
  const colleague = await aStaffMember(app, 'crm-agent', { team: teamIds.below });
  stranger = await aStaffMember(app, 'crm-agent', { team: teamIds.far });
  team = await holdingOf(colleague);
  foreign = await holdingOf(stranger);
});
afterAll(() => app.stop());
afterAll(() => process.stdout.write(`rights: ${cells} cells of the matrix\n`));

/** A holding, with one message to its customer: those come from the outbox, not from a person. */
const holdingOf = async (staff: Staff): Promise<Record<string, string>> => {
  const employee = staff.employee as { id: number; documentId: string };
  const records = await aHolding(app, employee);
  const row = await app.strapi.db
    .query('api::employee.employee')
    .findOne({ where: { id: employee.id }, populate: ['team'] });
  const message = await app.strapi.db.query('api::care-message.care-message').create({
    data: { occurrenceKey: `birthday:${employee.id}`, state: 'sent', ownerKey: employee.id, teamKey: row.team.id },
  });
  return { ...records, 'api::care-message.care-message': message.documentId };
};

const aListingOf = (staff: Staff) =>
  createDocument(app, 'api::listing.listing', { ...aListing(), owner: staff.employee?.documentId });

const reaches = (reach: Reach | undefined, whose: Whose) =>
  reach === 'all' || (reach === 'team' && whose !== 'foreign') || (reach === 'own' && whose === 'own');

const valueOf = async (uid: string, documentId: string, field: string) =>
  (await app.strapi.db.query(uid as never).findOne({ where: { documentId } as never }))?.[field as never];

const fieldsOf = (uid: string): string[] =>
  app.strapi
    .service('admin::content-type')
    .getNestedFields(app.strapi.contentTypes[uid as never], { components: app.strapi.components });

test.each(adminRoles.map((role) => [role.code, role] as const))(
  '%s does what the table says, and no more',
  async (code, role) => {
    const staff = await aStaffMember(app, code, { team: teamIds.near });
    const mine = await holdingOf(staff);
    const common: Record<string, string> = {};
    for (const [uid, draft] of Object.entries(commonDrafts())) common[uid] = await createDocument(app, uid, draft);
    // History is written by the program alone.
    const change = await app.strapi.db.query('api::stage-change.stage-change').create({
      data: {
        recordType: 'api::customer.customer',
        recordId: mine['api::customer.customer'],
        to: 'new',
        at: new Date(),
      },
    });
    common['api::stage-change.stage-change'] = change.documentId;

    const get = (path: string) => app.http.get(path).set(staff.auth);
    const problems: string[] = [];
    const expectCell = (cell: string, actual: unknown, wanted: unknown) => {
      cells += 1;
      if (JSON.stringify(actual) !== JSON.stringify(wanted))
        problems.push(`${cell}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
    };

    for (const uid of Object.keys(CHANGES)) {
      const rights = role.types[uid as keyof typeof role.types] ?? {};
      const records: Partial<Record<Whose, string>> = common[uid]
        ? { foreign: common[uid] }
        : { own: mine[uid], team: team[uid], foreign: foreign[uid] };
      const base = `/content-manager/collection-types/${uid}`;
      const ids = WHOSE.filter((whose) => records[whose]);

      const wanted = ids.map((whose, at) => `filters[documentId][$in][${at}]=${records[whose]}`).join('&');
      const list = await get(`${base}?${wanted}`);
      if (!rights.read) expectCell(`${uid} list`, list.status, 403);
      else {
        if (!list.body.results) throw new Error(`${uid}: ${list.status} ${JSON.stringify(list.body)}`);
        const found = new Set(list.body.results.map((row: { documentId: string }) => row.documentId));
        const seen = ids.filter((whose) => found.has(records[whose]));
        expectCell(
          `${uid} list`,
          seen,
          ids.filter((whose) => reaches(rights.read?.reach, whose)),
        );
      }

      for (const whose of ids) {
        const url = `${base}/${records[whose]}`;
        const detail = await get(url);
        expectCell(`${uid} read ${whose}`, detail.status, reaches(rights.read?.reach, whose) ? 200 : 403);
        if (detail.status === 200 && rights.read) {
          const open = new Set(pickFields(rights.read.fields, fieldsOf(uid)).map((field) => field.split('.')[0]));
          const attributes = Object.keys((app.strapi.getModel(uid as never) as { attributes: object }).attributes);
          const always = ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'];
          const leaked = Object.keys(detail.body.data).filter(
            (name) => attributes.includes(name) && !open.has(name) && !always.includes(name),
          );
          expectCell(`${uid} fields ${whose}`, leaked, []);
        }

        const [field, value] = CHANGES[uid] as [string, unknown];
        await app.strapi.db
          .query(uid as never)
          .update({ where: { documentId: records[whose] } as never, data: { [field]: null } as never });
        const update = await app.http
          .put(url)
          .set(staff.auth)
          .send({ [field]: value });
        const isUpdated = reaches(rights.update?.reach, whose);
        expectCell(`${uid} update ${whose}`, update.status, isUpdated ? 200 : 403);
        const isOpen = isUpdated && rights.update && pickFields(rights.update.fields, fieldsOf(uid)).includes(field);
        expectCell(
          `${uid} update ${whose} ${field}`,
          await valueOf(uid, records[whose] as string, field),
          isOpen ? value : null,
        );

        if (!rights.delete) {
          const removal = await app.http.delete(url).set(staff.auth);
          expectCell(`${uid} delete ${whose}`, removal.status, 403);
        }
      }

      const customer = mine['api::customer.customer'] as string;
      const draftOne = async () => {
        // A deal wants a listing without an open one.
        const listing = uid.includes('transaction') ? await aListingOf(staff) : '';
        return { ...draftsFor(customer, listing, customer), ...commonDrafts() }[uid];
      };
      const draft = await draftOne();
      if (!draft) continue;
      const created = await app.http.post(base).set(staff.auth).send(draft);
      expectCell(`${uid} create`, created.status, rights.create ? 201 : 403);
      const documentId: string | undefined = created.body.data?.documentId;
      const person = PERSON_FIELD[uid];
      if (documentId && person && rights.create?.reach !== 'all')
        expectCell(`${uid} created for oneself`, await valueOf(uid, documentId, 'ownerKey'), staff.employee?.id);
      if (person && rights.create) {
        const given = await app.http
          .post(base)
          .set(staff.auth)
          .send({ ...(await draftOne()), [person]: stranger.employee?.documentId });
        const isTyped = pickFields(rights.create.fields, fieldsOf(uid)).includes(person);
        const wanted = !isTyped
          ? 201
          : rights.create.reach === 'all' && role.permissions.includes('plugin::crm.records.reassign')
            ? 201
            : 403;
        expectCell(`${uid} create for a stranger`, given.status, wanted);
        if (given.status === 201 && !isTyped && rights.create.reach !== 'all')
          expectCell(
            `${uid} is one's own all the same`,
            await valueOf(uid, given.body.data.documentId, 'ownerKey'),
            staff.employee?.id,
          );
      }
      if (documentId && rights.delete) {
        // An open deal is ended before it goes.
        if (uid.includes('transaction'))
          await app.strapi.db
            .query(uid as never)
            .update({ where: { documentId } as never, data: { stage: 'cancelled' } as never });
        const removal = await app.http.delete(`${base}/${documentId}`).set(staff.auth);
        expectCell(`${uid} delete`, removal.status, 200);
        expectCell(`${uid} deleted`, await valueOf(uid, documentId, 'id'), undefined);
      }
    }
    expect(problems).toEqual([]);
  },
  240_000,
);
