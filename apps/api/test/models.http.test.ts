import { type ModelServer, modelServerState, startModelServer } from '@ohm/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
let model: ModelServer;
let coder: string;
let admin: string;

beforeAll(async () => {
  model = await startModelServer();
  api = await startTestApi({
    environment: { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'small-model', OPENAI_DEADLINE_SECONDS: '2' },
  });
  coder = await api.login('coder@kauvery.com');
  admin = await api.login('admin@kauvery.com');
});
afterAll(async () => {
  await api.close();
  await model.close();
});
beforeEach(() => modelServerState(model.url, { mode: 'answer', leaveOut: [] }));

const note = {
  text: 'Patient Name: Harriet Olufsen   MRN: 7731902   Ph: 98220 55417\nDIAGNOSES\n1. Hypertension\n2. Pneumonia\nSeen by Dr. Marlowe on 03/04/2026, mail h.olufsen@example.com.\n',
  setting: 'inpatient',
};
/** Numbers as words of their own: five digits of a time in milliseconds are nobody's phone. */
const identifiers = /Olufsen|Harriet|\b(?:7731902|98220|55417)\b|Marlowe|03\/04|example\.com/i;

interface Extraction {
  readonly engine: string;
  readonly notice: string | null;
  readonly suggestions: { code: string; status: string; rationale: string }[];
}
const extract = (token = coder, body: object = note): Promise<Answer<Extraction>> =>
  api.call<Extraction>('POST', '/api/codes/extract', { token, body });
const allow = (allowed: boolean, token = admin) =>
  api.call('PUT', '/api/models', { token, body: { allowed } });

/** The lines that codes.extractStream sends, as JSON. */
const streamed = async (): Promise<string> => {
  const response = await api.server.inject({
    method: 'POST',
    url: '/trpc/codes.extractStream?batch=1',
    headers: {
      authorization: `Bearer ${coder}`,
      'content-type': 'application/json',
      'trpc-accept': 'application/jsonl',
    },
    payload: JSON.stringify({ 0: note }),
  });
  expect(response.statusCode).toBe(200);
  return response.body;
};

describe('an external language model', () => {
  it('is not asked until the administrator of the organization allows it', async () => {
    expect((await api.call('GET', '/api/models', { token: admin })).body).toEqual({
      model: 'small-model',
      server: new URL(model.url).host,
      allowed: false,
    });
    expect((await extract()).body).toMatchObject({ engine: 'builtin-1', notice: null });
    expect((await modelServerState(model.url)).asked).toEqual([]);
    for (const email of ['coder@kauvery.com', 'doctor@kauvery.com', 'platform@ohm.doctor'])
      expect((await allow(true, await api.login(email))).status).toBe(403);
    expect((await allow(true)).body).toMatchObject({ allowed: true });
    const [event] = await api.sql(
      `SELECT details, outcome FROM audit_events WHERE action = 'organization.models-changed'`,
    );
    expect(event).toEqual({ details: { allowed: true }, outcome: 'success' });
  });

  it('then judges what the terminology proposed, over REST in one answer', async () => {
    await modelServerState(model.url, { leaveOut: ['J18.9'] });
    const { status, body } = await extract();
    expect(status).toBe(200);
    expect(body).toMatchObject({ engine: 'builtin-1+small-model/prompt-1', notice: null });
    expect(body.suggestions.find(({ code }) => code === 'J18.9')).toMatchObject({ status: 'considered' });
    expect(body.suggestions.find(({ code }) => code === 'I10')?.rationale).toContain(
      'Documented and treated.',
    );
  });

  it('gets the note without identifiers; none stands in the log or beside the run either', async () => {
    await extract();
    await modelServerState(model.url, { mode: 'answer' });
    const { text: _, ...rest } = note;
    await extract(coder, {
      ...rest,
      text: 'DIAGNOSIS\nHypertension. olufsen, harriet; 4.3.1951; MRN 7731 902',
      patient: { name: 'Harriet Olufsen', mrn: '7731902', birthDate: '1951-03-04' },
    });
    const { asked } = await modelServerState(model.url);
    expect(asked).toHaveLength(1);
    for (const payload of asked) expect(payload).not.toMatch(/Olufsen|Harriet|\b7731\b|\b1951\b|\b4\.3/i);
    await modelServerState(model.url, { mode: 'fail' });
    await extract();
    for (const payload of (await modelServerState(model.url)).asked) expect(payload).not.toMatch(identifiers);
    expect(api.log()).toContain('"event":"model failed","reason":"unavailable"');
    expect(api.log()).not.toMatch(identifiers);
    const rows = await api.sql(
      'SELECT to_jsonb(r) AS row FROM extraction_runs r UNION ALL SELECT to_jsonb(e) FROM audit_events e',
    );
    expect(JSON.stringify(rows)).not.toMatch(/Olufsen|Harriet|\b7731902\b|Marlowe/i);
  });

  it('that fails or is silent leaves the built-in suggestions, and the answer says so', async () => {
    await modelServerState(model.url, { mode: 'hang' });
    const { status, body } = await extract();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      engine: 'builtin-1',
      notice:
        'The language model did not answer in time. These are the suggestions of the built-in engine alone.',
    });
    expect(body.suggestions.find(({ code }) => code === 'I10')).toMatchObject({ status: 'suggested' });
  });

  it('is told step by step over tRPC: built-in, progress, done; the guard asks first', async () => {
    const lines = await streamed();
    expect(lines.indexOf('"builtin"')).toBeGreaterThan(-1);
    expect(lines.indexOf('"progress"')).toBeGreaterThan(lines.indexOf('"builtin"'));
    expect(lines.indexOf('"done"')).toBeGreaterThan(lines.indexOf('"progress"'));
    const newcomer = await api.login('newcomer@kauvery.com');
    const { status } = await api.call('POST', '/trpc/codes.extractStream', { token: newcomer, body: note });
    expect(status).toBe(403);
  });

  it('counts every token of the organization, and none of another one', async () => {
    const rows = await api.sql<{ slug: string; tokens: string }>(
      'SELECT slug, tokens FROM model_usage JOIN organizations o ON o.id = organization_id',
    );
    expect(rows.map(({ slug }) => slug)).toEqual(['kauvery']);
    expect(Number(rows[0]?.tokens)).toBeGreaterThanOrEqual(3_000);
  });

  it('is off again from the next note on', async () => {
    expect((await allow(false)).status).toBe(200);
    await modelServerState(model.url, {});
    expect((await extract()).body).toMatchObject({ engine: 'builtin-1', notice: null });
    expect((await modelServerState(model.url)).asked).toEqual([]);
    expect(await streamed()).not.toContain('"builtin"');
  });
});

describe('an installation without a language model', () => {
  it('says so, and cannot turn one on', async () => {
    const plain = await startTestApi();
    const token = await plain.login('admin@kauvery.com');
    expect((await plain.call('GET', '/api/models', { token })).body).toEqual({
      model: null,
      server: null,
      allowed: false,
    });
    const { status, body } = await plain.call('PUT', '/api/models', { token, body: { allowed: true } });
    expect(status).toBe(409);
    expect(body.message).toContain('OPENAI_MODEL');
    await plain.close();
  });
});
