import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RowProblem } from '../../src/plugins/crm/shared/contracts/import';
import type { importFile as ImportFile } from '../../src/plugins/crm/server/src/import';
import { startApp, type TestApp } from '../support/app';

const fixture = (name: string) => path.resolve(__dirname, '../fixtures', name);
let app: TestApp;
let importFile: typeof ImportFile;

beforeAll(async () => {
  app = await startApp({ CRM_NOW: '2026-11-23T02:00:00Z' });
  ({ importFile } = await import('../../src/plugins/crm/server/src/import'));
});
afterAll(() => app.stop());

const run = (type: string, file: string, options: object = {}, dryRun = false) =>
  importFile(app.strapi, { type, file: fixture(file), options, dryRun });
const count = (uid: 'api::customer.customer' | 'api::listing.listing' | 'api::demand.demand') =>
  app.strapi.db.query(uid).count();

/** `line column value severity`: one line a planted fault, read off the file by hand. */
const found = (problems: RowProblem[]) =>
  new Set(problems.map(({ line, column, value, severity }) => `${line} ${column} ${value} ${severity}`));

describe('a list of customers in GB18030', () => {
  const faults = [
    '22 手机 168-5401-4403 notice', // the row of line 21 again
    '33 手机 +86 17566630087 warning', // the person of line 32, otherwise written
    '33 性别 先生 warning',
    '33 生日 9月12日 warning',
    '42 手机 12345 error',
    '43 手机  error',
    '44 姓名  error',
    '52 邮箱 not-an-email warning',
    '53 身份证号 999999199001011234 warning',
    '62 生日 1990-02-30 warning',
    '63 生日 2035-01-01 warning',
    '72 购房需求 <script>alert(1)</script> notice',
    '73 姓名 =1+1 notice',
  ];
  const counts = { rows: 400, created: 395, updated: 1, skipped: 1, failed: 3 };

  test('a dry run says what would happen, and writes nothing', async () => {
    const result = await run('customers', 'customers-cn-gbk.csv', {}, true);
    expect(result.counts).toEqual(counts);
    expect(await count('api::customer.customer')).toBe(0);
  });

  test('its rows come in, and every planted fault is reported at its cell with a reason', async () => {
    const result = await run('customers', 'customers-cn-gbk.csv');
    expect(result).toMatchObject({ encoding: 'gb18030', unmapped: [], counts });
    expect(await count('api::customer.customer')).toBe(395);
    expect([...found(result.problems)]).toEqual(expect.arrayContaining(faults));
    expect(result.problems.every(({ reason }) => reason.length > 10)).toBe(true);
    const lines = new Set(faults.map((fault) => Number(fault.split(' ')[0])));
    const beside = result.problems.filter((p) => !lines.has(p.line) && !p.reason.startsWith('Two birthdays'));
    expect(beside).toEqual([]);
  });

  test('a second run creates and changes nothing', async () => {
    const before = await app.strapi.db.connection('customers').max('updated_at as at').first();
    const result = await run('customers', 'customers-cn-gbk.csv');
    expect(result.counts).toEqual({ rows: 400, created: 0, updated: 0, skipped: 397, failed: 3 });
    expect(await count('api::customer.customer')).toBe(395);
    expect(await app.strapi.db.connection('customers').max('updated_at as at').first()).toEqual(before);
  });

  test('the records are those that a form would have made', async () => {
    const customer = await app.strapi.documents('api::customer.customer').findFirst({
      filters: { name: '卢佳宇' },
      populate: ['phones', 'emails', 'address', 'demands'],
    });
    expect(customer).toMatchObject({
      number: expect.stringMatching(/^C-\d{6}$/),
      stage: 'new',
      kind: 'person',
      gender: 'male',
      sourceChannel: 'social',
      contactRoles: ['investor'],
      birthdayCalendar: 'solar',
      birthYear: 1992,
      birthMonth: 10,
      birthDay: 23,
      phones: [{ number: '+8613289349624', primary: true, label: 'mobile' }],
      emails: [{ address: 'user1@example.com', primary: true }],
      address: { province: '北京市', district: '丰台区', street: '富力城19号楼2461' },
      demands: [{ type: 'buy', purpose: 'investment', bedroomsMin: 3, priceMin: 5_000_000, elevator: 'required' }],
    });
    expect(customer?.documentId).toMatch(/^[a-z][a-z0-9]{23}$/);
    const made = await app.strapi.documents('api::customer.customer').create({
      data: { name: '卢佳宇二', phones: [{ number: '13289349000' }] } as never,
    });
    const columns = async (id: unknown) =>
      Object.entries((await app.strapi.db.connection('customers').where({ id }).first()) as object)
        .filter(([, value]) => value === null)
        .map(([name]) => name);
    const leftByForm = await columns(made.id);
    const onlyHere = (await columns(customer?.id)).filter((name) => !leftByForm.includes(name));
    expect(onlyHere).toEqual([]);
    await app.strapi.documents('api::customer.customer').delete({ documentId: made.documentId });
  });

  test('a lunar birthday stays lunar, with its leap month', async () => {
    const only = await app.strapi.db.query('api::customer.customer').findOne({ where: { name: '夏燕' } });
    expect(only).toMatchObject({
      birthdayCalendar: 'lunar',
      birthMonth: 5,
      birthDay: 2,
      birthLeapMonth: true,
      birthYear: null,
    });
    const both = await app.strapi.db.query('api::customer.customer').findOne({ where: { name: '廖磊静' } });
    expect(both).toMatchObject({ birthdayCalendar: 'solar', birthYear: 1974, remarks: '农历生日: 农历闰十月廿三' });
  });

  test('a value tier comes in from its column, and a word that is none is told', async () => {
    const file = path.join(os.tmpdir(), `crm-import-tier-${process.pid}.csv`);
    writeFileSync(
      file,
      Buffer.from('姓名,手机,客户等级\n等级一,13700000001,A级\n等级二,13700000002,b\n等级三,13700000003,Z\n'),
    );
    const { counts, problems } = await importFile(app.strapi, { type: 'customers', file, options: {}, dryRun: false });
    rmSync(file);
    expect(counts).toMatchObject({ created: 3 });
    expect(problems).toMatchObject([{ line: 4, column: '客户等级', value: 'Z', severity: 'warning' }]);
    const tiers = await app.strapi.db
      .query('api::customer.customer')
      .findMany({ where: { name: { $startsWith: '等级' } }, orderBy: 'name', select: ['name', 'valueTier'] });
    expect(Object.fromEntries(tiers.map(({ name, valueTier }) => [name, valueTier]))).toEqual({
      等级一: 'A',
      等级二: 'B',
      等级三: null,
    });
    await app.strapi.db.query('api::customer.customer').deleteMany({ where: { name: { $startsWith: '等级' } } });
  });

  test('a formula and a script stay the text they are', async () => {
    expect(await app.strapi.db.query('api::customer.customer').count({ where: { name: '=1+1' } })).toBe(1);
    const demand = await app.strapi.db
      .query('api::demand.demand')
      .findOne({ where: { notes: '<script>alert(1)</script>' } });
    expect(demand).toBeTruthy();
  });

  test('two rows that are one person make one customer with both addresses', async () => {
    const [one, ...more] = await app.strapi.documents('api::customer.customer').findMany({
      filters: { name: '杨秀' },
      populate: ['emails', 'phones'],
    });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ gender: 'female', birthYear: 1951, emails: [{ address: 'user31@example.com' }] });
    expect(one.phones).toHaveLength(1);
  });
});

