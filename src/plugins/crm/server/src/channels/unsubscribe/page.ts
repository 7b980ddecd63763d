import type { ConsentPurpose } from '../../../../shared/contracts/consents';
import type { PageLanguage } from '../../lib/page-language';
import { layout, markup } from '../../lib/public-page';
import { TEXTS } from './texts';

export interface Subject {
  office: string;
  /** The office's address, for whoever wants something else. */
  contact: string;
  purpose: ConsentPurpose;
  /** Masked: whoever has the link need not know it. */
  address: string;
}

const fill = (text: string, { office, address, purpose }: Subject, language: PageLanguage) =>
  text
    .replaceAll('{office}', () => office)
    .replaceAll('{purpose}', () => TEXTS[language].purposes[purpose])
    .replaceAll('{address}', () => address);

/** The page as HTML: the question, or that it is done. */
export const buildPage = (language: PageLanguage, isDone: boolean, subject: Subject): string => {
  const texts = TEXTS[language];
  if (!isDone) {
    const question = fill(texts.question, subject, language);
    const form = markup`<form method="post"><button type="submit">${texts.button}</button></form>`;
    return layout(texts.title, language, markup`<h1>${texts.title}</h1><p>${question}</p>${form}`);
  }
  const mistake = markup`<a href="mailto:${subject.contact}">${fill(texts.mistake, subject, language)}</a>`;
  const done = markup`<h1>${texts.done}</h1><p role="status">${fill(texts.doneText, subject, language)}</p>`;
  return layout(texts.title, language, markup`${done}<p class="hint">${mistake}</p>`);
};

export const buildUnknownPage = (language: PageLanguage): string => {
  const { title, unknown, unknownText } = TEXTS[language];
  return layout(title, language, markup`<h1>${unknown}</h1><p>${unknownText}</p>`);
};
