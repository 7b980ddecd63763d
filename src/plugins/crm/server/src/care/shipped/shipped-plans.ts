import texts from './plan-texts.json';

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

/** Ready to be switched on by whoever answers for greetings; until then they send nothing. `holiday` is a holiday's key. */
export const SHIPPED_PLANS = texts.map(({ key, name, plan, ...words }) => ({
  key,
  holiday: (plan as { holiday?: string }).holiday,
  plan: {
    offsetDays: 0,
    purpose: 'greeting',
    ...plan,
    holiday: undefined,
    name,
    sendAt: '09:00',
    channels: ['email', 'sms'],
    state: 'paused',
    templates: (Object.keys(FORMS) as Language[]).map((language) => templateOf(language, words[language])),
  },
}));

export const BIRTHDAY_PLAN = SHIPPED_PLANS[0].plan;
