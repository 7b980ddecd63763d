import { lastFourOf, normaliseValue } from './normalise-value';

describe('two spellings of one thing meet (S2)', () => {
  it.each([
    ['phone', '138 1234 1234', '+8613812341234'],
    ['phone', '+8613812341234', '+8613812341234'],
    ['phone', '12 34', '1234'],
    ['email', ' Zhang@Example.COM ', 'zhang@example.com'],
    ['contact', '86-138-1234-1234', '+8613812341234'],
    ['contact', 'Zhang@example.com', 'zhang@example.com'],
    ['identity', '110105 19491231 002x', '11010519491231002x'],
    ['account', '+852 9123 4567', '85291234567'],
    ['account', 'Wei_Zhang', 'wei_zhang'],
    ['text', '３号楼  501', '3号楼 501'],
  ] as const)('%s %j is compared as %s', (kind, written, normal) => {
    expect(normaliseValue(kind, written, 'CN')).toBe(normal);
  });

  it('takes the last four characters', () => {
    expect(lastFourOf(normaliseValue('identity', '11010519491231002X', 'CN'))).toBe('002x');
  });
});
