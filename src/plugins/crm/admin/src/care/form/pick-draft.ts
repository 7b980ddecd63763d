import type { CareDraft } from '../../../../shared/contracts/care-form';

type Values = Record<string, unknown>;
interface Linked {
  documentId?: string;
  apiData?: { documentId?: string };
}
interface Links {
  connect?: Linked[];
  disconnect?: Linked[];
}

const PLAIN = [
  'trigger',
  'birthdayCalendar',
  'stageEvent',
  'silentDays',
  'offsetDays',
  'channels',
  'purpose',
  'state',
  'audienceTiers',
  'audienceStages',
  'audienceSources',
  'audienceTypes',
  'audienceLanguages',
] as const;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

const idsOf = (links: Linked[] = []) =>
  links.map((link) => link.apiData?.documentId ?? link.documentId).filter((id): id is string => Boolean(id));

/** Nothing where the form leaves the relation alone. */
const pickLink = (name: 'holiday' | 'survey', value: unknown): CareDraft => {
  const links = (value ?? {}) as Links;
  const chosen = idsOf(links.connect).at(-1);
  if (chosen) return { [name]: chosen };
  return links.disconnect?.length ? { [name]: null } : {};
};

/** What the server wants to know of the form's values; a relation says only what the form changes in it. */
export const pickDraft = (values: Values): CareDraft => {
  const owners = (values.audienceOwners ?? {}) as Links;
  const templates = Array.isArray(values.templates) ? (values.templates as Values[]) : [];
  const text = (value: unknown) => (value as string | null | undefined) ?? null;
  return {
    ...(Object.fromEntries(
      PLAIN.filter((name) => values[name] !== undefined && values[name] !== '').map((name) => [name, values[name]]),
    ) as CareDraft),
    ...(typeof values.sendAt === 'string' && TIME.test(values.sendAt) && { sendAt: values.sendAt }),
    ...pickLink('holiday', values.holiday),
    ...pickLink('survey', values.survey),
    audienceOwners: { connect: idsOf(owners.connect), disconnect: idsOf(owners.disconnect) },
    templates: templates.map(({ language, subject, body, html, sms }) => ({
      language: text(language),
      subject: text(subject),
      body: text(body),
      html: text(html),
      sms: text(sms),
    })),
  };
};
