import { expect, it } from 'vitest';
import { relyingPartyOf } from './relying-party.ts';

const idOf = (doctor: string, admin: string, tools: string) =>
  relyingPartyOf({ doctor, admin, tools })?.id ?? null;

it('is the domain that the three apps have in common', () => {
  expect(idOf('https://app.ohm.doctor', 'https://admin.ohm.doctor', 'https://tools.ohm.doctor')).toBe(
    'ohm.doctor',
  );
  expect(idOf('https://a.it.clinic.org', 'https://b.it.clinic.org', 'https://clinic.org')).toBe('clinic.org');
  expect(idOf('https://one.org', 'https://one.org:8443', 'https://one.org:9443')).toBe('one.org');
  expect(idOf('http://localhost:8083', 'http://localhost:8084', 'http://localhost:8085')).toBe('localhost');
});

it('is none where they have none, or no names', () => {
  expect(idOf('https://one.org', 'https://two.org', 'https://three.org')).toBeNull();
  expect(idOf('http://127.0.0.1:1', 'http://127.0.0.1:2', 'http://127.0.0.1:3')).toBeNull();
  expect(idOf('http://[::1]:1', 'http://[::1]:2', 'http://[::1]:3')).toBeNull();
});
