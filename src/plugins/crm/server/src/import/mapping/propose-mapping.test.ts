import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeFile } from '../file/decode-file';
import { readTable } from '../file/read-table';
import { proposeMapping } from './propose-mapping';
import type { Attribute } from './read-attribute';
import { targetsOf } from './targets';

const root = path.resolve(__dirname, '../../../../../../..');
const attributesOf = (type: string): Record<string, Attribute> =>
  JSON.parse(
    readFileSync(path.join(root, `src/api/${type}/content-types/${type}/schema.json`), 'utf8'),
    // As Strapi has it once the custom field is registered.
    (_key, value) => (value?.customField === 'plugin::crm.encrypted' ? { ...value, type: 'text' } : value),
  ).attributes;
const headingsOf = (name: string) =>
  readTable(decodeFile(readFileSync(path.join(root, 'tests/fixtures', name))).text).headings;
const pathsOf = (type: 'customers' | 'listings', more: Record<string, Attribute> = {}) =>
  targetsOf(type, { ...attributesOf(type.slice(0, -1)), ...more }).map((target) => target.path);

test('knows the columns of a Chinese customer list', () =>
  expect(proposeMapping('customers', headingsOf('customers-cn-gbk.csv'), pathsOf('customers'))).toEqual({
    姓名: 'name',
    性别: 'gender',
    手机: 'phones[mobile].number',
    邮箱: 'emails[personal].address',
    生日: 'birthday',
    农历生日: 'lunarBirthday',
    住址: 'address',
    身份证号: 'idNumber',
    来源: 'sourceChannel',
    客户类型: 'contactRoles',
    购房需求: 'demand',
    备注: 'remarks',
  }));

test('knows the columns of a Chinese listing file', () => {
  const headings = headingsOf('listings-cn-messy.csv');
  const mapping = proposeMapping('listings', headings, pathsOf('listings'));
  expect(headings.filter((heading) => !mapping[heading])).toEqual([]);
  expect(mapping).toMatchObject({ 房源编号: 'sourceNumber', 楼层: 'floorText', 房源类型: 'listingKind' });
});

test('knows the columns of the export of another CRM', () =>
  expect(proposeMapping('customers', headingsOf('contacts-atomic-crm.csv'), pathsOf('customers'))).toMatchObject({
    id: 'externalId',
    first_name: 'givenName',
    last_name: 'familyName',
    phone_work: 'phones[work].number',
    phone_home: 'phones[home].number',
    phone_other: 'phones[other].number',
    email_other: 'emails[other].address',
    status: 'leadStatus',
    company_name: 'company',
    first_seen: 'createdAt',
  }));

test('offers a field that an administrator added, by its name and by its label', () => {
  const paths = pathsOf('customers', { favouriteColour: { type: 'string' } });
  expect(proposeMapping('customers', ['Favourite colour'], paths)).toEqual({ 'Favourite colour': 'favouriteColour' });
  expect(proposeMapping('customers', ['喜欢的颜色'], paths, { 喜欢的颜色: 'favouriteColour' })).toEqual({
    喜欢的颜色: 'favouriteColour',
  });
});

test('never offers what is computed or hidden', () => {
  const paths = pathsOf('customers');
  for (const hidden of ['searchText', 'ownerKey', 'number', 'completeness']) expect(paths).not.toContain(hidden);
});

test('fills a target from one column only', () =>
  expect(Object.values(proposeMapping('customers', ['电话', '手机', '姓名'], pathsOf('customers')))).toEqual([
    'phones[mobile].number',
    'name',
  ]));
