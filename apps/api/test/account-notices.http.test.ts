import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './test-api.ts';
import { totpCode } from './totp-app.ts';

const password = 'Welcome-to-ohm-2026';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const post = async <Body = Record<string, unknown>>(path: string, token: string, body: object) => {
  const answer = await api.call<Body>('POST', `/api/${path}`, { token, body });
  expect(answer.status, path).toBe(200);
  return answer.body;
};

async function addApp(token: string): Promise<void> {
  const { secret } = await post<{ secret: string }>('auth/second-factors/totp', token, { password });
  await post('auth/second-factors/totp/confirm', token, { code: totpCode(secret) });
}

const subjectsTo = async (email: string): Promise<(string | undefined)[]> => {
  await api.settled();
  return api.mailsTo(email).map((mail) => /^Subject: (.*)$/m.exec(mail)?.[1]?.trim());
};

const idOf = async (email: string) => {
  const [user] = await api.sql<{ id: string }>('SELECT id FROM users WHERE email = $1', [email]);
  return user?.id ?? '';
};

/** What the administrator sees of somebody's second factors. */
const listed = async (token: string, email: string) => {
  const { body } = await api.call<{ users: { email: string; secondFactor: boolean }[] }>(
    'GET',
    '/api/users',
    {
      token,
    },
  );
  return body.users.find((user) => user.email === email)?.secondFactor;
};

it('whoever owns an account hears of every change of how it is signed in to', async () => {
  const email = 'newcomer@kauvery.com';
  const token = await api.login(email);
  await addApp(token);
  await post('auth/second-factors/recovery-codes', token, { password });
  const passkeyId = crypto.randomUUID();
  await api.sql(
    `INSERT INTO passkeys (id, user_id, organization_id, credential_id, public_key, counter, name)
     SELECT $1, id, organization_id, 'credential', '\\x00', 0, 'Key' FROM users WHERE email = $2`,
    [passkeyId, email],
  );
  await post(`auth/second-factors/passkeys/${passkeyId}/remove`, token, { password });
  await post('auth/second-factors/totp/remove', token, { password });
  await post('auth/password', token, { current: password, next: 'four kites above the salt pans' });
  expect(await subjectsTo(email)).toEqual([
    'An authenticator app was added to your Ohm account',
    'New recovery codes were made for your Ohm account',
    'A passkey was removed from your Ohm account',
    'The authenticator app was removed from your Ohm account',
    'Your password for Ohm was changed',
  ]);
  const mails = api.mailsTo(email).join();
  expect(mails).not.toContain('four kites');
  expect(mails).toContain('If it was not you, set a new password with "Forgot password?"');
});

it('what is refused is told to nobody', async () => {
  const email = 'desk@kauvery.com';
  const token = await api.login(email);
  const refused = [
    await api.call('POST', '/api/auth/password', {
      token,
      body: { current: 'not the right password', next: 'four kites above the salt pans' },
    }),
    await api.call('POST', '/api/auth/second-factors/totp/remove', { token, body: { password } }),
    await api.call('POST', '/api/auth/second-factors/recovery-codes', { token, body: { password } }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([422, 404, 409]);
  expect(await subjectsTo(email)).toEqual([]);
});

it('an administrator sees who has a second factor, and removes what there is', async () => {
  const email = 'nurse@kauvery.com';
  const admin = await api.login('admin@kauvery.com');
  const remove = async () => post(`users/${await idOf(email)}/remove-second-factors`, admin, {});
  const token = await api.login(email);
  expect(await listed(admin, email)).toBe(false);
  await remove();
  expect((await api.call('GET', '/api/auth/me', { token })).status).toBe(200);
  expect(await subjectsTo(email)).toEqual([]);

  await addApp(token);
  expect(await listed(admin, email)).toBe(true);
  await remove();
  expect(await listed(admin, email)).toBe(false);
  expect((await api.call('GET', '/api/auth/me', { token })).status).toBe(401);
  expect((await subjectsTo(email)).at(-1)).toBe('Two-step sign-in was switched off for your Ohm account');
});
