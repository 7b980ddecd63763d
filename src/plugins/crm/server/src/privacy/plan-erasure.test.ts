import type { Attributes } from './person-links';
import { planPerson, planTexts } from './plan-erasure';

const types: Record<string, Attributes> = {
  call: {
    subject: { type: 'string', required: true },
    content: { type: 'text' },
    number: { type: 'string' },
    minutes: { type: 'integer' },
    on: { type: 'date' },
    outcome: { type: 'enumeration' },
    facilities: { type: 'json', customField: 'plugin::crm.choices' },
    searchText: { type: 'text', private: true },
    recording: { type: 'media' },
    steps: { type: 'component', component: 'step' },
    sums: { type: 'component', component: 'sum' },
    person: { type: 'relation', target: 'person' },
    documentId: { type: 'string' },
  },
  step: { at: { type: 'datetime' }, text: { type: 'text' }, file: { type: 'media' } },
  sum: { amount: { type: 'decimal' } },
  person: {
    name: { type: 'string', required: true },
    birthDay: { type: 'integer' },
    idNumberIndex: { type: 'string', private: true },
    phones: { type: 'component', component: 'phone', required: true },
    portrait: { type: 'media' },
    source: { type: 'enumeration' },
    hobby: { type: 'enumeration' },
    owner: { type: 'relation', target: 'employee' },
  },
};
const attributesOf = (uid: string) => types[uid];
const kept = (uid: string) => ({ call: ['number'], person: ['source'] })[uid] ?? [];

test('of a record about a person the texts and files go, at any depth, and the figures stay', () => {
  expect(planTexts('call', attributesOf, kept)).toEqual({
    clear: ['content', 'searchText'],
    replace: ['subject'],
    files: ['recording'],
    remove: [],
    within: { steps: { clear: ['text'], replace: [], files: ['file'], remove: [], within: {} } },
  });
});

test('of the person’s own record everything goes that is not kept by name, added fields and indexes too', () => {
  expect(planPerson('person', attributesOf, kept)).toEqual({
    clear: ['birthDay', 'idNumberIndex', 'hobby'],
    replace: ['name'],
    files: ['portrait'],
    remove: ['phones'],
    within: {},
  });
});
