import { layout, markup, type Html } from '../lib/public-page';
import { choicesOf, labelOf, PAGE_TEXTS } from './page-texts';
import { isScale, SCALES, type AnswerProblem, type Language, type Question } from './read-answers';

interface Form {
  questions: readonly Question[];
  language: Language;
  office: string;
  /** What was sent before and refused, and why, by key. */
  sent?: Record<string, unknown>;
  problems?: Record<string, AnswerProblem>;
  /** It was sent with nothing filled in. */
  isEmpty?: boolean;
}

/** The questions as a form that works without script: groups with legends, a word for every field, errors beside them. */
export const buildForm = ({ questions, language, office, sent = {}, problems = {}, isEmpty = false }: Form): string => {
  const texts = PAGE_TEXTS[language];
  const wrong = questions.filter(({ key }) => problems[key]);
  const isRefused = isEmpty || wrong.length > 0;
  return page(
    language,
    office,
    `${isRefused ? `${texts.problemsTitle} – ` : ''}${texts.title}`,
    markup`<h1>${texts.title}</h1><p>${texts.intro.replace('{office}', () => office)}</p>
${
  isRefused &&
  markup`<div class="problems" role="alert"><h2>${texts.problemsTitle}</h2>${isEmpty && markup`<p><a href="#${firstField(questions[0])}">${texts.nothing}</a></p>`}${
    wrong.length > 0 &&
    markup`<ul>${wrong.map(
      (question) =>
        markup`<li><a href="#${firstField(question)}">${labelOf(question, language)}</a>: ${texts.problems[problems[question.key]]}</li>`,
    )}</ul>`
  }</div>`
}
<form method="post" action="?language=${language}" novalidate>
${questions.map((question) => buildQuestion(question, language, sent[question.key], problems[question.key]))}
<button type="submit">${texts.send}</button></form>`,
    true,
  );
};

const firstField = ({ key, type }: Question) =>
  type === 'text' ? `q-${key}` : `q-${key}-${isScale(type) ? SCALES[type][0] : 0}`;

const buildQuestion = (question: Question, language: Language, sent: unknown, problem?: AnswerProblem): Html => {
  const texts = PAGE_TEXTS[language];
  const { key, type, required } = question;
  const label = labelOf(question, language);
  const need = markup` <span class="hint">(${required ? texts.required : texts.optional})</span>`;
  const error = problem && markup`<p class="error" id="e-${key}">${texts.problems[problem]}</p>`;
  const described = [problem && `e-${key}`, isScale(type) && `h-${key}`].filter(Boolean).join(' ');
  if (type === 'text')
    return markup`<fieldset><legend><label for="q-${key}">${label}</label>${need}</legend>${error}
<textarea id="q-${key}" name="${key}" maxlength="2000" aria-invalid="${problem ? 'true' : 'false'}"${problem && markup` aria-describedby="e-${key}"`}>${typeof sent === 'string' ? sent : ''}</textarea></fieldset>`;
  const choices = choicesOf(question, language);
  const [first, last] = isScale(type) ? SCALES[type] : [0, choices.length - 1];
  const values = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const hint =
    isScale(type) &&
    markup`<p class="hint" id="h-${key}">${first} = ${texts.ends[type][0]}, ${last} = ${texts.ends[type][1]}</p>`;
  return markup`<fieldset${described && markup` aria-describedby="${described}"`}><legend>${label}${need}</legend>${error}${hint}
<div class="${isScale(type) ? 'scale' : 'list'}">${values.map(
    (value) =>
      markup`<label><input type="radio" id="q-${key}-${value}" name="${key}" value="${value}"${sent === String(value) && markup` checked`}> ${isScale(type) ? value : choices[value]}</label>`,
  )}</div></fieldset>`;
};

export type Notice = 'thanks' | 'answered' | 'expired' | 'unknown';

/** A page that only says something; `text` in the place of our own words. */
export const buildNotice = (notice: Notice, language: Language, office: string, text?: string): string => {
  const texts = PAGE_TEXTS[language];
  const title = texts[`${notice}Title`];
  return page(
    language,
    office,
    title,
    markup`<h1>${title}</h1><p role="status">${text || texts[notice]}</p>`,
    notice !== 'thanks',
  );
};

const page = (language: Language, office: string, title: string, body: Html, hasLanguages: boolean): string => {
  const texts = PAGE_TEXTS[language];
  const others = Object.entries(PAGE_TEXTS).map(([code, { name, lang }]) =>
    code === language
      ? markup`<span lang="${lang}" aria-current="true">${name}</span>`
      : markup`<a href="?language=${code}" lang="${lang}" hreflang="${lang}">${name}</a>`,
  );
  return layout(
    `${title} · ${office}`,
    texts.lang,
    markup`${hasLanguages && markup`<nav aria-label="${texts.languages}">${others}</nav>`}<p class="hint">${office}</p>${body}`,
  );
};
