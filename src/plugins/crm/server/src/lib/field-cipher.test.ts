import { decryptText, encryptText, indexText, isEncrypted, keyVersionOf, readKeyRing } from './field-cipher';

const first = `1:${'a1'.repeat(32)}`;
const second = `2:${'b2'.repeat(32)}`;
const ring = readKeyRing(first);
const both = readKeyRing(`${first},${second}`);

describe('field encryption (S81)', () => {
  it('gives back what was encrypted, and never the same text twice', () => {
    const stored = encryptText(ring, '张伟 13800138000', 'customer.phone.number');
    expect(isEncrypted(stored)).toBe(true);
    expect(decryptText(ring, stored, 'customer.phone.number')).toBe('张伟 13800138000');
    expect(encryptText(ring, '张伟 13800138000', 'customer.phone.number')).not.toBe(stored);
  });

  it('does not decrypt a value in another field, an altered one, or one of an unknown key', () => {
    const stored = encryptText(ring, '13800138000', 'customer.phone.number');
    expect(decryptText(ring, stored, 'employee.phone')).toBeUndefined();
    const at = stored.length - 6;
    const altered = stored.slice(0, at) + (stored[at] === 'A' ? 'B' : 'A') + stored.slice(at + 1);
    expect(decryptText(ring, altered, 'customer.phone.number')).toBeUndefined();
    expect(decryptText(readKeyRing(second), stored, 'customer.phone.number')).toBeUndefined();
    expect(decryptText(readKeyRing(`1:${'c3'.repeat(32)}`), stored, 'customer.phone.number')).toBeUndefined();
  });

  it('encrypts with the newest key and decrypts with all', () => {
    const old = encryptText(ring, 'x', 'a.b');
    expect(keyVersionOf(encryptText(both, 'x', 'a.b'))).toBe(2);
    expect(decryptText(both, old, 'a.b')).toBe('x');
  });

  it('finds a value under every key, and not that of another field', () => {
    expect(indexText(both, 'x', 'a.b')).toHaveLength(2);
    expect(indexText(both, 'x', 'a.b')).toContain(indexText(ring, 'x', 'a.b')[0]);
    expect(indexText(ring, 'x', 'a.b')).not.toEqual(indexText(ring, 'x', 'a.c'));
  });

  it.each(['', '1:abc', 'x', `${first},${first}`])('refuses the key list %p without repeating it', (text) => {
    expect(() => readKeyRing(text)).toThrow(/^ENCRYPTION_KEYS/);
  });
});
