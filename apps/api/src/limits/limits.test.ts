import { describe, expect, it } from 'vitest';
import { addressKey } from './client-key.ts';
import { costOfBatch, tokensOf } from './cost.ts';

describe('whom an address stands for', () => {
  it.each([
    ['203.0.113.7', 'address:203.0.113.7'],
    ['::ffff:203.0.113.7', 'address:203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', 'address:2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', 'address:2001:db8:1:2::/64'],
    ['2001:db8::1', 'address:2001:db8:0:0::/64'],
    ['::1', 'address:0:0:0:0::/64'],
    ['fe80::1%eth0', 'address:fe80:0:0:0::/64'],
    ['unknown', 'address:unknown'],
  ])('%s: %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe('what a request costs', () => {
  it('counts every procedure of a batch, and a search as a twentieth', () => {
    expect(costOfBatch('auth.me')).toBe(tokensOf(1));
    expect(costOfBatch('auth.login,auth.login,auth.login')).toBe(tokensOf(3));
    expect(costOfBatch('codes.search') * 20).toBe(tokensOf(1));
  });
});
