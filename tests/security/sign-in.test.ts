import { beforeAll, describe, expect, it } from 'vitest';
import { leaks, useApi } from './api.ts';
import { digestOf } from './call.ts';

const api = useApi();
const password = 'a long enough password for it';
let admin: string;

beforeAll(async () => {
  admin = await api().login('admin@kauvery.com');
});

let people = 0;
async function invite(): Promise<{ email: string; id: string; token: string }> {
  people += 1;
  const email = `invited${people}@kauvery.com`;
  const { body } = await api().call<{ id: string }>('POST', '/api/invitations', {
    token: admin,
    body: { email, name: 'Invited', roles: ['NURSE'] },
  });
  return { email, id: body.id, token: api().mailedToken(email) };
}
const accept = (token: string, body: object = {}, headers: Record<string, string> = {}) =>
  api().call('POST', '/api/invitations/accept', { body: { token, password, ...body }, headers });
const users = async () => (await api().sql<{ n: number }>('SELECT count(*)::int AS n FROM users'))[0]?.n ?? 0;

describe('an invitation', () => {
  it('makes one account, however often it is redeemed: again, and by 40 at once', async () => {
    const once = await invite();
    expect((await accept(once.token)).status).toBe(200);
    const before = await users();
    expect((await accept(once.token)).status).toBe(409);
    const many = await invite();
    const answers = await Promise.all(Array.from({ length: 40 }, () => accept(many.token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => ![200, 409, 429].includes(status))).toEqual([]);
    expect(await users()).toBe(before + 1);
  });

  it('is refused when it expired, was revoked, or was superseded by another', async () => {
    const before = await users();
    const expired = await invite();
    await api().sql(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      expired.id,
    ]);
    await api().sql(
      `UPDATE invitation_tokens SET expires_at = now() - interval '1 second' WHERE invitation_id = $1`,
      [expired.id],
    );
    const revoked = await invite();
    await api().call('DELETE', `/api/invitations/${revoked.id}`, { token: admin });
    const superseded = await invite();
    await api().call('POST', `/api/invitations/${superseded.id}/resend`, { token: admin });
    for (const { token } of [expired, revoked, superseded]) {
      const { status, body } = await accept(token);
      expect([404, 409, 410, 422]).toContain(status);
      expect(JSON.stringify(body)).not.toMatch(leaks);
    }
    expect(await users()).toBe(before);
  });

  it('is bound to its address, roles and organization: nothing in the request changes them', async () => {
    const before = await users();
    const { token, email } = await invite();
    for (const extra of [
      { email: 'other@kauvery.com' },
      { roles: ['PLATFORM_ADMIN'] },
      { organization: 'lakeside' },
      { organizationId: 'x' },
      { emailVerified: true },
    ])
      expect((await accept(token, extra)).status).toBe(400);
    expect(await users()).toBe(before);
    expect((await accept(token)).body).toMatchObject({ user: { email, roles: ['NURSE'] } });
  });

  it('for an address that has an account by now makes no second one, and tells nobody else', async () => {
    const { token, email } = await invite();
    await api().sql(
      `INSERT INTO users (id, organization_id, email, name, roles)
       SELECT gen_random_uuid(), id, $1, 'First', '{OTHER}' FROM organizations WHERE slug = 'lakeside'`,
      [email],
    );
    const before = await users();
    expect([404, 409]).toContain((await accept(token)).status);
    expect(await users()).toBe(before);
  });

  it('mails addresses of our own, whatever Host and its kin say', async () => {
    for (const headers of [
      { host: 'evil.example' },
      { 'x-forwarded-host': 'evil.example' },
      { forwarded: 'host=evil.example;proto=http' },
      {
        'x-original-url': '//evil.example/',
        origin: 'https://evil.example',
        referer: 'https://evil.example/',
      },
    ] as Record<string, string>[]) {
      people += 1;
      const email = `hosted${people}@kauvery.com`;
      const created = await api().call('POST', '/api/invitations', {
        token: admin,
        headers,
        body: { email, name: 'Hosted', roles: ['OTHER'] },
      });
      expect(created.status).toBe(200);
      const answer = await accept(api().mailedToken(email), {}, headers);
      expect(answer.body).toMatchObject({ redirectTo: 'http://localhost:8085/login' });
    }
  });

  it('carries no line of its own into the mail: names and addresses with line breaks are refused', async () => {
    const before = await digestOf(api(), 'kauvery');
    for (const body of [
      { email: 'a@kauvery.com\r\nBcc: evil@evil.example', name: 'A', roles: ['OTHER'] },
      { email: 'a@kauvery.com', name: 'A\r\nBcc: evil@evil.example', roles: ['OTHER'] },
      { email: 'a@kauvery.com,evil@evil.example', name: 'A', roles: ['OTHER'] },
      { email: '"a b"@kauvery.com', name: 'A', roles: ['OTHER'] },
      { email: 'a@kauvery.com\u0000', name: 'A', roles: ['OTHER'] },
    ])
      expect((await api().call('POST', '/api/invitations', { token: admin, body })).status).toBe(400);
    expect(await digestOf(api(), 'kauvery')).toBe(before);
  });
});

