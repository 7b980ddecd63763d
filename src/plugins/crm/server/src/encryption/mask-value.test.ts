import { isMasked, maskValue } from './mask-value';

describe('masked values (S81)', () => {
  it.each([
    ['phone', '+8613812341234', '138****1234'],
    ['phone', '+442079460958', '+44 20****0958'],
    ['phone', '+85291234567', '+852 ****4567'],
    ['email', 'zhang@example.com', 'z***@example.com'],
    ['contact', 'zhang@example.com', 'z***@example.com'],
    ['contact', '+8613812341234', '138****1234'],
    ['identity', '110000199001011234', '110***********1234'],
    ['identity', 'E1234567', '****4567'],
    ['account', 'wei_zhang', 'w***'],
    ['text', '3号楼 2单元 501', '***'],
    ['phone', '12', '****'],
  ] as const)('%s %s is shown as %s', (kind, plain, shown) => {
    expect(maskValue(kind, plain, 'CN')).toBe(shown);
    expect(isMasked(shown)).toBe(true);
  });
});
