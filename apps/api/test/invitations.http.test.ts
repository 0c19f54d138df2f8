import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startTestApi, type TestApi } from './test-api.ts';

interface Invitation {
  id: string;
  state: string;
  delivery: string;
  roles: string[];
  message: string;
  details: { conflict: string; invitationId: string };
}

const password = 'a quiet harbour at dusk';
let api: TestApi;
let admin: string;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.login('admin@kauvery.com');
});
afterAll(() => api.close());

const invite = (body: object, token = admin): Promise<Answer<Invitation>> =>
  api.call('POST', '/api/invitations', {
    token,
    body: { name: 'Ravi Menon', roles: ['OTHER'], enabledFeatures: ['codes'], ...body },
  });
const accept = (token: string) =>
  api.call<Invitation & { redirectTo: string }>('POST', '/api/invitations/accept', {
    body: { token, password },
  });
const inspect = (token: string) =>
  api.call<Invitation>('POST', '/api/invitations/inspect', { body: { token } });

describe('the link in the mail', () => {
  it('makes a coder who lands on the Tools portal, signs in and codes', async () => {
    expect(await invite({ email: ' Ravi@Kauvery.com ' })).toMatchObject({
      status: 200,
      body: { state: 'pending', delivery: 'sent' },
    });
    const token = api.mailedToken('ravi@kauvery.com');
    expect(await inspect(token)).toMatchObject({
      status: 200,
      body: { state: 'pending', organization: 'Kauvery Hospital', email: 'ravi@kauvery.com', message: null },
    });
    expect(await accept(token)).toMatchObject({
      status: 200,
      body: {
        redirectTo: 'http://localhost:8085/login',
        user: { roles: ['OTHER'], enabledFeatures: ['codes'] },
      },
    });
    const coder = await api.login('RAVI@kauvery.com', password);
    expect((await api.call('GET', '/api/codes/icd10/search?q=nstemi', { token: coder })).status).toBe(200);
    expect((await api.call('GET', '/api/patients', { token: coder })).status).toBe(403);
  });

  it('works once, whoever redeems it at the same time', async () => {
    await invite({ email: 'once@kauvery.com' });
    const token = api.mailedToken('once@kauvery.com');
    const answers = await Promise.all(Array.from({ length: 12 }, () => accept(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11);
    expect((await inspect(token)).body).toMatchObject({
      state: 'accepted',
      message: expect.stringContaining('accepted already'),
    });
    expect(await api.sql(`SELECT id FROM users WHERE email = 'once@kauvery.com'`)).toHaveLength(1);
  });

  it('says which when it is superseded, revoked, expired or unknown, and changes nothing', async () => {
    const { body: first } = await invite({ email: 'late@kauvery.com' });
    const superseded = api.mailedToken('late@kauvery.com');
    await api.call('POST', `/api/invitations/${first.id}/resend`, { token: admin, body: {} });
    const current = api.mailedToken('late@kauvery.com');
    expect(current).not.toBe(superseded);
    expect((await inspect(superseded)).body).toMatchObject({
      state: 'superseded',
      message: expect.stringContaining('newer invitation'),
    });
    expect(await accept(superseded)).toMatchObject({
      status: 409,
      body: { details: { state: 'superseded' } },
    });
    const refusals: [string, string][] = [];

    await invite({ email: 'gone@kauvery.com' });
    const expired = api.mailedToken('gone@kauvery.com');
    await api.sql(
      `UPDATE invitation_tokens SET expires_at = now() - interval '1 minute' WHERE invitation_id IN (SELECT id FROM invitations WHERE email = 'gone@kauvery.com')`,
    );
    await api.sql(
      `UPDATE invitations SET expires_at = now() - interval '1 minute' WHERE email = 'gone@kauvery.com'`,
    );
    refusals.push([expired, 'expired']);

    expect((await api.call('DELETE', `/api/invitations/${first.id}`, { token: admin })).body).toMatchObject({
      state: 'revoked',
    });
    refusals.push([current, 'revoked']);

    for (const [token, state] of refusals) {
      expect(await inspect(token)).toMatchObject({
        status: 200,
        body: { state, message: expect.any(String) },
      });
      expect(await accept(token)).toMatchObject({ status: 409, body: { details: { state } } });
    }
    for (const token of [`ohm_i_${'x'.repeat(43)}`, 'nonsense', `ohm_s_${'x'.repeat(43)}`]) {
      expect((await inspect(token)).status).toBe(404);
      expect((await accept(token)).status).toBe(404);
    }
    expect(
      await api.sql(`SELECT id FROM users WHERE email IN ('late@kauvery.com', 'gone@kauvery.com')`),
    ).toEqual([]);
  });
});

describe('inviting', () => {
  it('an address with an account or a pending invitation here: 409, and which invitation to edit', async () => {
    expect(await invite({ email: 'doctor@kauvery.com' })).toMatchObject({
      status: 409,
      body: { details: { conflict: 'account' } },
    });
    const { body: pending } = await invite({ email: 'twice@kauvery.com' });
    expect(await invite({ email: 'TWICE@kauvery.com' })).toMatchObject({
      status: 409,
      body: { details: { conflict: 'pending', invitationId: pending.id } },
    });
  });

  it('an address with an account elsewhere answers like any other, and the mail carries no link', async () => {
    expect(await invite({ email: 'coder@lakeside.example' })).toMatchObject({
      status: 200,
      body: { state: 'pending', delivery: 'sent' },
    });
    expect(() => api.mailedToken('coder@lakeside.example')).toThrow('No mail with a link');
  });

  it('edits a pending invitation in place, and only a pending one', async () => {
    const { body } = await invite({ email: 'edit@kauvery.com' });
    const patch = (change: object) =>
      api.call<Invitation>('PATCH', `/api/invitations/${body.id}`, { token: admin, body: change });
    expect(await patch({ roles: ['NURSE'], name: 'Leela R', enabledFeatures: [] })).toMatchObject({
      status: 200,
      body: { roles: ['NURSE'], name: 'Leela R', enabledFeatures: [], state: 'pending' },
    });
    expect((await accept(api.mailedToken('edit@kauvery.com'))).body.redirectTo).toBe(
      'http://localhost:8083/login',
    );
    const under = 'Change the tools of the account under Doctors.';
    expect(await patch({ roles: ['OTHER'] })).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining(under) },
    });
    const resent = await api.call('POST', `/api/invitations/${body.id}/resend`, { token: admin, body: {} });
    expect(resent).toMatchObject({ status: 409, body: { message: expect.stringContaining(under) } });
  });

  it('says of one that has expired, and of one that was revoked, what to do in its place', async () => {
    const { body } = await invite({ email: 'lapsed@kauvery.com' });
    const revoke = () => api.call('DELETE', `/api/invitations/${body.id}`, { token: admin });
    await api.sql(
      `UPDATE invitations SET expires_at = now() - interval '1 minute' WHERE email = 'lapsed@kauvery.com'`,
    );
    expect(await revoke()).toMatchObject({
      status: 409,
      body: { message: 'This invitation has expired. Resend it, or invite the address anew.' },
    });
    await api.call('POST', `/api/invitations/${body.id}/resend`, { token: admin, body: {} });
    expect((await revoke()).status).toBe(200);
    expect(await revoke()).toMatchObject({
      status: 409,
      body: {
        message: 'This invitation is revoked and can no longer be changed. Invite the address anew.',
      },
    });
  });

  it('auto-approves only OTHER, with a password; the portal then asks for a new one', async () => {
    const approved = { email: 'quick@kauvery.com', autoApprove: true, password };
    expect(await invite({ ...approved, roles: ['DOCTOR'] })).toMatchObject({
      status: 400,
      body: { issues: [{ field: 'autoApprove' }] },
    });
    expect(await invite({ ...approved, password: undefined })).toMatchObject({
      status: 400,
      body: { issues: [{ field: 'password' }] },
    });
    expect(await invite({ ...approved, password: 'too short' })).toMatchObject({ status: 400 });
    expect(await invite(approved)).toMatchObject({
      status: 200,
      body: { state: 'accepted', delivery: 'none' },
    });
    const token = await api.login('quick@kauvery.com', password);
    expect((await api.call('GET', '/api/auth/me', { token })).body).toMatchObject({
      mustChangePassword: true,
      emailVerified: false,
    });
    const next = 'another harbour, brighter';
    const change = await api.call('POST', '/api/auth/password', { token, body: { current: password, next } });
    expect(change.status).toBe(200);
    expect((await api.call('GET', '/api/auth/me', { token })).body).toMatchObject({
      mustChangePassword: false,
    });
    expect(await api.sql(`SELECT action FROM audit_events WHERE action = 'user.approved'`)).toHaveLength(1);
  });

  it('gives no role beyond the own ones, and reaches no other organization', async () => {
    expect(await invite({ email: 'boss@kauvery.com', roles: ['PLATFORM_ADMIN'] })).toMatchObject({
      status: 403,
    });
    expect(await invite({ email: 'far@lakeside.example', organization: 'lakeside' })).toMatchObject({
      status: 404,
    });
    const platform = await api.login('platform@ohm.doctor');
    expect(await invite({ email: 'far@lakeside.example', organization: 'lakeside' }, platform)).toMatchObject(
      { status: 200 },
    );
    const lakeside = await api.login('admin@lakeside.example');
    const list = await api.call<{ invitations: { email: string }[] }>('GET', '/api/invitations', {
      token: lakeside,
    });
    expect(list.body.invitations.map(({ email }) => email)).toEqual(['far@lakeside.example']);
  });
});
