import { EFFECTS, isOpen, MILESTONE, TRANSACTION_STAGES } from './next-stage';

const stages = Object.keys(TRANSACTION_STAGES);

test('a deal falls through from any open stage and from no other', () => {
  for (const stage of stages) expect(TRANSACTION_STAGES[stage].includes('cancelled')).toBe(isOpen(stage));
});

test('every stage has its day and its effect', () => {
  expect(Object.keys(MILESTONE)).toEqual(stages);
  expect(Object.keys(EFFECTS)).toEqual(stages);
});

test('a listing is reserved by a deposit, pending once signed, closed at the hand-over', () => {
  const effects = stages.map((stage) => EFFECTS[stage].listing);
  expect(effects).toEqual([
    undefined,
    'reserved',
    'reserved',
    'pending',
    'pending',
    'pending',
    'closed',
    'closed',
    undefined,
  ]);
});
