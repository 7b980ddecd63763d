import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createInvitation } from '../../src/plugins/crm/server/src/surveys';
import { startApp, type TestApp } from '../support/app';
import { aCustomer } from '../support/builders';
import { launchBrowser, logIn, openPage, screenshot } from '../support/browser';
import { startMailServer, type MailServer } from '../support/mail-server';
import { startServerProcess, type ServerProcess } from '../support/server-process';
import { aStaffMember, type Staff } from '../support/staff';

/**
 * The first day of a clerk: a contacts file of another CRM comes in, a customer is found, a call is logged, the figure
 * moves, and on the birthday the greeting arrives at a real mail server. In between a manager reads what customers
 * answered, and plans to win one back.
 */
const CONTACTS = path.resolve(__dirname, '../fixtures/contacts-atomic-crm.csv');
const CUSTOMER = { name: 'Leah Boehm', lastFour: '3313', email: 'leah93@yahoo.com' };
const LOW_ANSWER = 'Nobody called me back for a week';
const OFFICE_TIME = 'Asia/Shanghai';
const customers = '/admin/content-manager/collection-types/api::customer.customer';

let app: TestApp;
let mail: MailServer;
let server: ServerProcess;
let browser: Browser;
let page: Page;
let clerk: Staff;

const tomorrow = new Intl.DateTimeFormat('en-CA', { timeZone: OFFICE_TIME }).format(Date.now() + 86_400_000);
const serve = (env: Record<string, string> = {}) =>
  startServerProcess(app.databaseUrl, { ...mail.env, TEST_SERVE_ADMIN: 'true', CRM_JOBS: 'true', ...env });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const findInList = async (words: string) => {
  await page.goto(`${server.url}${customers}?_q=${encodeURIComponent(words)}`);
  await page.getByText(CUSTOMER.name).first().waitFor();
};
const callsOnDashboard = async () => {
  await page.goto(`${server.url}/admin/plugins/crm/dashboard`);
  const tile = page.getByRole('link', { name: /^(Contacts|Interactions)\b.*: [\d,]+$/ }).first();
  await tile.waitFor();
  return Number((await tile.getAttribute('aria-label'))?.replace(/\D/g, ''));
};

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp();
  clerk = await aStaffMember(app, 'crm-customer-service');
  server = await serve();
  browser = await launchBrowser();
  page = await openPage(browser);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await app?.stop();
  await mail?.stop();
});
afterEach(async () => {
  const { currentTestName } = expect.getState();
  if (page) await screenshot(page, `journey-${currentTestName?.replace(/\W+/g, '-')}`);
});

