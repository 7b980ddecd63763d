import Handlebars from 'handlebars';
import { pickLanguage } from '../../lib/page-language';
import { TEXTS } from './texts';

/** The text and the HTML of an e-mail with a link below by which its reader says no. */
export const addLink = (
  { text, html }: { text: string; html: string },
  url: string,
  language: string | null,
): { text: string; html: string } => {
  const words = TEXTS[pickLanguage(language)];
  const href = Handlebars.escapeExpression(url);
  const line = `<p style="margin-top:2em;font-size:12px;color:#666687">${words.footer} <a href="${href}">${words.title}</a></p>`;
  const end = /<\/body\s*>/i.exec(html);
  return {
    text: `${text}\n\n-- \n${words.footer} ${url}\n`,
    html: end ? `${html.slice(0, end.index)}${line}${html.slice(end.index)}` : `${html}\n${line}`,
  };
};
