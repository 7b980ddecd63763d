import type { PreviewMessage } from '../../../../shared/contracts/care-form';
import { countSmsParts } from '../../../../shared/count-sms-parts';
import { checkTemplate } from '../check-template';
import { renderMessage, type Variables } from '../render-message';

export interface DraftTemplate {
  language: string;
  subject?: string | null;
  body?: string | null;
  html?: string | null;
  sms?: string | null;
}

/** Fills in what can be filled in: a part with a fault is null, the others are shown all the same. */
export const previewTemplate = (
  { language, subject, body, html, sms }: DraftTemplate,
  values: Variables,
  known: ReadonlySet<string>,
): PreviewMessage => {
  const isSound = (source?: string | null) => checkTemplate(source ?? '', known).length === 0;
  const textOf = (source?: string | null) =>
    isSound(source) ? renderMessage({ body: source ?? '' }, values).text : null;
  const text = textOf(body);
  const shortText = sms ? textOf(sms) : text;
  return {
    language,
    subject: isSound(subject) ? renderMessage({ subject, body: '' }, values).subject : null,
    text,
    html: isSound(html) && text !== null ? renderMessage({ body: body ?? '', html }, values).html : null,
    sms: shortText === null ? null : { text: shortText, ...countSmsParts(shortText) },
  };
};
