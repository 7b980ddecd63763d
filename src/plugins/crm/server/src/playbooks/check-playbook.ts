import type { Problem } from '../lib/problem';

export const PLAYBOOK_STEPS: Record<string, readonly string[]> = {
  draft: ['active', 'ended'],
  active: ['paused', 'ended'],
  paused: ['active', 'ended'],
  ended: [],
};

export const AUDIENCE_LISTS = ['audienceTiers', 'audienceStages', 'audienceSources', 'audienceTypes'] as const;

export type PlaybookDraft = {
  state?: string | null;
  steps?: { afterDays?: number | null; title?: string | null }[] | null;
} & { [list in (typeof AUDIENCE_LISTS)[number]]?: string[] | null };

/** What keeps a playbook from being saved: `draft` is what is written, `before` the playbook as it is. */
export const checkPlaybook = (draft: PlaybookDraft, before: PlaybookDraft | undefined): Problem[] => {
  const playbook = { ...before, ...draft };
  return [
    ...checkState(draft.state, before?.state),
    ...checkOrder(playbook),
    ...(playbook.state === 'active' ? checkReadiness(playbook) : []),
  ];
};

const checkState = (wanted: string | null | undefined, current: string | null | undefined): Problem[] => {
  if (!wanted || wanted === current || (!current && wanted !== 'ended')) return [];
  const possible = PLAYBOOK_STEPS[current ?? 'draft'];
  if (possible.includes(wanted)) return [];
  return possible.length
    ? [
        {
          path: ['state'],
          message: 'A playbook that is {current} can only become: {possible}',
          values: { current: current ?? 'draft', possible: [...possible] },
        },
      ]
    : [{ path: ['state'], message: 'An ended playbook stays ended: make a new one' }];
};

/** In the order of their days: the form is read from top to bottom. */
const checkOrder = ({ steps }: PlaybookDraft): Problem[] => {
  const days = (steps ?? []).map(({ afterDays }) => afterDays ?? 0);
  return days.flatMap((day, index) =>
    index > 0 && day < days[index - 1]
      ? [{ path: ['steps', index, 'afterDays'], message: 'Put the steps in the order of their days' }]
      : [],
  );
};

/** What a playbook needs before it takes anybody on. One for everybody would be a slip of the pen. */
const checkReadiness = (playbook: PlaybookDraft): Problem[] => {
  const problems: Problem[] = [];
  if (!playbook.steps?.length) problems.push({ path: ['steps'], message: 'Add at least one step' });
  if (AUDIENCE_LISTS.every((list) => !playbook[list]?.length))
    problems.push({ path: ['audienceTiers'], message: 'Say for whom: choose tiers, stages, sources or roles' });
  return problems;
};
