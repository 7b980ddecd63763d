import type { StopReason } from '../../../shared/contracts/playbooks';
import { listPath, recordPath } from '../lib/list-path';

const PLAYBOOK = 'api::playbook.playbook';
const RUN = 'api::playbook-run.playbook-run';
const TASK = 'api::task.task';
const OPEN = ['todo', 'doing', 'blocked'];

export const formPath = (documentId: string) => recordPath(PLAYBOOK, documentId);

/** Where each figure of a playbook leads: the list of what it counts. */
export const linksOf = (documentId: string) => {
  const runs = (state: string, reason?: StopReason) =>
    listPath(
      RUN,
      [
        ['playbook.documentId', '$eq', documentId],
        ['state', '$eq', state],
        ...(reason ? ([['stopReason', '$eq', reason]] as [string, string, string][]) : []),
      ],
      'startedOn:DESC',
    );
  const tasks = (states: string[], dueBefore?: string) =>
    listPath(
      TASK,
      [
        ['playbook.documentId', '$eq', documentId],
        ['state', '$in', states],
        ...(dueBefore ? ([['dueAt', '$lt', dueBefore]] as [string, string, string][]) : []),
      ],
      'dueAt:ASC',
    );
  return {
    runs,
    open: () => tasks(OPEN),
    overdue: (now: Date) => tasks(OPEN, now.toISOString()),
    done: () => tasks(['done']),
  };
};
