import { type FeatureRegistry, features } from '@ohm/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './test-api.ts';

/** A second tool, known to nobody but this test: it must work, be refused and be granted by its entry alone. */
const registry: FeatureRegistry = {
  ...features,
  triage: {
    label: 'Triage Tool',
    description: 'Invented.',
    roles: ['OTHER'],
    nav: [{ label: 'Triage', path: '/triage' }],
  },
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ registry });
});
afterAll(() => api.close());

describe('entitlement and flags', () => {
  it('refuses every codes route while the organization is not entitled, and obeys the documented SQL at once', async () => {
    const token = await api.login('doctor@lakeside.example');
    const message = 'Feature "codes" is not enabled for this organization';
    const requests = () =>
      Promise.all([
        api.call('GET', '/api/codes/icd10/search?q=nstemi', { token }),
        api.call('GET', '/api/codes/icd10/I10', { token }),
        api.call('POST', '/api/codes/extract', { token, body: { text: 'NSTEMI', setting: 'inpatient' } }),
        api.call('GET', '/trpc/codes.search?input={}', { token }),
      ]);
    for (const { status, body } of await requests()) {
      expect(status).toBe(403);
      expect(JSON.stringify(body)).toContain(JSON.stringify(message).slice(1, -1));
    }
    await api.sql(
      `UPDATE organizations SET features = features || '{"codes": true}'::jsonb WHERE slug = 'lakeside'`,
    );
    expect((await requests()).map(({ status }) => status)).toEqual([200, 200, 200, 400]);
    await api.sql(
      `UPDATE organizations SET features = features || '{"codes": false}'::jsonb WHERE slug = 'lakeside'`,
    );
    expect((await requests()).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('refuses at the next request what an administrator unticks, without a new login', async () => {
    const [coder, admin] = await Promise.all([
      api.login('coder@kauvery.com'),
      api.login('admin@kauvery.com'),
    ]);
    const { body } = await api.call<{ users: { id: string; email: string }[] }>('GET', '/api/users', {
      token: admin,
    });
    const { id } = body.users.find(({ email }) => email === 'coder@kauvery.com') ?? { id: '' };
    const search = () => api.call('GET', '/api/codes/icd10/search?q=htn', { token: coder });
    const set = (enabledFeatures: string[]) =>
      api.call('PUT', `/api/users/${id}/features`, { token: admin, body: { enabledFeatures } });

    expect((await search()).status).toBe(200);
    expect((await set([])).status).toBe(200);
    expect((await search()).status).toBe(403);
    expect((await set(['codes', 'triage'])).body).toMatchObject({ enabledFeatures: ['codes', 'triage'] });
    expect((await search()).status).toBe(200);
    expect(await set(['unknown'])).toMatchObject({
      status: 400,
      body: { issues: [{ field: 'enabledFeatures' }] },
    });
  });
});

describe('patient data', () => {
  it('is refused to a coder with a sentence, naming the guard for programs alone, by REST and tRPC', async () => {
    const token = await api.login('coder@kauvery.com');
    const sentences = {
      OtherRoleGuard: 'This needs one of the roles Doctor, Nurse, Front desk.',
      ClinicalStaff: 'This needs one of the roles Doctor, Nurse.',
    };
    for (const [guard, paths] of Object.entries({
      OtherRoleGuard: ['/api/patients', '/trpc/patients.list?input={}'],
      ClinicalStaff: ['/api/visit-notes', '/trpc/visitNotes.list?input={}'],
    }) as [keyof typeof sentences, string[]][]) {
      for (const path of paths) {
        const { status, body } = await api.call('GET', path, { token });
        expect(status).toBe(403);
        const { message, details } = (
          path.startsWith('/api') ? body : (body.error as { data: object }).data
        ) as {
          message: string;
          details: object;
        };
        expect(details).toEqual({ guard });
        expect(message).toBe(
          `${sentences[guard]} If your work needs it, ask an administrator of your organization.`,
        );
      }
    }
  });

  it('of the own organization alone is what a doctor gets; a foreign id answers as a missing one', async () => {
    type List = { patients: { id: string; mrn: string }[] };
    const [kauvery, lakeside] = await Promise.all([
      api.login('doctor@kauvery.com'),
      api.login('doctor@lakeside.example'),
    ]);
    const own = (await api.call<List>('GET', '/api/patients', { token: kauvery })).body.patients;
    const foreign = (await api.call<List>('GET', '/api/patients', { token: lakeside })).body.patients;
    expect(own.length).toBeGreaterThan(0);
    expect(foreign.length).toBeGreaterThan(0);
    expect(own.filter(({ id }) => foreign.some((other) => other.id === id))).toEqual([]);
    const missing = await api.call('GET', '/api/patients/0190a000-0000-7000-8000-000000000000', {
      token: kauvery,
    });
    expect(missing.status).toBe(404);
    expect(await api.call('GET', `/api/patients/${foreign[0]?.id}`, { token: kauvery })).toEqual(missing);
  });
});

describe('bad input to the codes tool', () => {
  const extract = (token: string, text: unknown) =>
    api.call('POST', '/api/codes/extract', { token, body: { text, setting: 'inpatient' } });

  it.each([
    ['empty', '   ', 400, /Paste a discharge summary/],
    ['no text', 7, 400, /as text/],
    ['binary', `%PDF-1.7 ${'\u0000\u0001\ufffd'.repeat(50)}`, 400, /looks like a file/],
    ['too long', 'a'.repeat(200_001), 413, /200,001 characters; at most 200,000/],
    ['far too long', 'a'.repeat(3_000_000), 413, /too large/],
  ])('%s: a sentence beside the field', async (_name, text, status, message) => {
    const answer = await extract(await api.login('coder@kauvery.com'), text);
    expect(answer.status).toBe(status);
    expect(answer.body.message).toMatch(message);
    expect(JSON.stringify(answer.body).length).toBeLessThan(1_000);
  });

  it.each([
    ['empty q', '/api/codes/icd10/search?q=', 400],
    ['no q', '/api/codes/icd10/search', 400],
    ['q of 10 kB', `/api/codes/icd10/search?q=${'a'.repeat(10_000)}`, 400],
    ['unknown system', '/api/codes/icd9/search?q=a', 400],
    ['limit of a million', '/api/codes/icd10/search?q=a&limit=1000000', 400],
    ['repeated q', '/api/codes/icd10/search?q=a&q=b', 400],
    ['unknown code', '/api/codes/icd10/Z99.99', 404],
    ['unknown route', '/api/code', 404],
  ])('%s: %s', async (_name, url, status) => {
    const answer = await api.call('GET', url, { token: await api.login('coder@kauvery.com') });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/[.]$/) });
  });

  it('broken JSON and a wrong media type answer sentences too', async () => {
    const token = await api.login('coder@kauvery.com');
    expect(await api.call('POST', '/api/codes/extract', { token, body: '{"text":' })).toMatchObject({
      status: 400,
    });
    const xml = { 'content-type': 'application/xml' };
    expect(await api.call('POST', '/api/codes/extract', { token, body: '<a/>', headers: xml })).toMatchObject(
      {
        status: 415,
        body: { code: 'UNSUPPORTED_MEDIA_TYPE' },
      },
    );
  });
});

