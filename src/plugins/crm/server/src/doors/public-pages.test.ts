import { hideToken, isPublicPage } from './public-pages';

const TOKEN = 'q1W2e3-R4t5_Y6';

test.each([
  `/api/crm/surveys/${TOKEN}`,
  `/API/CRM/Surveys/${TOKEN}`,
  `/api/crm/surveys/${TOKEN}/`,
  `//api/crm/surveys//${TOKEN}/x`,
  `/api/crm/care/unsubscribe/${TOKEN}`,
])('a log does not name the link of a customer: %s', (path) => {
  expect(hideToken(path)).not.toContain(TOKEN);
  expect(hideToken(path)).toMatch(/\/(surveys|unsubscribe)\/…$/i);
});

test.each(['/api/crm/care/receipts/twilio', '/api/surveys/abc', '/crm/care/messages/abc', '/api/crm/surveys'])(
  'every other path stands in the log as it is, and is no page: %s',
  (path) => {
    expect(hideToken(path)).toBe(path);
    expect(isPublicPage(path)).toBe(false);
  },
);

test('surveys and the way out are pages, however the address is spelled', () => {
  expect(isPublicPage(`/api/crm/surveys/${TOKEN}`)).toBe(true);
  expect(isPublicPage(`/API/crm/care/Unsubscribe/${TOKEN}`)).toBe(true);
});