describe('a messy list of listings', () => {
  const faults = [
    '52 房源编号 BJ100049 notice',
    '63 房源编号 BJ100060 error',
    '63 总价 1万 error',
    '72 总价  warning',
    '73 总价 暂无 warning',
    '74 总价 面议 warning',
    '82 建筑面积 -35平米 warning',
    '83 建筑面积 八十平 notice',
    '84 房源编号  error',
    '92 建筑年代 2199年 warning',
    '93 挂牌日期 2026-02-30 warning',
    '94 户型 三室一厅 notice',
    '102 楼层 低楼层(共0层) warning',
    '103 小区 =HYPERLINK("http://example.invalid","点我") notice',
    '112 电梯  warning',
    '112 房源类型  error',
  ];

  test('its rows come in, and every planted fault is reported at its cell', async () => {
    const result = await run('listings', 'listings-cn-messy.csv');
    expect(result).toMatchObject({ encoding: 'utf-8', unmapped: [] });
    expect(result.counts).toEqual({ rows: 600, created: 596, updated: 0, skipped: 1, failed: 3 });
    expect([...found(result.problems)]).toEqual(expect.arrayContaining(faults));
    const lines = new Set(faults.map((fault) => Number(fault.split(' ')[0])));
    expect(result.problems.filter((p) => !lines.has(p.line))).toEqual([]);
  });

  test('units, layout, floor and dates are read, and the unit price is computed', async () => {
    const listing = await app.strapi.documents('api::listing.listing').findFirst({
      filters: { externalIds: { value: 'BJ100001' } },
      populate: ['area', 'estate', 'externalIds'],
    });
    expect(listing).toMatchObject({
      number: expect.stringMatching(/^L-\d{6}$/),
      listingType: 'commercial_sale',
      propertyType: 'shop',
      state: 'active',
      bedrooms: 2,
      livingRooms: 1,
      livingArea: 251.53,
      floorBand: 'low',
      floorsTotal: 15,
      orientation: ['SE'],
      decoration: 'rough',
      elevator: true,
      yearBuilt: 2009,
      listPrice: 27_780_000,
      originalListPrice: 27_780_000,
      unitPrice: 110_444.08,
      onMarketOn: '2026-05-25',
      currency: 'CNY',
      area: { name: '回龙观', level: 'business_area' },
      estate: { name: '中海紫御' },
    });
  });

  test('areas and estates stand once', async () => {
    const { rows } = await app.strapi.db.connection.raw(
      "select count(*)::int as all, count(distinct name)::int as names from areas where level = 'district'",
    );
    expect(rows[0]).toEqual({ all: 6, names: 6 });
  });

  test('a second run creates nothing, a new price fills or overwrites as asked', async () => {
    expect((await run('listings', 'listings-cn-messy.csv')).counts).toEqual({
      rows: 600,
      created: 0,
      updated: 0,
      skipped: 597,
      failed: 3,
    });
    const rows = (price: string) => Buffer.from(`房源编号,房源类型,总价\nBJ100001,商铺,${price}\n`);
    const file = path.join(os.tmpdir(), `crm-import-${process.pid}.csv`);
    writeFileSync(file, rows('2500万'));
    const kept = await importFile(app.strapi, { type: 'listings', file, options: {}, dryRun: false });
    expect(kept.counts).toMatchObject({ skipped: 1 });
    expect(kept.problems).toMatchObject([{ line: 2, column: '总价', value: '2500万', severity: 'warning' }]);
    const changed = await importFile(app.strapi, {
      type: 'listings',
      file,
      options: { existing: 'overwrite' },
      dryRun: false,
    });
    expect(changed.counts).toMatchObject({ updated: 1 });
    rmSync(file);
    const listing = await app.strapi
      .documents('api::listing.listing')
      .findFirst({ filters: { externalIds: { value: 'BJ100001' } } });
    expect(listing).toMatchObject({ listPrice: 25_000_000, unitPrice: 99_391.72 });
  });
});

