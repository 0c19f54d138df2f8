import type { Problem } from '@ohm/web';
import { describe, expect, it } from 'vitest';
import { whyDead } from './invitation-link.ts';

const pending = {
  invitation: { email: 'a@b.c', name: 'A', organization: 'O', state: 'pending', message: null },
};
const problem = (status: number, details: Problem['details'] = {}, fields: Problem['fields'] = {}) => ({
  problem: { kind: 'input' as const, status, message: 'Why.', fields, details },
});

describe('whyDead', () => {
  it('lets a pending invitation go on', () => {
    expect(whyDead(undefined, undefined)).toBeNull();
    expect(whyDead(pending, undefined)).toBeNull();
  });

  it.each(['accepted', 'expired', 'revoked', 'superseded'])('says that a link is %s', (state) => {
    const inspected = { invitation: { ...pending.invitation, state, message: 'Why.' } };
    const seen = whyDead(inspected, undefined);
    expect(seen).toMatchObject({ message: 'Why.', passing: false });
    expect(whyDead(pending, problem(409, { state }))).toEqual(seen);
  });

  it('says when a link was never sent, and when it could not be looked at', () => {
    expect(whyDead(problem(404), undefined)).toMatchObject({ passing: false });
    expect(whyDead(pending, problem(404))).toMatchObject({ passing: false });
    expect(whyDead(problem(503), undefined)).toMatchObject({ passing: true });
    expect(whyDead(problem(429), undefined)).toMatchObject({ passing: true });
  });

  it('says what to do with a link that is none', () => {
    const refused = problem(400, {}, { token: 'This is no invitation link.' });
    expect(whyDead(refused, undefined)?.message).toMatch(/^This is no invitation link. Open the link/);
  });

  it('leaves the form where it is when the password is refused or the API pauses', () => {
    expect(whyDead(pending, problem(400, {}, { password: 'Use more.' }))).toBeNull();
    expect(whyDead(pending, problem(503))).toBeNull();
  });
});
