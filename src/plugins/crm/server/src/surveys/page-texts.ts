import { languageOrder } from '../lib/language-order';
import { linesOf, type AnswerProblem, type Language, type Question, type Score } from './read-answers';

interface Texts {
  /** Of the HTML page. */
  lang: string;
  name: string;
  title: string;
  intro: string;
  required: string;
  optional: string;
  send: string;
  /** What the ends of each scale mean. */
  ends: Record<Score, [string, string]>;
  problems: Record<AnswerProblem, string>;
  problemsTitle: string;
  /** Nothing was filled in at all. */
  nothing: string;
  thanksTitle: string;
  thanks: string;
  answeredTitle: string;
  answered: string;
  expiredTitle: string;
  expired: string;
  unknownTitle: string;
  unknown: string;
  languages: string;
  task: string;
}

export const PAGE_TEXTS: Record<Language, Texts> = {
  en: {
    lang: 'en',
    name: 'English',
    title: 'How did we do?',
    intro: 'It takes a minute. Your answer goes to {office} only.',
    required: 'needed',
    optional: 'optional',
    send: 'Send my answer',
    ends: {
      csat: ['very dissatisfied', 'very satisfied'],
      nps: ['not at all likely', 'extremely likely'],
      ces: ['very hard', 'very easy'],
    },
    problems: {
      missing: 'Please choose or write an answer.',
      outside: 'Please choose one of the answers offered.',
      tooLong: 'Please write 2,000 characters at most.',
    },
    problemsTitle: 'Your answer was not sent yet',
    nothing: 'Nothing is filled in yet. Please answer at least one question.',
    thanksTitle: 'Thank you',
    thanks: 'Your answer has been received.',
    answeredTitle: 'You have answered already',
    answered: 'Your answer was received before and counts. Thank you.',
    expiredTitle: 'This survey is over',
    expired: 'The link has expired. If there is something you would like to tell us, please call us.',
    unknownTitle: 'This page was not found',
    unknown:
      'The link is not complete, or a newer message has a newer link. Please open the link from the last message.',
    languages: 'Language',
    task: 'Return visit: low score ({scores})',
  },
  'zh-CN': {
    lang: 'zh-Hans',
    name: '简体中文',
    title: '您对我们的服务满意吗？',
    intro: '只需一分钟，您的回答仅供{office}改进服务。',
    required: '必答',
    optional: '选答',
    send: '提交',
    ends: { csat: ['非常不满意', '非常满意'], nps: ['完全不会', '非常愿意'], ces: ['非常费力', '非常省心'] },
    problems: {
      missing: '请选择或填写回答。',
      outside: '请从给出的选项中选择。',
      tooLong: '请控制在 2000 字以内。',
    },
    problemsTitle: '尚未提交成功',
    nothing: '您还没有填写任何内容，请至少回答一个问题。',
    thanksTitle: '感谢您的反馈',
    thanks: '您的回答已收到。',
    answeredTitle: '您已经回答过了',
    answered: '我们已收到您之前的回答，非常感谢。',
    expiredTitle: '本次调查已结束',
    expired: '链接已过期。如有任何意见，欢迎致电告诉我们。',
    unknownTitle: '页面不存在',
    unknown: '链接不完整，或已有更新的链接。请打开最近一条消息中的链接。',
    languages: '语言',
    task: '回访：评分偏低（{scores}）',
  },
  'zh-TW': {
    lang: 'zh-Hant',
    name: '繁體中文',
    title: '您對我們的服務滿意嗎？',
    intro: '只需一分鐘，您的回答僅供{office}改進服務。',
    required: '必答',
    optional: '選答',
    send: '送出',
    ends: { csat: ['非常不滿意', '非常滿意'], nps: ['完全不會', '非常願意'], ces: ['非常費力', '非常省心'] },
    problems: {
      missing: '請選擇或填寫回答。',
      outside: '請從給出的選項中選擇。',
      tooLong: '請控制在 2000 字以內。',
    },
    problemsTitle: '尚未送出',
    nothing: '您尚未填寫任何內容，請至少回答一個問題。',
    thanksTitle: '感謝您的意見',
    thanks: '您的回答已收到。',
    answeredTitle: '您已經回答過了',
    answered: '我們已收到您先前的回答，非常感謝。',
    expiredTitle: '本次調查已結束',
    expired: '連結已過期。如有任何意見，歡迎來電告訴我們。',
    unknownTitle: '頁面不存在',
    unknown: '連結不完整，或已有更新的連結。請開啟最近一則訊息中的連結。',
    languages: '語言',
    task: '回訪：評分偏低（{scores}）',
  },
};

export interface Words {
  en?: string | null;
  zhHans?: string | null;
  zhHant?: string | null;
}

/** In the language of the reader, else in the other Chinese, else in English. */
export const inLanguage = (language: Language, { en, zhHans, zhHant }: Words): string => {
  const words: Record<string, string | null | undefined> = { en, 'zh-CN': zhHans, 'zh-TW': zhHant };
  return (
    languageOrder(language, 'en')
      .map((code) => words[code]?.trim())
      .find(Boolean) ?? ''
  );
};

/** The choices of a question, one a line. */
export const choicesOf = (question: Question, language: Language): string[] =>
  linesOf(
    inLanguage(language, { en: question.options, zhHans: question.optionsZhHans, zhHant: question.optionsZhHant }),
  );

/** A stored choice in the reader's words; as it was stored if the survey does not offer it any more. */
export const showChoice = (question: Question, stored: string, language: Language): string => {
  const at = question.type === 'choice' ? linesOf(question.options).indexOf(stored) : -1;
  return choicesOf(question, language)[at] ?? stored;
};

export const labelOf = (question: Question, language: Language) =>
  inLanguage(language, { en: question.label, zhHans: question.labelZhHans, zhHant: question.labelZhHant });

export const taskTitle = (language: Language, scores: Partial<Record<Score, number>>): string =>
  PAGE_TEXTS[language].task.replace('{scores}', () =>
    Object.entries(scores)
      .map(([name, score]) => `${name.toUpperCase()} ${score}`)
      .join(', '),
  );
