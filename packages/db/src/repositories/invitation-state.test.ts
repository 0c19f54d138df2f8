import { expect, test } from 'vitest';
import { invitationState, tokenState } from './invitation-state.ts';

const now = new Date('2026-11-22T12:00:00Z');
const earlier = new Date('2026-11-22T11:00:00Z');
const later = new Date('2026-11-22T13:00:00Z');
const open = { expiresAt: later, acceptedAt: null, revokedAt: null, supersededAt: null };

test.each([
  ['pending', open],
  ['expired', { ...open, expiresAt: earlier }],
  ['expired', { ...open, expiresAt: now }],
  ['expired', { ...open, supersededAt: earlier }],
  ['accepted', { ...open, acceptedAt: earlier, expiresAt: earlier }],
  ['revoked', { ...open, revokedAt: earlier, expiresAt: earlier }],
] as const)('an invitation is %s', (state, invitation) => {
  expect(invitationState(invitation, now)).toBe(state);
});

const token = { expiresAt: later, supersededAt: null };

test.each([
  ['pending', token, open],
  ['superseded', { ...token, supersededAt: earlier }, open],
  ['superseded', token, { ...open, supersededAt: earlier }],
  ['expired', { ...token, expiresAt: earlier }, { ...open, expiresAt: earlier }],
  ['accepted', { ...token, supersededAt: earlier }, { ...open, acceptedAt: earlier }],
  ['revoked', { ...token, expiresAt: earlier }, { ...open, revokedAt: earlier }],
] as const)('a token is %s', (state, subject, invitation) => {
  expect(tokenState(subject, invitation, now)).toBe(state);
});
