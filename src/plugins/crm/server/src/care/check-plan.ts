import type { Problem } from '../lib/problem';
import { checkTemplate } from './check-template';
import { PLAN_STEPS } from './plan-steps';

export interface PlanDraft {
  trigger?: string | null;
  channels?: string[] | null;
  approvalRequired?: boolean | null;
  state?: string | null;
  templates?: { language?: string; subject?: string | null; body?: string | null; html?: string | null }[] | null;
}

/** What keeps a plan from being saved: `draft` is what is written, `before` the plan as it is. */
export const checkPlan = (
  draft: PlanDraft,
  before: PlanDraft | undefined,
  variables: ReadonlySet<string>,
): Problem[] => {
  const plan = { ...before, ...draft };
  return [
    ...checkState(draft.state, before?.state),
    ...checkTemplates(plan.templates ?? [], variables),
    ...(plan.state === 'active' ? checkReadiness(plan) : []),
  ];
};

const checkState = (wanted: string | null | undefined, current: string | null | undefined): Problem[] => {
  if (!wanted || wanted === current || (!current && wanted !== 'ended')) return [];
  const possible = PLAN_STEPS[current ?? 'draft'];
  if (possible.includes(wanted)) return [];
  const message = possible.length
    ? `A plan that is ${current} can only become: ${possible.join(', ')}`
    : 'An ended plan stays ended: make a new one';
  return [{ path: ['state'], message }];
};

const checkTemplates = (templates: NonNullable<PlanDraft['templates']>, variables: ReadonlySet<string>): Problem[] =>
  templates.flatMap((template, index) => {
    const problems: Problem[] = [];
    if (templates.findIndex((other) => other.language === template.language) < index)
      problems.push({
        path: ['templates', index, 'language'],
        message: 'There is a template in this language already',
      });
    if (!template.subject?.trim())
      problems.push({ path: ['templates', index, 'subject'], message: 'An e-mail needs a subject' });
    for (const part of ['subject', 'body', 'html'] as const)
      for (const { message } of checkTemplate(template[part] ?? '', variables))
        problems.push({ path: ['templates', index, part], message });
    return problems;
  });

/** What this version can send. A plan of another kind may be written down, but not switched on. */
const checkReadiness = (plan: PlanDraft): Problem[] => {
  const problems: Problem[] = [];
  if ((plan.trigger ?? 'birthday') !== 'birthday')
    problems.push({ path: ['trigger'], message: 'Only birthday plans can be switched on so far' });
  if (!plan.channels?.includes('email'))
    problems.push({ path: ['channels'], message: 'Messages can only be sent by e-mail so far: add that channel' });
  if (plan.approvalRequired)
    problems.push({ path: ['approvalRequired'], message: 'Approval of single messages is not possible yet' });
  return problems;
};