describe('signing in', () => {
  const login = (email: string, secret = 'not the right password', headers: Record<string, string> = {}) =>
    api().call('POST', '/api/auth/login', { body: { email, password: secret }, headers });

  it('answers known and unknown, active and deactivated addresses alike', async () => {
    await api().sql(`UPDATE users SET deactivated_at = now() WHERE email = 'desk@lakeside.example'`);
    await api().sql(
      `DELETE FROM credentials WHERE user_id = (SELECT id FROM users WHERE email = 'nurse@lakeside.example')`,
    );
    const answers = [
      await login('doctor@lakeside.example'),
      await login('nobody@lakeside.example'),
      await login('desk@lakeside.example'),
      await login('desk@lakeside.example', 'Welcome-to-ohm-2026'),
      await login('nurse@lakeside.example'),
    ];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(401);
  });

  it('of one address in other spellings is one account, throttled as one', async () => {
    await api().sql('DELETE FROM sign_in_attempts');
    for (const email of ['CODER@kauvery.com', ' coder@kauvery.com ', 'Coder@KAUVERY.com'])
      expect((await login(email, 'Welcome-to-ohm-2026')).status).toBe(200);
    // Letters that look alike are other letters: no account of ours.
    for (const email of [
      'cоder@kauvery.com',
      'coder@kauvery.com.',
      'coder@ｋauvery.com',
      'coder+x@kauvery.com',
    ])
      expect([400, 401]).toContain((await login(email, 'Welcome-to-ohm-2026')).status);
  });

  it('is slowed down by failures, whatever client address they claim, and counts each of a batch', async () => {
    await api().sql('DELETE FROM sign_in_attempts');
    const names = Array.from({ length: 10 }, () => 'auth.login').join(',');
    const input = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [at, { email: 'newcomer@kauvery.com', password: `guess ${at}` }]),
    );
    for (let batch = 0; batch < 2; batch += 1) {
      await api().call('POST', `/trpc/${names}?batch=1`, {
        body: input,
        headers: { 'x-forwarded-for': `10.0.0.${batch}`, 'x-real-ip': `10.0.0.${batch}` },
      });
    }
    const [{ rows } = { rows: 0 }] = await api().sql<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM sign_in_attempts',
    );
    // One row for the account and one for the socket's address: claimed addresses made none.
    expect(rows).toBe(2);
  });

  it('with a password of 1 MB, or none, is refused before it is hashed', async () => {
    for (const secret of ['a'.repeat(1_000_000), 'a'.repeat(1_025), ''])
      expect((await login('coder@kauvery.com', secret)).status).toBe(400);
    expect((await accept((await invite()).token, { password: 'a'.repeat(1_000_000) })).status).toBe(400);
  });

  it('with NUL behind the password is not signing in with what stands before it', async () => {
    await api().sql('DELETE FROM sign_in_attempts');
    expect([400, 401]).toContain((await login('coder@kauvery.com', 'Welcome-to-ohm-2026\u0000')).status);
    expect([400, 401]).toContain((await login('coder@kauvery.com', 'Welcome-to-ohm-2026\u0000more')).status);
    expect((await login('coder@kauvery.com', 'Welcome-to-ohm-2026')).status).toBe(200);
  });
});

describe('asking for a mail to set a new password', () => {
  it('answers known and unknown addresses alike, and tells by no header which', async () => {
    const ask = (email: string) => api().call('POST', '/api/auth/reset/request', { body: { email } });
    const [known, unknown] = [await ask('doctor@kauvery.com'), await ask('nobody@kauvery.com')];
    expect(known).toEqual(unknown);
    expect(known.status).toBe(200);
  });
});
