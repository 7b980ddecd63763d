import type { Attributes } from './person-links';
import { planPopulate, showRecord } from './show-record';

const CUSTOMER = 'api::customer.customer';
const types: Record<string, Attributes> = {
  'api::deal.deal': {
    number: { type: 'string' },
    buyer: { type: 'relation', target: CUSTOMER },
    seller: { type: 'relation', target: CUSTOMER },
    agent: { type: 'relation', target: 'api::employee.employee' },
    createdBy: { type: 'relation', target: 'admin::user' },
    buyerKey: { type: 'integer', private: true },
    steps: { type: 'component', component: 'deal.step' },
    scans: { type: 'media' },
    notes: { type: 'text' },
  },
  [CUSTOMER]: {
    number: { type: 'string' },
    name: { type: 'string' },
    deals: { type: 'relation', target: 'api::deal.deal', mappedBy: 'buyer' },
  },
  'api::employee.employee': { name: { type: 'string' } },
  'deal.step': { text: { type: 'text' }, by: { type: 'relation', target: 'api::employee.employee' } },
};
const attributesOf = (uid: string) => types[uid];

test('reads parts, files and the labels of links in one go', () => {
  expect(planPopulate('api::deal.deal', attributesOf)).toEqual({
    buyer: { select: ['id', 'documentId', 'number', 'name'] },
    seller: { select: ['id', 'documentId', 'number', 'name'] },
    agent: { select: ['id', 'documentId', 'name'] },
    steps: { populate: { by: { select: ['id', 'documentId', 'name'] } } },
    scans: true,
  });
  expect(planPopulate(CUSTOMER, attributesOf)).toEqual({});
});

test('of another customer only the number goes out; columns of the program do not', () => {
  const row = {
    id: 1,
    documentId: 'd1',
    number: 'T-1',
    buyer: { id: 1, documentId: 'me', number: 'C-1', name: 'Me' },
    seller: { id: 2, documentId: 'other', number: 'C-2', name: 'Somebody else' },
    agent: { documentId: 'e1', name: 'Li Na' },
    createdBy: { id: 1 },
    buyerKey: 1,
    steps: [{ id: 4, text: 'signed', by: { documentId: 'e1', name: 'Li Na' } }],
    scans: [{ id: 9, name: 'a.pdf', mime: 'application/pdf', size: 1.5, url: '/uploads/a.pdf', hash: 'x' }],
    notes: null,
    createdAt: '2026-01-01',
    updatedAt: '2026-01-02',
  };
  expect(showRecord('api::deal.deal', attributesOf, row, 'me')).toEqual({
    documentId: 'd1',
    number: 'T-1',
    buyer: { documentId: 'me', label: 'C-1' },
    seller: { documentId: 'other', label: 'C-2' },
    agent: { documentId: 'e1', label: 'Li Na' },
    steps: [{ text: 'signed', by: { documentId: 'e1', label: 'Li Na' } }],
    scans: [{ name: 'a.pdf', mime: 'application/pdf', size: 1500, url: '/uploads/a.pdf' }],
    createdAt: '2026-01-01',
    updatedAt: '2026-01-02',
  });
});
