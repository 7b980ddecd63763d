import { pickKind } from './pick-kind';

test('the kind of a survey is the one score that it asks for', () => {
  expect(pickKind([{ type: 'nps' }, { type: 'text' }, { type: 'choice' }])).toBe('nps');
  expect(pickKind([{ type: 'csat' }])).toBe('csat');
  expect(pickKind([{ type: 'ces' }, { type: 'nps' }])).toBe('mixed');
  expect(pickKind([{ type: 'text' }])).toBe('mixed');
});
