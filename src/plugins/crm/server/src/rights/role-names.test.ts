import { nameRole } from './role-names';
import { adminRoles } from './rights-table';

test('a shipped role is named in English, and in the language of a Chinese office beside it', () => {
  const agent = { code: 'crm-agent', name: 'Agent', description: 'Own customers' };
  expect(nameRole(agent, 'en')).toEqual({ name: 'Agent', description: 'Own customers' });
  expect(nameRole(agent, 'zh-CN').name).toBe('Agent · 经纪人');
  expect(nameRole(agent, 'zh-TW').name).toBe('Agent · 經紀人');
});

test('every shipped role has its words', () => {
  for (const role of adminRoles)
    for (const language of ['zh-CN', 'zh-TW']) expect(nameRole(role, language).name).toMatch(/ · /);
});
