import { inBatches, type Cells } from './cells';
import type { Attribute, Expected, Whose } from './expected';
import { WHOSE } from './expected';
import type { Member, Office } from './office';
import { baseOf, TYPES } from './walk-actions';

interface Relation {
  uid: string;
  name: string;
  target: string;
}
const isOurs = (uid: string | undefined) => uid?.startsWith('api::') === true;

const relationsOf = (expected: Expected, uid: string): Relation[] =>
  Object.entries(expected.attributesOf(uid))
    .filter(
      ([name, attribute]: [string, Attribute]) =>
        isOurs(attribute.target) && !['createdBy', 'updatedBy', 'localizations'].includes(name),
    )
    .map(([name, { target }]) => ({ uid, name, target: target as string }));

/** What comes along with a record: pickers, linked records, populate at any depth, filters and sorts across relations. */
export const walkLinks = async (_office: Office, member: Member, expected: Expected, cells: Cells) => {
  const relations = TYPES.flatMap((uid) => relationsOf(expected, uid));
  const seesForeign = (target: string) => expected.reaches(target, 'read', 'foreign');

  await inBatches(relations, async ({ uid, name, target }) => {
    const path = `/content-manager/relations/${uid}/${name}`;
    const label = `${uid} ${name}`;
    const records = member.records(target);
    const whose = WHOSE.filter((one) => records[one]);
    const ids = whose.map((one, at) => `filters[documentId][$in][${at}]=${records[one]}`).join('&');
    const picker = await member.call('GET', `${path}?pageSize=100&${ids}`);
    const mayPick = expected.reads(uid, name) && expected.has(target, 'read');
    cells.expect('picker', `${label} status`, picker.status, mayPick ? 200 : 403);
    if (mayPick) {
      const found = new Set(picker.body.results?.map((row) => row.documentId));
      const visible = whose.filter((one) => expected.reaches(target, 'read', one));
      cells.expect(
        'picker',
        label,
        whose.filter((one) => found.has(records[one] as string)),
        visible,
      );
      const carried = await member.call('GET', `${path}?populate=*`);
      cells.expect('picker', `${label} with what hangs on it`, carried.status, 400);
    }

    const crossed = member.crossed[uid];
    const foreignId = member.records(target).foreign;
    if (!crossed || !foreignId || !expected.attributesOf(uid)[name]?.relation?.endsWith('ToOne')) return;
    const isLinked = await isLinkedTo(_office, uid, crossed, name, foreignId);
    if (!isLinked || !expected.has(uid, 'read')) return;

    const isTold = mayPick && seesForeign(target);
    const linked = await member.call('GET', `${path.replace(`/${name}`, '')}/${crossed}/${name}`);
    cells.expect('linked', `${label} status`, linked.status, mayPick ? 200 : 403);
    if (mayPick) {
      cells.expect(
        'linked',
        label,
        linked.body.results?.map((row) => row.documentId),
        isTold ? [foreignId] : [],
      );
      cells.expect('linked', `${label} count`, linked.body.pagination?.total, isTold ? 1 : 0);
    }

    const only = `filters[documentId][$eq]=${crossed}`;
    const isShown = isTold || foundElsewhere(expected, uid, name, target);
    for (const populate of ['populate=*', `populate[${name}][populate]=*`]) {
      const answer = await member.call('GET', `${baseOf(uid)}?${only}&${populate}`);
      cells.expect('populate', `${label} ${populate}`, answer.status, 200);
      if (!isShown) cells.expect('populate', `${label} ${populate}`, answer.text.includes(foreignId), false);
    }
    const detail = await member.call('GET', `${baseOf(uid)}/${crossed}`);
    cells.expect('populate', `${label} detail`, detail.status, 200);
    if (!isShown) cells.expect('populate', `${label} detail`, detail.text.includes(foreignId), false);

    const filter = await member.call('GET', `${baseOf(uid)}?${only}&filters[${name}][documentId][$eq]=${foreignId}`);
    cells.expect(
      'filter',
      `${label} across`,
      [filter.status, filter.body.results?.length ?? 0],
      mayPick ? [200, isTold ? 1 : 0] : [400, 0],
    );
    const nested = await member.call(
      'GET',
      `${baseOf(uid)}?${only}&filters[$or][0][$not][${name}][documentId][$ne]=${foreignId}`,
    );
    cells.expect('filter', `${label} across, nested`, nested.status, mayPick ? 200 : 400);
    if (!isTold) {
      const orders = await Promise.all(
        ['asc', 'desc'].map((way) => member.call('GET', `${baseOf(uid)}?pageSize=5&sort=${name}.documentId:${way}`)),
      );
      const [up, down] = orders.map((one) => one.body.results?.map((row) => row.documentId));
      cells.expect('sort', `${label} across`, up, down);
    }
  });
};

/** Another relation of the type that leads to the same record and may be read: it shows it by right. */
const foundElsewhere = (expected: Expected, uid: string, name: string, target: string) =>
  relationsOf(expected, uid).some(
    (other) =>
      other.name !== name &&
      other.target === target &&
      expected.reads(uid, other.name) &&
      expected.reaches(target, 'read', 'foreign'),
  );

const isLinkedTo = async ({ app }: Office, uid: string, documentId: string, name: string, target: string) => {
  const row = await app.strapi.db
    .query(uid as never)
    .findOne({ where: { documentId } as never, populate: { [name]: { select: ['documentId'] } } as never });
  return (row as Record<string, { documentId?: string } | null> | null)?.[name]?.documentId === target;
};

/** A link to a record that one may not read is refused, in every form that Strapi takes. */
export const walkWrites = async (office: Office, member: Member, expected: Expected, cells: Cells) => {
  const relations = TYPES.flatMap((uid) => relationsOf(expected, uid)).filter(
    ({ uid, name }) => member.own[uid] && expected.reaches(uid, 'update', 'own') && expected.opens(uid, 'update', name),
  );
  await inBatches(relations, async ({ uid, name, target }) => {
    for (const whose of ['team', 'foreign'] satisfies Whose[]) {
      const documentId = member.records(target)[whose];
      if (!documentId || expected.reaches(target, 'read', whose)) continue;
      for (const value of [documentId, { connect: [{ documentId }] }, { set: [documentId] }, [documentId]]) {
        const answer = await member.call('PUT', `${baseOf(uid)}/${member.own[uid]}`, { [name]: value });
        cells.expect('link', `${uid} ${name} ${whose}`, answer.status, 403);
      }
    }
  });
};