test('a clerk logs in', async () => {
  await logIn(page, server.url, clerk);
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('imports the contacts of another CRM', async () => {
  await page.goto(`${server.url}/admin/plugins/crm/import`);
  await page.getByTestId('import-file').setInputFiles(CONTACTS);
  await page.getByRole('combobox', { name: 'Country of phone numbers' }).click();
  await page.getByRole('option', { name: /\(US\)/ }).click();
  await button(/^Import 500 rows/).click();
  await page.getByText('contacts-atomic-crm.csv is imported').waitFor();
  expect(await app.strapi.documents('api::customer.customer').count({})).toBeGreaterThan(480);
});

test.each(['Boehm', 'boeh', CUSTOMER.lastFour, '(415) 293-3313'])('finds a customer by %s', async (words) => {
  await findInList(words);
});

test('logs a call in at most three inputs, and the dashboard counts it', async () => {
  const before = await callsOnDashboard();
  await findInList('Boehm');
  await page.getByText(CUSTOMER.name).first().click();
  await button('Log call').first().click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox').first().waitFor();
  const inputs = await form.locator('input:not([type=hidden]), [role=combobox], textarea').count();
  expect(inputs).toBeLessThanOrEqual(3);

  await page.keyboard.type('Wants to see two flats on Saturday');
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await page.getByText('Wants to see two flats on Saturday').first().waitFor();
  expect(await callsOnDashboard()).toBe(before + 1);
});

describe('a manager', () => {
  let desk: Page;
  let nora: { id: number; documentId: string };
  beforeAll(async () => {
    const manager = await aStaffMember(app, 'crm-manager');
    nora = (await app.strapi.documents('api::customer.customer').create({
      data: aCustomer({ name: 'Nora Whitfield', owner: manager.employee?.documentId }) as never,
    })) as never;
    desk = await openPage(browser);
    await logIn(desk, server.url, manager);
  });
  afterEach(() => screenshot(desk, `journey-${expect.getState().currentTestName?.replace(/\W+/g, '-')}`));
  afterAll(() => desk?.context().close());

  test('reads what customers answered, from the scores to the words of a low one', async () => {
    const survey = await app.strapi.documents('api::survey.survey').create({
      data: {
        title: 'After the first visit',
        expiresAfterDays: 30,
        questions: [
          { key: 'nps', type: 'nps', label: 'Would you recommend us?' },
          { key: 'csat', type: 'csat', label: 'Are you satisfied?' },
          { key: 'comment', type: 'text', label: 'What else?' },
        ],
      } as never,
    });
    const answers: (Record<string, string> | undefined)[] = [
      { nps: '10', csat: '5' },
      { nps: '9', csat: '4' },
      { nps: '2', csat: '1', comment: LOW_ANSWER },
      undefined,
    ];
    for (const [index, answer] of answers.entries()) {
      const asked = { surveyId: Number(survey.id), customerId: Number(nora.id), occurrenceKey: `signed:${index}` };
      const token = await createInvitation(app.strapi, asked, new Date());
      if (!answer) continue;
      const sent = await fetch(`${server.url}/api/crm/surveys/${token}`, {
        method: 'POST',
        body: new URLSearchParams(answer),
      });
      expect(sent.status).toBe(200);
    }

    await desk.goto(`${server.url}/admin/plugins/crm/satisfaction`);
    const low = desk.getByRole('link', { name: 'Low answers: 1', exact: true });
    await low.waitFor();
    const shown = (await desk.getByRole('main').innerText()).replace(/\s+/g, ' ');
    for (const figure of [
      'Answers 3 of 4 invited',
      'Response rate 75% n = 4',
      'Satisfied (CSAT) 67% n = 3',
      'Recommendation (NPS) +33.3 n = 3',
    ])
      expect(shown).toContain(figure);
    await low.click();
    await desk.getByText(LOW_ANSWER).waitFor();
    await desk.getByRole('link', { name: 'Nora Whitfield' }).first().waitFor();
  });

  test('plans to call a lost customer again, and sees the day', async () => {
    await app.strapi.documents('api::customer.customer').update({
      documentId: nora.documentId,
      data: { stage: 'lost', lostReason: 'price' } as never,
    });
    await desk.goto(`${server.url}/admin/plugins/crm/win-back?kind=lost`);
    await desk.getByRole('button', { name: 'Plan a retry with Nora Whitfield' }).click();
    const form = desk.getByRole('dialog');
    await form.getByRole('button', { name: 'In 7 days' }).click();
    await form.getByLabel('Why, or what to say').fill('The price came down');
    await desk.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    const row = desk.getByRole('row').filter({ hasText: 'Nora Whitfield' });
    await row.getByText('Planned', { exact: true }).waitFor();
    await row.getByText('The price came down').waitFor();
    await desk.getByRole('button', { name: 'Undo' }).waitFor();
  });
});

test('the customer gets one birthday greeting', async () => {
  const { documents } = app.strapi;
  const customer = await documents('api::customer.customer').findFirst({ filters: { name: CUSTOMER.name } });
  const [, month, day] = tomorrow.split('-').map(Number);
  const documentId = customer?.documentId as string;
  await documents('api::customer.customer').update({
    documentId,
    data: { birthdayCalendar: 'solar', birthMonth: month, birthDay: day, language: 'en' } as never,
  });
  await documents('api::consent.consent').create({
    data: { customer: documentId, channel: 'email', purpose: 'greeting', state: 'granted', method: 'verbal' } as never,
  });
  const plan = await documents('api::care-plan.care-plan').findFirst({ sort: 'id:asc' });
  await documents('api::care-plan.care-plan').update({
    documentId: plan?.documentId as string,
    data: { state: 'active' } as never,
  });

  await server.stop();
  server = await serve({ CRM_NOW: `${tomorrow}T02:00:00Z` }); // ten o'clock in the office
  for (let second = 0; second < 150 && !mail.mails.length; second += 1) await page.waitForTimeout(1000);
  expect(
    mail.mails.map(({ to }) =>
      [to]
        .flat()
        .map((t) => t?.text)
        .join(),
    ),
  ).toEqual([CUSTOMER.email]);
  expect(mail.mails[0].text).toContain('Leah');

  page = await openPage(browser);
  await logIn(page, server.url, clerk);
  await page.goto(`${server.url}/admin/plugins/crm/care-messages?tab=outbox&state=sent`);
  await page.getByText(CUSTOMER.name).first().waitFor();
  expect(mail.mails).toHaveLength(1);
});
