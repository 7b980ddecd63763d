import type { Problem } from '../lib/problem';
import { checkLanguages } from './check-languages';
import { checkTemplate } from './check-template';
import { PLAN_STEPS } from './plan-steps';
import { usableChannels } from './planning/usable-channels';

export interface PlanDraft {
  trigger?: string | null;
  /** Whether a holiday is chosen: the rule that reads the request knows. */
  hasHoliday?: boolean;
  /** The same of its survey; left out where the question does not arise. */
  hasSurvey?: boolean;
  stageEvent?: string | null;
  silentDays?: number | null;
  channels?: string[] | null;
  approvalRequired?: boolean | null;
  state?: string | null;
  audienceLanguages?: string[] | null;
  templates?:
    | { language?: string; subject?: string | null; body?: string | null; html?: string | null; sms?: string | null }[]
    | null;
}

/** What keeps a plan from being saved: `draft` is what is written, `before` the plan as it is. */
export const checkPlan = (
  draft: PlanDraft,
  before: PlanDraft | undefined,
  variables: ReadonlySet<string>,
  openChannels: readonly string[] = ['email'],
): Problem[] => {
  const plan = { ...before, ...draft };
  return [
    ...checkState(draft.state, before?.state),
    ...checkTemplates(plan, variables),
    ...checkLanguages(plan),
    ...(plan.state === 'active' ? checkReadiness(plan, openChannels) : []),
  ];
};

const checkState = (wanted: string | null | undefined, current: string | null | undefined): Problem[] => {
  if (!wanted || wanted === current || (!current && wanted !== 'ended')) return [];
  const possible = PLAN_STEPS[current ?? 'draft'];
  if (possible.includes(wanted)) return [];
  return possible.length
    ? [
        {
          path: ['state'],
          message: 'A plan that is {current} can only become: {possible}',
          values: { current: current ?? 'draft', possible: [...possible] },
        },
      ]
    : [{ path: ['state'], message: 'An ended plan stays ended: make a new one' }];
};

const sendsEmail = ({ channels }: PlanDraft) => !channels?.length || channels.includes('email');

const checkTemplates = (plan: PlanDraft, variables: ReadonlySet<string>): Problem[] => {
  const templates = plan.templates ?? [];
  return templates.flatMap((template, index) => {
    const problems: Problem[] = [];
    if (templates.findIndex((other) => other.language === template.language) < index)
      problems.push({
        path: ['templates', index, 'language'],
        message: 'There is a template in this language already',
      });
    if (sendsEmail(plan) && !template.subject?.trim())
      problems.push({ path: ['templates', index, 'subject'], message: 'An e-mail needs a subject' });
    for (const part of ['subject', 'body', 'html', 'sms'] as const)
      for (const problem of checkTemplate(template[part] ?? '', variables))
        problems.push({ path: ['templates', index, part], ...problem });
    return problems;
  });
};

/** What a plan needs before it can be switched on. */
const checkReadiness = (plan: PlanDraft, openChannels: readonly string[]): Problem[] => {
  const problems: Problem[] = [];
  switch (plan.trigger ?? 'birthday') {
    case 'holiday':
      if (!plan.hasHoliday) problems.push({ path: ['holiday'], message: 'Choose the holiday' });
      break;
    case 'days_after_stage':
      if (!plan.stageEvent) problems.push({ path: ['stageEvent'], message: 'Choose after which event' });
      break;
    case 'inactivity':
      if (!plan.silentDays) problems.push({ path: ['silentDays'], message: 'Say after how many days of silence' });
      break;
    case 'segment_entry':
      problems.push({ path: ['trigger'], message: 'Plans for segments cannot be switched on yet' });
  }
  problems.push(...checkSurvey(plan));
  if (!plan.channels?.length) problems.push({ path: ['channels'], message: 'Choose at least one channel' });
  else if (usableChannels(plan.channels, openChannels).length === 0)
    problems.push({ path: ['channels'], message: 'No chosen channel is set up here: add another one' });
  return problems;
};

const LINK = /{{{?[^}]*\bsurvey\.link\b/;

/** A link to no survey would lead nowhere, and a survey without its link is never answered. */
const checkSurvey = ({ hasSurvey, templates }: PlanDraft): Problem[] => {
  if (hasSurvey === undefined) return [];
  const hasLink = (text: string | null | undefined) => LINK.test(text ?? '');
  if (!hasSurvey)
    return templates?.some(({ body, html, sms }) => [body, html, sms].some(hasLink))
      ? [{ path: ['survey'], message: 'The text links to a survey: choose which' }]
      : [];
  return (templates ?? []).flatMap((template, index) =>
    (['body', 'html', 'sms'] as const)
      .filter((part) => (part === 'body' || template[part]?.trim()) && !hasLink(template[part]))
      .map((part) => ({ path: ['templates', index, part], message: 'Put the link to the survey in: {{survey.link}}' })),
  );
};
