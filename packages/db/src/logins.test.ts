import { expect, test } from 'vitest';
import { loginPassword, loginUrl } from './logins.ts';

test('derives a password for each login from one secret', () => {
  // printf ohm_portal | openssl dgst -sha256 -hmac secret -binary | basenc --base64url, without padding
  expect(loginPassword('secret', 'ohm_portal')).toBe('93A51aLYRkD8f0APglob3DbaTppcOuNH3NCXLQnAF8w');
  expect(loginPassword('secret', 'ohm_clinical')).not.toBe(loginPassword('secret', 'ohm_portal'));
  expect(loginPassword('another', 'ohm_portal')).not.toBe(loginPassword('secret', 'ohm_portal'));
});

test('puts the login in the place of the owner and keeps the rest of the URL', () => {
  const url = new URL(
    loginUrl('postgresql://owner:p%40ss@db.example:6432/ohm?sslmode=require', 'secret', 'ohm_portal'),
  );
  expect(url.username).toBe('ohm_portal');
  expect(url.password).toBe(loginPassword('secret', 'ohm_portal'));
  expect(`${url.host}${url.pathname}${url.search}`).toBe('db.example:6432/ohm?sslmode=require');
});

test('takes a URL without any user', () => {
  expect(new URL(loginUrl('postgres://127.0.0.1:5432/ohm', 'secret', 'ohm_identity')).username).toBe(
    'ohm_identity',
  );
});
