import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { SEND_FAULTS } from '../../src/plugins/crm/shared/contracts/care-outbox';

const crm = path.resolve(__dirname, '../../src/plugins/crm');

/** What is said to somebody else than a person in the panel, who alone needs the panel's languages. */
const ELSEWHERE = [
  // Pages and messages for customers, titles and hints: they have their texts in three languages themselves.
  /^surveys\/page-texts|^channels\/unsubscribe\/texts|^care\/form\/test-texts|^doors\/wait-page|-(text|title)\.ts$|^panel\/|^care\/shipped/,
  // Providers of messages and what they say.
  /^channels\/(email|sms|signature|signed-call|judge-answer|take-reply)/,
  // A row of the record itself: why a message failed, how a consent was given, who took an export.
  /^care\/carry-message|^channels\/unsubscribe\/unsubscribe|^privacy\/reapply-erasures|^trail\/controller/,
  // Whoever runs commands; the page Backups has words for each code.
  /^backups\/(?!controller)|^demo\/|^encryption\/(check-(keys|schema)|key-ring)/,
  // Requests that no form of the panel makes.
  /^doors\/(find-)?input|^guards\/(place|rest-rules)/,
  /^rights\/rights-table/,
];
/** Words that Strapi uses, parts of what a REST caller reads, and names. */
const NO_REFUSALS = new Set([
  'Policy Failed',
  'Forbidden access',
  'Internal Server Error',
  'This needs a login or an API token.',
  "This user's role",
  'This API token',
  'Could not proceed to retrieve the trial',
  'There is no licence here.',
  'Erased before, and back by a restore',
  'Estate CRM',
  // The panel has texts of their own for these (care.trouble.fault.…).
  ...Object.values<string>(SEND_FAULTS),
]);
const SENTENCE = /^([A-Z][a-z’']*|\{\w+\}),? [^<>]+$/;
const REFUSALS = /(^|\.)(\w+Error|badRequest|notFound|forbidden|unauthorized|throw)$/;
const ASIDES = /(^|\.)log\.\w+$|^(Error|TypeError|RangeError)$/;
const NAMES = /^(displayName|subCategory|description)$/;

interface Said {
  where: string;
  text: string;
  /** Put together from parts: no translation can be found by it. */
  isBuilt: boolean;
}

const isCall = (node: ts.Node): node is ts.CallExpression | ts.NewExpression =>
  ts.isCallExpression(node) || ts.isNewExpression(node);
const isText = (node: ts.Node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node);

/** Does what stands here become the text of a refusal, whatever it looks like? */
const isRefusal = (node: ts.Node, isContract: boolean): boolean => {
  const { parent } = node;
  if (isCall(parent) && parent.arguments?.[0] === node && REFUSALS.test(parent.expression.getText())) return true;
  if (isContract && isCall(parent) && /\.(refine|regex|min|max|email)$/.test(parent.expression.getText()))
    return isText(node);
  if (!ts.isPropertyAssignment(parent) || parent.name.getText() !== 'message') return false;
  return isContract || parent.parent.properties.some((property) => property.name?.getText() === 'path');
};

const saidIn = (name: string, source: string, isContract = false): Said[] => {
  const said: Said[] = [];
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (isCall(node) && ASIDES.test(node.expression.getText())) return;
    if (ts.isTaggedTemplateExpression(node) || ts.isImportDeclaration(node)) return;
    if (ts.isPropertyAssignment(node) && NAMES.test(node.name.getText())) return;
    const isBuilt = ts.isTemplateExpression(node) || ts.isBinaryExpression(node);
    const where = `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (isBuilt && isRefusal(node, isContract) && /['"`]/.test(node.getText()))
      return void said.push({ where, text: node.getText(), isBuilt });
    if (isText(node) && (SENTENCE.test(node.text) || isRefusal(node, isContract)) && !NO_REFUSALS.has(node.text))
      said.push({ where, text: node.text, isBuilt });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return said;
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(file);
    return /(?<!\.test)\.ts$/.test(entry.name) ? [file] : [];
  });
const readAll = (folder: string, isContract: boolean): Said[] =>
  filesIn(path.join(crm, folder)).flatMap((file) => {
    const name = path.relative(path.join(crm, folder), file);
    return ELSEWHERE.some((pattern) => pattern.test(name)) ? [] : saidIn(name, readFileSync(file, 'utf8'), isContract);
  });
const said = [...readAll('server/src', false), ...readAll('shared/contracts', true)];

const translations = path.join(crm, 'admin/src/translations');
const textsOf = (language: string): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync(path.join(translations, language)).flatMap((name) => {
      const file = path.join(translations, language, name);
      return name.endsWith('.json') ? [JSON.parse(readFileSync(file, 'utf8'))] : [];
    }),
  );

test('the rules speak, in every feature that refuses anything', () => {
  expect(said.length).toBeGreaterThan(200);
  const features = new Set(said.map(({ where }) => where.split('/')[0]));
  for (const feature of [
    'surveys',
    'playbooks',
    'channels',
    'reports',
    'care',
    'win-back',
    'guards',
    'doors',
    'import',
  ])
    expect(features).toContain(feature);
});

test.each([
  ["throw new errors.ForbiddenError('no stop here')", false],
  ['throw new errors.NotFoundError(`There is no plan ${id}`)', true],
  ["throw new ValidationError('There is no plan ' + id)", true],
  ["return ctx.badRequest('Not so')", false],
  ["ctx.notFound('nowhere')", false],
  ['problemError([{ path: [], message: `${name} is wrong` }])', true],
  ["refuse('floor', 'This floor is too high')", false],
  ["const LATE = 'This comes too late';", false],
])('a refusal is seen whatever it is made with: %s', (source, isBuilt) => {
  expect(saidIn('x.ts', source)).toMatchObject([{ isBuilt }]);
});

test('what goes to the log, or is no sentence, is none', () => {
  const source = "strapi.log.warn('Nobody was told'); throw new Error('Not possible'); const a = 'en-GB';";
  expect(saidIn('x.ts', source)).toEqual([]);
});

test('no refusal is put together from parts: its values have gaps', () => {
  expect(said.filter(({ isBuilt }) => isBuilt)).toEqual([]);
});

test.each(['en', 'zh-Hans', 'zh'])('every refusal is translated into %s, gaps included', (language) => {
  const texts = textsOf(language);
  expect(said.filter(({ text, isBuilt }) => !isBuilt && !texts[text])).toEqual([]);
  // Double braces are those of a template of care, to be typed as they stand.
  const gaps = (text: string) => (text.match(/(?<!\{)\{\w+\}(?!\})/g) ?? []).sort();
  for (const { text, isBuilt } of said) if (!isBuilt) expect([text, gaps(texts[text])]).toEqual([text, gaps(text)]);
});

test.each(['zh-Hans', 'zh'])('and none is left in English in %s', (language) => {
  const texts = textsOf(language);
  expect(said.filter(({ text }) => texts[text] && !/\p{Script=Han}/u.test(texts[text]))).toEqual([]);
});
