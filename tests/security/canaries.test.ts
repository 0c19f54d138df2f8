import { expect, it } from 'vitest';
import { useApi } from './api.ts';
import { callProcedure, entriesOf, procedureNames, readIds } from './call.ts';
import { inputs } from './procedure-inputs.ts';

/**
 * Words that exist nowhere else, one for each place of a request. What people type, their tokens and passwords must never
 * turn up in a log line, a figure, an answer to somebody else or an error.
 */
const api = useApi();

let planted = 0;
const canary = (): string => {
  planted += 1;
  return `Canary${planted}Quixotry`;
};
const marker = /Canary\d+Quixotry/i;

/** The input with a canary in place of every text, one text at a time, and as one more field. */
function* withCanaries(input: Readonly<Record<string, unknown>>): Generator<Record<string, unknown>> {
  for (const [name, value] of Object.entries(input)) {
    if (typeof value === 'string') yield { ...input, [name]: `${value} ${canary()}` };
    if (typeof value === 'string') yield { ...input, [name]: canary() };
    if (Array.isArray(value)) yield { ...input, [name]: [canary()] };
  }
  yield { ...input, [canary()]: canary() };
}

it('words of requests are in no log line, figure or error', async () => {
  const own = (await readIds(api())).kauvery;
  const tokens: string[] = [];
  for (const who of ['doctor@kauvery.com', 'admin@kauvery.com']) tokens.push(await api().login(who));
  const errors: string[] = [];

  for (const name of procedureNames.filter((one) => one !== 'auth.logout')) {
    for (const input of withCanaries(inputs[name](own))) {
      for (const entry of entriesOf(name)) {
        const token = tokens[name.startsWith('invitations') || name.startsWith('users') ? 1 : 0] ?? '';
        const { status, body } = await callProcedure(api(), name, input, { entry, token });
        expect(status, `${entry} ${name}`).not.toBe(500);
        // What was written may be read by whoever wrote it; an error repeats nothing.
        if (status >= 400) errors.push(JSON.stringify(body));
        await api().sql('DELETE FROM sign_in_attempts');
      }
    }
  }

  const everywhere: [string, string, Record<string, string>, string?][] = [
    ['GET', `/api/${canary()}`, {}],
    ['GET', `/${canary()}?q=${canary()}#${canary()}`, {}],
    ['GET', `/trpc/${canary()}?input=${canary()}`, {}],
    ['GET', `/api/patients/${canary()}`, {}],
    ['GET', '/api/auth/me', { authorization: `Bearer ${canary()}` }],
    ['GET', '/api/auth/me', { authorization: `Basic ${canary()}` }],
    ['GET', '/api/auth/me', { cookie: `${canary()}=${canary()}` }],
    ['GET', '/api/auth/me', { 'x-ohm-forwarded': canary() }],
    ['GET', '/api/auth/me', { 'x-forwarded-for': canary(), 'x-request-id': canary(), referer: canary() }],
    ['GET', '/api/auth/me', { host: canary(), 'x-forwarded-host': canary(), origin: canary() }],
    ['POST', '/api/auth/login', { 'content-type': canary() }, canary()],
    ['POST', '/api/auth/login', { 'content-type': 'application/json' }, `{"email": ${canary()}`],
    ['POST', '/trpc/auth.login', { 'content-type': 'application/json' }, `{"email": ${canary()}`],
    ['POST', '/api/auth/login', { 'content-type': 'application/json', 'content-encoding': canary() }, '{}'],
    ['PATCH', `/api/auth/login/${canary()}`, {}],
  ];
  for (const [method, url, headers, payload] of everywhere) {
    const answer = await api().server.inject({
      method: method as 'GET',
      url,
      headers,
      ...(payload && { payload }),
    });
    expect(answer.statusCode, url).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode, url).not.toBe(500);
    errors.push(answer.body, JSON.stringify(answer.headers));
  }

  expect(planted).toBeGreaterThan(100);
  // A field that is wrong is named by the caller's own word for it, and by no other.
  expect(
    errors
      .map((text) => text.replaceAll(/There is no such field here: [^}]*/g, ''))
      .filter((text) => marker.test(text)),
  ).toEqual([]);
  expect(
    api()
      .log()
      .split('\n')
      .filter((line) => marker.test(line)),
  ).toEqual([]);
  for (const token of tokens) expect(api().log()).not.toContain(token.slice(-20));
  expect(api().log()).not.toContain('Welcome-to-ohm-2026');
  const figures = (await api().server.inject('/metrics')).body;
  expect(figures).toContain('http_request_duration_seconds_count');
  expect(figures).not.toMatch(marker);
  expect(figures).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

it('a fault of ours is logged by its kind and place, and told by a sentence', async () => {
  const token = await api().login('doctor@kauvery.com');
  await api().sql('ALTER TABLE patients RENAME TO patients_away');
  try {
    const name = canary();
    for (const answer of [
      await api().call('GET', `/api/patients?q=${name}`, { token }),
      await api().call(
        'GET',
        `/trpc/patients.list?input=${encodeURIComponent(JSON.stringify({ q: name }))}`,
        { token },
      ),
    ]) {
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.body)).not.toMatch(/patients_away|relation|prisma|SELECT|\.ts/i);
    }
  } finally {
    await api().sql('ALTER TABLE patients_away RENAME TO patients');
  }
  const faults = api()
    .log()
    .split('\n')
    .filter((line) => line.includes('"fault"'));
  expect(faults.length).toBeGreaterThanOrEqual(2);
  expect(faults.join('\n')).not.toMatch(marker);
});
