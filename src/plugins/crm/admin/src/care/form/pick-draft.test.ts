import { pickDraft } from './pick-draft';

const none = { audienceOwners: { connect: [], disconnect: [] }, templates: [] };

test('a new form with nothing in it is a draft', () => {
  expect(pickDraft({})).toEqual(none);
});

test('takes what is written so far, and leaves out a time that is half typed', () => {
  expect(pickDraft({ trigger: 'holiday', sendAt: '9', silentDays: null, name: 'x', updatedAt: 'y' })).toEqual({
    ...none,
    trigger: 'holiday',
    silentDays: null,
  });
  expect(pickDraft({ sendAt: '09:30' }).sendAt).toBe('09:30');
});

test('a relation says what the form changes', () => {
  const linked = (documentId: string) => ({ id: 1, apiData: { documentId } });
  expect(pickDraft({ holiday: { connect: [linked('b')], disconnect: [linked('a')] } }).holiday).toBe('b');
  expect(pickDraft({ holiday: { connect: [], disconnect: [linked('a')] } }).holiday).toBeNull();
  expect('holiday' in pickDraft({ holiday: { connect: [], disconnect: [] } })).toBe(false);
  expect(pickDraft({ audienceOwners: { connect: [linked('p')], disconnect: [] } }).audienceOwners).toEqual({
    connect: ['p'],
    disconnect: [],
  });
});

test('of a template only what is written in it', () => {
  expect(pickDraft({ templates: [{ __temp_key__: 'a', id: 3, language: 'en', body: 'Dear' }] }).templates).toEqual([
    { language: 'en', subject: null, body: 'Dear', html: null, sms: null },
  ]);
});
