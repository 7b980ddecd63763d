import { checkPlaybook, type PlaybookDraft } from '../check-playbook';
import { shippedPlaybooks } from './shipped-playbooks';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;

test.each(LANGUAGES)('every shipped playbook in %s is off, and could be switched on as it is', (language) => {
  for (const { key, playbook } of shippedPlaybooks(language)) {
    expect([key, playbook.state]).toEqual([key, 'paused']);
    expect([key, checkPlaybook({ state: 'active' }, playbook as PlaybookDraft)]).toEqual([key, []]);
    for (const { title } of playbook.steps) expect([key, title]).toEqual([key, expect.stringMatching(/\S{3}/)]);
  }
});

test('each language has words of its own', () => {
  const [en, ...others] = LANGUAGES.map((language) => JSON.stringify(shippedPlaybooks(language)));
  expect(en).not.toMatch(/\p{Script=Han}/u);
  for (const other of others) expect(other).not.toBe(en);
});