describe('the export of another CRM', () => {
  test('comes in whole, with its dates, phones and extensions; a second run creates nothing', async () => {
    const first = await run('customers', 'contacts-atomic-crm.csv', { country: 'US', system: 'atomic' });
    expect(first.counts).toEqual({ rows: 500, created: 500, updated: 0, skipped: 0, failed: 0 });
    const customer = await app.strapi.documents('api::customer.customer').findFirst({
      filters: { externalId: 'atomic:8' },
      populate: ['phones', 'emails'],
    });
    expect(customer).toMatchObject({
      name: 'Margaret Haley',
      givenName: 'Margaret',
      familyName: 'Haley',
      intent: 'warm',
      company: 'Schmitt and Sons',
      jobTitle: 'Seamless',
      createdAt: '2024-08-13T20:40:50.404Z',
      phones: [
        { number: '+13657569410', extension: '4781', label: 'work', primary: true },
        { number: '+12623977937', label: 'home', primary: false },
      ],
      emails: [{ address: 'margaret32@hotmail.com' }],
    });
    const second = await run('customers', 'contacts-atomic-crm.csv', { country: 'US', system: 'atomic' });
    expect(second.counts).toEqual({ rows: 500, created: 0, updated: 0, skipped: 500, failed: 0 });
  });

  test('numbers of another system never touch these customers', async () => {
    const other = await run('customers', 'contacts-atomic-crm.csv', { country: 'US', system: 'other' }, true);
    expect(other.counts).toMatchObject({ created: 0, failed: 0 });
  });
});
