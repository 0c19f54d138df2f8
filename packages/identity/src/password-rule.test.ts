import { describe, expect, it } from 'vitest';
import { decoyHash, hashPassword, verifyPassword } from './password.ts';
import { lengthOfPassword, weaknessOf } from './password-rule.ts';

const personal = ['dora.doctor@kauvery.com', 'Dora Doctor', 'Kauvery Hospital', 'ohm'];

describe('a new password', () => {
  it.each([
    'Welcome-to-ohm-2026',
    'four kites above the salt pans',
    'café au lait, s’il vous plaît',
    'रोगी को बुखार है आज',
    'doctor who reads in the rain',
    'I met Dora at the harbour',
    '8391 5520 6617 4402 93',
    'xk7-3p0z-99qa-lm2',
  ])('may be %s', (password) => {
    expect(weaknessOf(password, personal)).toBeNull();
  });

  it.each([
    ['passwordpassword', 'repeats'],
    ['Password12345678!', 'tried first'],
    ['p@ssw0rd-p@ssw0rd', 'tried first'],
    ['1qaz2wsx3edc4rfv', 'tried first'],
    ['manchester--monkey', 'tried first'],
    ['aaaaaaaaaaaaaaaaa', 'repeats'],
    ['abcabcabcabcabcabc', 'repeats'],
    ['123456789012345', 'sequence'],
    ['qwertyuiopasdfghjkl', 'sequence'],
    ['abcdefghijklmnopq', 'sequence'],
    ['monkeymonkeymonkeymonkey', 'repeats'],
    ['poiuytrewq0987654321', 'sequence'],
    ['Dora Doctor 19701970', 'your name'],
    ['dora.doctor@kauvery.com', 'your name'],
    ['Kauvery Hospital 2026!', 'your name'],
    ['a long enough line\nand another', 'control characters'],
    ['a long enough line\0', 'control characters'],
  ])('is not %s', (password, reason) => {
    expect(weaknessOf(password, personal)).toContain(reason);
  });

  it('is judged in the time of its length, whatever it is made of', () => {
    for (const password of ['a1'.repeat(128), 'x'.repeat(256), 'password'.repeat(32), 'qwerty'.repeat(42)]) {
      expect(weaknessOf(password, personal)).not.toBeNull();
    }
  });

  it('counts characters as people do, on every keyboard', () => {
    expect(lengthOfPassword('🗝️'.repeat(3))).toBe(6);
    expect(lengthOfPassword('é'.normalize('NFD').repeat(15))).toBe(15);
    expect(lengthOfPassword('ｐ'.repeat(15))).toBe(15);
  });
});

describe('hashing', () => {
  it('of the decoy costs what that of every password does', async () => {
    const cost = (hash: string) => hash.slice(0, hash.indexOf('p=1$') + 4);
    expect(cost(decoyHash)).toBe(cost(await hashPassword('four kites above the salt pans')));
  });

  it('takes nothing off a password at a NUL', async () => {
    const hash = await hashPassword('four kites above\0the salt pans');
    expect(await verifyPassword(hash, 'four kites above')).toBe(false);
    expect(await verifyPassword(hash, 'four kites above\0the salt pans')).toBe(true);
  });
});
