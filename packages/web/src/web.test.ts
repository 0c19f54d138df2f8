import { describe, expect, it } from 'vitest';
import { may } from './actor.ts';
import { signForwarded, verifyForwarded } from './forwarded.ts';
import { isOwnOrigin } from './origin.ts';
import type { User } from './session.ts';
import { safePath } from './sign-in.ts';

describe('what an app tells the API about its caller', () => {
  const secret = 's'.repeat(48);
  const at = Date.parse('2026-11-22T10:00:00Z');
  const told = { app: 'tools', clientAddress: '203.0.113.7' } as const;
  const header = signForwarded(told, secret, at);

  it('is believed for a minute', () => {
    expect(verifyForwarded(header, secret, at + 60_000)).toEqual(told);
    expect(verifyForwarded(header, secret, at + 60_001)).toBeNull();
    expect(verifyForwarded(header, secret, at - 60_001)).toBeNull();
  });

  it('is believed from nobody without the secret', () => {
    const [payload = '', signature = ''] = header.split('.');
    const other = Buffer.from(JSON.stringify(['doctor', '203.0.113.7', at])).toString('base64url');
    const forged = [
      undefined,
      '',
      'x',
      payload,
      `${payload}.`,
      `.${signature}`,
      `${other}.${signature}`,
      `${header}.x`,
      [header, header],
    ];
    for (const one of forged) expect(verifyForwarded(one, secret, at)).toBeNull();
    expect(verifyForwarded(header, 't'.repeat(48), at)).toBeNull();
  });
});

describe('the origin of a form', () => {
  it('must be the app’s own', () => {
    const own = 'https://tools.ohm.doctor';
    expect(isOwnOrigin(own, own)).toBe(true);
    for (const other of [
      undefined,
      'null',
      '',
      'https://evil.example',
      'http://tools.ohm.doctor',
      'https://tools.ohm.doctor.evil.example',
      'https://admin.ohm.doctor',
      'http://localhost:8085',
    ]) {
      expect(isOwnOrigin(other, own), other).toBe(false);
    }
  });

  it('may use any name of this machine where the app is on this machine, on the same port', () => {
    expect(isOwnOrigin('http://127.0.0.1:8085', 'http://localhost:8085')).toBe(true);
    expect(isOwnOrigin('http://localhost:8084', 'http://localhost:8085')).toBe(false);
  });
});

describe('where a sign-in leads', () => {
  it('is a path of this app and nothing else', () => {
    expect(safePath('/codes/browse/loinc/718-7?date=2026-01-31')).toBe(
      '/codes/browse/loinc/718-7?date=2026-01-31',
    );
    for (const evil of [
      null,
      '',
      'codes',
      '//evil.example',
      '/\\evil.example',
      '/a\\b',
      '\\/evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/\n/evil.example',
      '/\t/evil.example',
      '/.//evil.example',
      '/..//evil.example',
      '/a/..//evil.example',
      '/%2e//evil.example',
      '/%2E%2e//evil.example',
    ]) {
      expect(safePath(evil), JSON.stringify(evil)).toBe('/');
    }
  });
});

describe('what a page shows', () => {
  const user: User = {
    id: '019a0000-0000-7000-8000-000000000000',
    email: 'admin@kauvery.com',
    name: 'Asha Rao',
    roles: ['ORG_ADMIN'],
    enabledFeatures: [],
    emailVerified: true,
    mustChangePassword: false,
    secondFactor: { enrolled: true, mustEnrol: false },
    organization: { id: '019a0000-0000-7000-8000-000000000001', slug: 'kauvery', name: 'K', features: {} },
  };

  it('is what the access table allows; before a required second factor is there, links that lead to it', () => {
    expect(may(user, 'users.list')).toBe(true);
    expect(may(user, 'patients.list')).toBe(false);
    const before = { ...user, secondFactor: { enrolled: false, mustEnrol: true } };
    expect(may(before, 'users.list')).toBe(true);
  });
});
