import type { RecordLayout } from './layout-notation';

export const componentLayouts: Record<string, RecordLayout> = {
  'care.template': {
    mainField: 'subject',
    edit: ['language:4 subject:8', 'body:12', 'html:12', 'sms:8 smsTemplate:4'],
  },
  'complaint.step': { mainField: 'text', edit: ['text:12', 'at:6 by:6'] },
  'customer.email': { mainField: 'address', edit: ['address:6 label:3 primary:3'] },
  'customer.phone': {
    mainField: 'number',
    edit: ['number:6 label:3 primary:3', 'extension:3'],
    hints: { number: 'Any spelling is understood: 138 0013 8000, +86-138-0013-8000, 020 7946 0958' },
  },
  'estate.building': { mainField: 'name', edit: ['name:6 units:6', 'floors:6 elevators:6'] },
  'listing.external-id': { mainField: 'value', edit: ['system:6 value:6'] },
  'listing.owner': { mainField: 'role', edit: ['customer:8 role:4'] },
  'listing.role-share': { mainField: 'role', edit: ['role:4 employee:4 sharePercent:4'] },
  'place.address': {
    mainField: 'city',
    edit: ['province:4 city:4 district:4', 'street:6 detail:6', 'postalCode:3 country:3 latitude:3 longitude:3'],
    hints: { country: 'Two letters: CN, HK, GB' },
  },
  'playbook.step': {
    mainField: 'title',
    edit: ['afterDays:3 taskType:5 priority:4', 'title:12', 'notes:12'],
    hints: { afterDays: 'Counted from the day on which the customer was taken on: 0 is that day' },
  },
  'survey.question': {
    mainField: 'label',
    edit: [
      'type:4 key:4 required:4',
      'label:12',
      'labelZhHans:6 labelZhHant:6',
      'options:4 optionsZhHans:4 optionsZhHant:4',
    ],
    hints: { key: 'Small letters, digits and _: what the answer is stored under' },
  },
  'transaction.commission': { mainField: 'role', edit: ['employee:6 role:6', 'percent:4 amount:4 paidAt:4'] },
  'transaction.payment': { mainField: 'kind', edit: ['kind:6 amount:6', 'dueAt:6 paidAt:6'] },
  'transaction.step': { mainField: 'step', edit: ['step:4 dueAt:4 doneAt:4', 'doneBy:6 file:6', 'note:12'] },
  'viewing.line': {
    mainField: 'order',
    edit: ['listing:6 order:3 attended:3', 'rating:4 priceOpinion:8', 'liked:6 disliked:6'],
  },
};
