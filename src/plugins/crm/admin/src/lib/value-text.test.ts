import { typeOf, valueText } from './value-text';

const messages = { open: 'In progress', 'value.listing.visibility.open': 'Open to all' };

test('a word of the field itself goes before the common one', () => {
  expect(valueText(messages, 'listing.visibility', 'open')).toBe('Open to all');
  expect(valueText(messages, 'demand.state', 'open')).toBe('In progress');
});

test('a value an administrator added stands as it is', () => {
  expect(valueText(messages, 'customer.hobby', 'Chess')).toBe('Chess');
});

test('the name of a type follows from its display name', () => {
  expect(typeOf('Care message')).toBe('care-message');
});
