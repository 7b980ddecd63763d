import { checkPlan } from './check-plan';

const variables = new Set(['customer.name']);
const template = { language: 'en', subject: 'Hi', body: 'Dear {{customer.name}}' };
const all = ['en', 'zh-CN', 'zh-TW'].map((language) => ({ ...template, language }));
const plan = { trigger: 'birthday', channels: ['email'], state: 'draft', templates: [template] };
const paths = (...args: Parameters<typeof checkPlan>) => checkPlan(...args).map((problem) => problem.path.join('.'));

test('takes a plan that can be sent', () => {
  expect(checkPlan({ ...plan, templates: all, state: 'active' }, undefined, variables)).toEqual([]);
});

test('names the place of an unknown variable, also in a template that was there before', () => {
  const broken = { ...template, language: 'zh-CN', body: '{{customer.nick}}' };
  expect(checkPlan({ templates: [template, broken] }, plan, variables)).toEqual([
    {
      path: ['templates', 1, 'body'],
      message: 'Line {line}: there is no variable {name}.',
      values: { line: '1', name: '{{customer.nick}}' },
    },
  ]);
  expect(paths({ state: 'active' }, { ...plan, templates: [{ ...template, subject: '{{x}}' }] }, variables)).toEqual([
    'templates.0.subject',
    'templates',
  ]);
  expect(paths({ templates: [{ ...template, html: '{{#if customer.name}}', sms: '{{x}}' }] }, plan, variables)).toEqual(
    ['templates.0.html', 'templates.0.sms'],
  );
});

test('wants a subject, and one template a language', () => {
  expect(paths({ templates: [template, { ...template, subject: ' ' }] }, plan, variables)).toEqual([
    'templates.1.language',
    'templates.1.subject',
  ]);
});

test('goes from draft to active to paused and back, and ends for good', () => {
  const step = (from: string, to: string) =>
    paths({ state: to }, { ...plan, templates: all, state: from }, variables).join() || 'ok';
  expect(['draft', 'paused', 'ended'].map((state) => step('active', state))).toEqual(['state', 'ok', 'ok']);
  expect(['active', 'paused', 'ended'].map((state) => step('draft', state))).toEqual(['ok', 'state', 'ok']);
  expect(['draft', 'active', 'ended'].map((state) => step('paused', state))).toEqual(['state', 'ok', 'ok']);
  expect(checkPlan({ state: 'active' }, { ...plan, state: 'ended' }, variables)[0].message).toMatch(/stays ended/);
});

test('does not switch on what cannot be sent, and names what is missing', () => {
  const missing = (own: object) => paths({ state: 'active' }, { ...plan, templates: all, ...own }, variables);
  expect(missing({ trigger: 'holiday' })).toEqual(['holiday']);
  expect(missing({ trigger: 'holiday', hasHoliday: true })).toEqual([]);
  expect(missing({ trigger: 'days_after_stage' })).toEqual(['stageEvent']);
  expect(missing({ trigger: 'inactivity', channels: [] })).toEqual(['silentDays', 'channels']);
  expect(missing({ channels: ['pigeon'] })).toEqual(['channels']);
  expect(missing({ trigger: 'segment_entry' })).toEqual(['trigger']);
  expect(paths({ state: 'draft' }, { ...plan, trigger: 'holiday' }, variables)).toEqual([]);
});

test('a plan for SMS alone needs no subject', () => {
  const silent = { ...template, subject: null };
  expect(paths({ channels: ['sms'], templates: [silent] }, plan, variables)).toEqual([]);
  expect(paths({ channels: ['sms', 'email'], templates: [silent] }, plan, variables)).toEqual(['templates.0.subject']);
});
