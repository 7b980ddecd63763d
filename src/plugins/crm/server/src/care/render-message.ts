import { engine, knownHelpers } from './template-engine';

export interface Template {
  subject?: string | null;
  /** Plain text. */
  body: string;
  /** The same as HTML; made of the text where there is none. */
  html?: string | null;
}

/** Values by group and name: `{ customer: { name: '张伟' }, office: { name: '…' } }`. */
export type Variables = Record<string, Record<string, unknown>>;

export interface RenderedMessage {
  subject: string;
  text: string;
  html: string;
}

/** Fills in a template. Values are escaped in the HTML; a variable that is not there throws. */
export const renderMessage = (template: Template, variables: Variables): RenderedMessage => {
  const fill = (source: string, noEscape: boolean) =>
    engine.compile(source, { strict: true, noEscape, knownHelpers, knownHelpersOnly: true })(variables);
  const text = fill(template.body, true);
  return {
    subject: fill(template.subject ?? '', true)
      .replace(/\s+/g, ' ')
      .trim(),
    text,
    html: template.html ? fill(template.html, false) : buildHtml(text),
  };
};

const buildHtml = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${engine.Utils.escapeExpression(paragraph).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
