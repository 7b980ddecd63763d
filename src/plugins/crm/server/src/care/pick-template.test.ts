import { pickTemplate } from './pick-template';

const templates = [{ language: 'en' }, { language: 'zh-CN' }];

test('takes the customer’s language, then the nearest, then the office’s', () => {
  expect(pickTemplate(templates, 'zh-CN', 'en').language).toBe('zh-CN');
  expect(pickTemplate(templates, 'zh-TW', 'en').language).toBe('zh-CN');
  expect(pickTemplate(templates, null, 'zh-CN').language).toBe('zh-CN');
  expect(pickTemplate(templates.slice(0, 1), 'zh-CN', 'zh-TW').language).toBe('en');
});
