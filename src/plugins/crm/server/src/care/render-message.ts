import { engine, knownHelpers } from './template-engine';

export interface Template {
  subject?: string | null;
  /** Plain text. */
  body: string;
  /** The same as HTML; made of the text where there is none. */
  html?: string | null;
  /** What goes out as SMS; the plain text where there is none. */
  sms?: string | null;
}

/** Values by group and name: `{ customer: { name: '张伟' }, office: { name: '…' } }`. */
export type Variables = Record<string, Record<string, unknown>>;

export interface RenderedMessage {
  subject: string;
  text: string;
  html: string;
}

type Filler = ReturnType<typeof engine.compile>;

/** Compiling takes ten times as long as filling in, and a day's messages share a few templates. */
const compiled = new Map<string, Filler>();
const KEPT = 500;

const compile = (source: string, noEscape: boolean): Filler => {
  const key = `${noEscape}:${source}`;
  const known = compiled.get(key);
  if (known) return known;
  if (compiled.size >= KEPT) compiled.clear();
  const made = engine.compile(source, { strict: true, noEscape, knownHelpers, knownHelpersOnly: true });
  compiled.set(key, made);
  return made;
};

const fill = (source: string, variables: Variables, noEscape: boolean) => compile(source, noEscape)(variables);

/** Fills in a template. Values are escaped in the HTML; a variable that is not there throws. */
export const renderMessage = (template: Template, variables: Variables): RenderedMessage => {
  const text = fill(template.body, variables, true);
  return {
    subject: fill(template.subject ?? '', variables, true)
      .replace(/\s+/g, ' ')
      .trim(),
    text,
    html: template.html ? fill(template.html, variables, false) : buildHtml(text),
  };
};

const buildHtml = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${engine.Utils.escapeExpression(paragraph).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');

const smsSource = ({ sms, body }: Template) => (sms?.trim() ? sms : body);

/** The text of an SMS; a variable that is not there throws. */
export const renderSms = (template: Template, variables: Variables): string =>
  fill(smsSource(template), variables, true).trim();

/** Values of the variables in an SMS by the names that a provider's own template gives them: `customer_name`. */
export const smsValues = (template: Template, variables: Variables): Record<string, string> =>
  Object.fromEntries(
    [...smsSource(template).matchAll(/\{\{[^}]*\}\}/g)]
      .flatMap(([block]) => [...block.matchAll(/\b(\w+)\.(\w+)\b/g)])
      .filter(([, group, name]) => variables[group]?.[name] !== undefined)
      .map(([, group, name]) => [`${group}_${name}`, String(variables[group][name])]),
  );
