import { advancedStage, checkStage, CUSTOMER_STAGES } from './next-stage';

test('a stage that is skipped too far is refused and the possible ones are named', () => {
  expect(checkStage('new', 'signed', null)).toMatchObject([
    { path: ['stage'], values: { possible: ['attempting', 'contacted', 'qualified', 'viewing', 'dormant', 'lost'] } },
  ]);
  expect(checkStage('new', 'viewing', null)).toEqual([]);
});

test('a customer goes back only with a reason', () => {
  expect(checkStage('viewing', 'contacted', ' ')).toMatchObject([{ path: ['stageReason'] }]);
  expect(checkStage('viewing', 'contacted', 'wrong customer')).toEqual([]);
});

test('a lost or dormant customer comes back as contacted', () => {
  expect(checkStage('lost', 'contacted', null)).toEqual([]);
  expect(checkStage('dormant', 'contacted', null)).toEqual([]);
  expect(checkStage('lost', 'qualified', 'changed their mind')).toMatchObject([{ path: ['stage'] }]);
});

test('every open stage may be lost', () => {
  for (const stage of ['new', 'attempting', 'contacted', 'qualified', 'viewing', 'negotiating', 'reserved', 'signed'])
    expect(CUSTOMER_STAGES[stage]).toContain('lost');
});

test('a deal moves a customer on, never back', () => {
  expect(advancedStage('new', 'reserved')).toBe('reserved');
  expect(advancedStage('lost', 'reserved')).toBe('reserved');
  expect(advancedStage('owner', 'reserved')).toBe('owner');
});
