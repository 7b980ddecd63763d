import type { Settings } from '../../../../shared/contracts/settings';
import texts from './playbook-texts.json';

/** Ready to be switched on; until then nobody gets a task. Each step: its day, its kind of task, its words. */
export const shippedPlaybooks = (language: Settings['language']) =>
  texts.map(({ key, name, steps, ...playbook }) => ({
    key,
    playbook: {
      ...playbook,
      name: name[language],
      state: 'paused',
      steps: steps.map(({ title, ...step }) => ({ ...step, title: title[language] })),
    },
  }));
