import { describe, expect, it } from 'vitest';
import { costOfBatch, tokensOf } from './cost.ts';

describe('what a request costs', () => {
  it('counts every procedure of a batch, and a search as a twentieth', () => {
    expect(costOfBatch('auth.me')).toBe(tokensOf(1));
    expect(costOfBatch('auth.login,auth.login,auth.login')).toBe(tokensOf(3));
    expect(costOfBatch('codes.search') * 20).toBe(tokensOf(1));
  });
});
