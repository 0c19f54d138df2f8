import { describe, expect, it } from 'vitest';
import { themeAttribute, themeFromCookie } from './theme.ts';

describe('themeFromCookie', () => {
  it.each([
    ['ohm-theme=dark', 'dark'],
    ['a=1; ohm-theme=light; b=2', 'light'],
    ['ohm-theme=system', 'system'],
    ['not-ohm-theme=dark', 'system'],
    ['ohm-theme="><script>', 'system'],
    ['', 'system'],
    [null, 'system'],
  ] as const)('%s → %s', (header, theme) => {
    expect(themeFromCookie(header)).toBe(theme);
  });
});

it('system has no attribute', () => {
  expect(themeAttribute('system')).toBeUndefined();
  expect(themeAttribute('dark')).toBe('dark');
});
