import texts from './plan-texts.json';
import surveys from './surveys.json';

const SIGNATURE = '{{#if owner.name}}{{owner.name}}\n{{/if}}{{office.name}}';

/** How a letter and a short message are put round the same words. */
const FORMS = {
  en: { salutation: 'Dear {{customer.name}},', sms: (text: string) => `{{customer.name}}, ${text} {{office.name}}` },
  'zh-CN': {
    salutation: '尊敬的{{customer.name}}：',
    sms: (text: string) => `{{customer.name}}，${text}{{office.name}}`,
  },
  'zh-TW': {
    salutation: '親愛的{{customer.name}}您好：',
    sms: (text: string) => `{{customer.name}}，${text}{{office.name}}`,
  },
};

type Language = keyof typeof FORMS;

const templateOf = (language: Language, [subject, text]: string[]) => ({
  language,
  subject,
  body: [FORMS[language].salutation, text, SIGNATURE].join('\n\n'),
  sms: FORMS[language].sms(text),
});

export interface ShippedPlan {
  key: string;
  /** Of the holiday that it greets on. */
  holiday?: string;
  /** The survey that it asks, shipped with it. */
  survey?: Record<string, unknown>;
  plan: typeof BASE & {
    name: string;
    trigger: string;
    stageEvent?: string;
    silentDays?: number;
    templates: ReturnType<typeof templateOf>[];
  };
}

const BASE = {
  offsetDays: 0,
  purpose: 'greeting',
  sendAt: '09:00',
  channels: ['email', 'sms'],
  state: 'paused' as const,
};

const templatesOf = (words: Record<Language, string[]>, end = '') =>
  (Object.keys(FORMS) as Language[]).map((language) => {
    const [subject, text] = words[language];
    return templateOf(language, [subject, text + end]);
  });

const GREETINGS: ShippedPlan[] = texts.map(({ key, name, plan: { holiday, ...plan }, ...words }) => ({
  key,
  holiday,
  plan: { ...BASE, ...plan, name, templates: templatesOf(words) },
}));

/** The second and third question of every shipped survey. */
const MORE_QUESTIONS = [
  {
    key: 'nps',
    type: 'nps',
    label: 'How likely are you to recommend us to friends or family?',
    labelZhHans: '您有多大可能把我们推荐给亲友？',
    labelZhHant: '您有多大可能把我們推薦給親友？',
  },
  {
    key: 'comment',
    type: 'text',
    label: 'What should we do better?',
    labelZhHans: '您希望我们在哪些方面改进？',
    labelZhHant: '您希望我們在哪些方面改進？',
  },
];

const SURVEYS: ShippedPlan[] = surveys.map(({ key, title, satisfaction, plan, ...words }) => {
  const [label, labelZhHans, labelZhHant] = satisfaction;
  return {
    key,
    survey: {
      title,
      kind: 'mixed',
      questions: [{ key: 'csat', type: 'csat', label, labelZhHans, labelZhHant, required: true }, ...MORE_QUESTIONS],
      thankYou: 'Thank you. Every answer is read.',
      thankYouZhHans: '感谢您的回答，我们会认真阅读每一条意见。',
      thankYouZhHant: '感謝您的回答，我們會認真閱讀每一則意見。',
    },
    plan: {
      ...BASE,
      ...plan,
      trigger: 'days_after_stage',
      purpose: 'service',
      templates: templatesOf(words, ' {{survey.link}}'),
    },
  };
});

/** Those that ask a survey; each survey belongs to one. */
export const SURVEY_PLANS = SURVEYS;

/** Ready to be switched on by whoever answers for greetings; until then they send nothing. */
export const SHIPPED_PLANS: ShippedPlan[] = [...GREETINGS, ...SURVEYS];

export const BIRTHDAY_PLAN = SHIPPED_PLANS[0].plan;
