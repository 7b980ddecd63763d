import { checkTransaction, type TransactionDraft } from './check-transaction';

const refused = (draft: TransactionDraft) => checkTransaction(draft).map((problem) => problem.path[0]);

test('a transaction that fell through says why', () => {
  expect(refused({ stage: 'cancelled', amount: 1 })).toEqual(['cancelReason']);
  expect(refused({ stage: 'cancelled', amount: 1, cancelReason: 'no loan' })).toEqual([]);
});

test('the shares of the commission do not exceed it', () => {
  const commissions = [{ amount: '600.00' }, { amount: 401 }];
  expect(refused({ commissionTotal: 1000, commissions })).toEqual(['commissions']);
  expect(refused({ commissionTotal: '1001.00', commissions })).toEqual([]);
});

test('an amount is above zero and a day exists', () => {
  expect(refused({ amount: 0, signedOn: '2026-02-30' })).toEqual(['amount', 'signedOn']);
});

test('an open transaction is not archived', () => {
  expect(refused({ stage: 'loan', archivedAt: '2026-11-23T00:00:00Z' })).toEqual(['stage']);
  expect(refused({ stage: 'completed', archivedAt: '2026-11-23T00:00:00Z' })).toEqual([]);
});
