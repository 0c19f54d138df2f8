import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const fresh = 'seven herons over the estuary';
const request = (email: string) => api.call('POST', '/api/auth/reset/request', { body: { email } });
const reset = (token: string, password = fresh) =>
  api.call('POST', '/api/auth/reset', { body: { token, password } });
const asked = async (email: string) => {
  await request(email);
  await api.settled();
  return api.mailedToken(email);
};

describe('asking for a new password', () => {
  it('answers the same for every address, and mails only to accounts that are open', async () => {
    await api.sql(`UPDATE users SET deactivated_at = now() WHERE email = 'newcomer@kauvery.com'`);
    const emails = ['Nurse@Kauvery.com', 'nobody@kauvery.com', 'newcomer@kauvery.com'];
    const answers = await Promise.all(emails.map(request));
    for (const answer of answers) expect(answer).toEqual({ status: 200, body: { requested: true } });
    await api.settled();
    expect(api.mailsTo('nurse@kauvery.com')).toHaveLength(1);
    expect(api.mailsTo('nobody@kauvery.com')).toHaveLength(0);
    expect(api.mailsTo('newcomer@kauvery.com')).toHaveLength(0);
  });

  it('answers before the account is looked up, so time tells nothing', async () => {
    const settled = { value: false };
    const answer = await request('desk@kauvery.com');
    const mailed = api.settled().then(() => {
      settled.value = true;
    });
    expect([answer.status, settled.value]).toEqual([200, false]);
    await mailed;
    expect(api.mailsTo('desk@kauvery.com')).toHaveLength(1);
  });

  it('sends three mails an hour at most, and says nothing of it', async () => {
    for (let time = 0; time < 6; time += 1) expect((await request('coder@kauvery.com')).status).toBe(200);
    await api.settled();
    expect(api.mailsTo('coder@kauvery.com')).toHaveLength(3);
  });

  it('leads to the app of the roles, whatever host the request names', async () => {
    await api.call('POST', '/api/auth/reset/request', {
      body: { email: 'admin@kauvery.com' },
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    });
    await api.settled();
    expect(api.mailsTo('admin@kauvery.com').at(-1)).toContain('http://localhost:8084/reset-password#token=');
  });
});

describe('the link of the mail', () => {
  it('sets the password once and ends every session; the owner is told', async () => {
    const email = 'doctor@lakeside.example';
    const session = await api.login(email);
    const [older, token] = [await asked(email), await asked(email)];
    expect(token).not.toBe(older);
    expect(await reset(token)).toEqual({
      status: 200,
      body: { changed: true, redirectTo: 'http://localhost:8083/login' },
    });
    expect((await api.call('GET', '/api/auth/me', { token: session })).status).toBe(401);
    await expect(api.login(email)).rejects.toThrow('Email or password is wrong');
    expect(await api.login(email, fresh)).toBeTruthy();
    expect((await reset(token)).status).toBe(404);
    expect((await reset(older)).status).toBe(404);
    await api.settled();
    expect(api.mailsTo(email).at(-1)).toContain('your password for Ohm was changed');
  });

  it('is redeemed once, however many come at the same time', async () => {
    const token = await asked('nurse@lakeside.example');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => reset(token, `${fresh} number ${index}`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(19);
  });

  it('is not used up by a password that is refused', async () => {
    const token = await asked('desk@lakeside.example');
    expect(await reset(token, 'too short')).toMatchObject({ status: 400 });
    expect(await reset(token, 'Password12345678')).toMatchObject({
      status: 422,
      body: { issues: [{ field: 'password' }] },
    });
    expect((await reset(token)).status).toBe(200);
  });

  it('runs out after a day, and is nothing but a link to set a password', async () => {
    const token = await asked('coder@lakeside.example');
    await api.sql(`UPDATE password_resets SET expires_at = now() - interval '1 second'`);
    expect((await reset(token)).status).toBe(404);
    for (const wrong of ['x', `ohm_p_${'x'.repeat(43)}`, token.replace('ohm_p_', 'ohm_i_')]) {
      expect((await reset(wrong)).status).toBe(404);
    }
    expect((await api.call('GET', '/api/auth/me', { token })).status).toBe(401);
    const stored = JSON.stringify(await api.sql('SELECT * FROM password_resets'));
    expect(stored).not.toContain(token);
    expect(api.log()).not.toMatch(/ohm_p_|lakeside\.example/);
  });
});