describe('answers', () => {
  it('carry no stack, and the log no search words, notes or tokens', async () => {
    const token = await api.login('coder@kauvery.com');
    const canary = 'Xylophanes';
    await api.call('GET', `/api/codes/icd10/search?q=${canary}`, { token });
    await api.call('POST', '/api/codes/extract', {
      token,
      body: { text: `${canary} has NSTEMI`, setting: 'inpatient' },
    });
    const { body } = await api.call(
      'GET',
      `/trpc/codes.search?input=${encodeURIComponent(`{"q":"${canary}"}`)}`,
      { token },
    );
    expect(JSON.stringify(body)).not.toMatch(/stack|node_modules|\.ts/);
    expect(api.log()).toContain('"route":"/api/codes/:system/search"');
    expect(api.log()).not.toContain(canary);
    expect(api.log()).not.toContain(token);
  });

  it('of /healthz and /readyz tell alive and ready, with the releases in force', async () => {
    expect(await api.call('GET', '/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
    const { status, body } = await api.call('GET', '/readyz');
    expect(status).toBe(200);
    expect(body.releases).toHaveLength(3);
  });

  it('of /openapi.json describe every REST route of the contract', async () => {
    const { body } = await api.call<{ openapi: string; paths: Record<string, Record<string, unknown>> }>(
      'GET',
      '/openapi.json',
    );
    expect(body.openapi).toBe('3.1.0');
    const routes = Object.entries(body.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
    );
    expect(routes).toEqual(
      expect.arrayContaining([
        'POST /auth/login',
        'POST /auth/refresh',
        'POST /auth/logout',
        'GET /auth/me',
        'GET /codes/{system}/search',
        'GET /codes/{system}/{code}',
        'POST /codes/extract',
        'GET /patients',
        'GET /patients/{id}',
        'POST /patients',
        'GET /visit-notes',
        'GET /visit-notes/{id}',
        'POST /visit-notes',
        'POST /invitations',
        'GET /invitations',
        'PATCH /invitations/{id}',
        'DELETE /invitations/{id}',
        'POST /invitations/{id}/resend',
        'POST /invitations/inspect',
        'POST /invitations/accept',
        'GET /users',
        'PUT /users/{id}/features',
        'GET /organizations',
        'PUT /organizations/{slug}/features',
      ]),
    );
    expect((await api.call('GET', '/docs')).status).toBe(200);
  });

  it('refuse a batch beyond the cap', async () => {
    const names = Array.from({ length: 11 }, () => 'auth.me').join(',');
    const { status } = await api.call('GET', `/trpc/${names}?batch=1&input={}`, {
      token: await api.login('coder@kauvery.com'),
    });
    expect(status).toBe(400);
  });
});
