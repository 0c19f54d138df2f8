import { describe, expect, it } from 'vitest';
import { assertSafeJson, UnsafeJsonError } from './json-guard.ts';

describe('JSON before it is parsed', () => {
  it.each([
    ['10,000 arrays', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['10,000 objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['65 levels', '['.repeat(65) + ']'.repeat(65)],
    ['a prototype key', '{"a":[{"__proto__":{"roles":["PLATFORM_ADMIN"]}}]}'],
    ['an escaped prototype key', '{"\\u005f_proto\\u005F_":1}'],
    ['a constructor with a prototype', '{"constructor":{"prototype":{"a":1}}}'],
  ])('is refused: %s', (_name, text) => {
    expect(() => assertSafeJson(text)).toThrow(UnsafeJsonError);
  });

  it.each([
    ['64 levels', '['.repeat(64) + ']'.repeat(64)],
    ['brackets in a string', JSON.stringify({ text: `${'['.repeat(1_000)}"\\"${'{'.repeat(1_000)}` })],
    ['the words in a text', JSON.stringify({ text: '__proto__ and constructor\u0001' })],
    ['no JSON, which the parser refuses', '{"__proto__'],
  ])('passes: %s', (_name, text) => {
    expect(() => assertSafeJson(text)).not.toThrow();
  });
});
