import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createExtractor } from '../extractor.ts';
import {
  type Asked,
  answering,
  candidatesOf,
  chunk,
  decisions,
  done,
  modelUrl,
  stream,
  written,
} from '../testing/model-server.ts';
import { sampleTerminology } from '../testing/sample-terminology.ts';
import type { ExtractionResult } from '../types.ts';
import type { TokenBudget } from './budget.ts';
import { createModelEngine, type ModelRequest } from './engine.ts';
import { ModelFailure } from './failure.ts';

const text =
  'Patient Name: Harriet Olufsen   MRN: 7731902\nDISCHARGE DIAGNOSES\n1. Pneumonia\n2. Type 2 diabetes mellitus\n3. CKD stage 3b\nNo sepsis. Seen by Dr. Marlowe on 03/04/2026.\n';
const deadlineMs = 30_000;
const terminology = sampleTerminology();
const extractor = createExtractor({ terminology });
const request = { text, setting: 'inpatient', systems: ['icd10', 'snomed', 'loinc'] } as const;
const builtin = extractor.extract(request);

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }));
afterEach(() => {
  vi.useRealTimers();
  server.resetHandlers();
});
afterAll(() => server.close());

/** A budget that only counts. */
const countingBudget = (limit = Number.POSITIVE_INFINITY) => {
  const budget = {
    spent: 0,
    reserve: async (tokens: number) => {
      if (budget.spent + tokens > limit) return false;
      budget.spent += tokens;
      return true;
    },
    settle: async (reserved: number, used: number) => {
      budget.spent += used - reserved;
    },
  } satisfies TokenBudget & { spent: number };
  return budget;
};

const engineWith = (limits: Partial<{ concurrency: number; breakAfter: number; breakMs: number }> = {}) =>
  createModelEngine({
    terminology,
    server: { baseUrl: modelUrl, apiKey: 'key-1', model: 'small-model' },
    limits: { deadlineMs, concurrency: 2, breakAfter: 3, breakMs: 60_000, ...limits },
  });

const refine = (engine = engineWith(), change: Partial<ModelRequest> = {}): Promise<ExtractionResult> =>
  engine.refine({ ...request, builtin, organizationId: 'o1', budget: countingBudget(), ...change });

/** The failure that a call ends with when the clock has run to the deadline and 250 ms beyond. */
const failureAtDeadline = async (call: Promise<unknown>): Promise<string> => {
  const ended = call.then(
    () => 'answered',
    (error: unknown) => (error instanceof ModelFailure ? error.reason : String(error)),
  );
  await vi.advanceTimersByTimeAsync(deadlineMs + 250);
  return Promise.race([
    ended,
    new Promise<string>((resolve) => setImmediate(() => setImmediate(() => resolve('hangs')))),
  ]);
};

const serve = (
  ...answers: Parameters<typeof answering> extends [unknown, ...infer Rest] ? Rest : never
): Asked[] => {
  const asked: Asked[] = [];
  server.use(answering(asked, ...answers));
  return asked;
};

describe('a language model that answers', () => {
  it('leaves out, orders and explains what was proposed', async () => {
    serve((asked) =>
      stream(
        written(
          decisions(
            asked,
            {
              'J18.9': {
                quote: 'Pneumonia',
                reason: 'Treated throughout. See https://evil.example/x',
                missing: 'organism not documented',
              },
              'E11.22': { report: true, quote: 'Type 2 diabetes mellitus', reason: 'Listed.' },
              'N18.32': { report: false, reason: 'Not evaluated.' },
            },
            'E11.22',
          ),
        ),
      ),
    );
    const { engine, suggestions } = await refine();
    expect(engine).toBe('builtin-1+small-model/prompt-1');
    const of = (code: string) => suggestions.find((one) => one.code === code);
    expect(suggestions.find(({ system }) => system === 'icd10')?.code).toBe('E11.22');
    expect(of('J18.9')).toMatchObject({ status: 'suggested' });
    expect(of('J18.9')?.rationale).toMatch(/The language model: Treated throughout\. See$/);
    expect(of('J18.9')?.warnings.at(-1)).toEqual({
      kind: 'documentation',
      message: 'The language model: organism not documented',
      codes: [],
    });
    expect(of('N18.32')).toMatchObject({ status: 'considered' });
    expect(of('N18.32')?.rationale).toMatch(/^The language model left it out: Not evaluated\./);
  });

  it('is not offered what the note denies, and can choose it by no id', async () => {
    const asked = serve(() =>
      stream(
        written(
          JSON.stringify({
            decisions: ['A41.9', 'c0', 'c99', ''].map((id) => ({
              id,
              report: true,
              assertion: 'present',
              quote: 'sepsis',
              reason: '',
              missing: '',
              confidence: 1,
            })),
            principal: 'A41.9',
          }),
        ),
      ),
    );
    const { suggestions } = await refine();
    expect(candidatesOf(asked[0] as Asked).map(({ code }) => code)).not.toContain('A41.9');
    expect(suggestions.find(({ code }) => code === 'A41.9')).toMatchObject({
      status: 'considered',
      assertion: 'absent',
    });
  });

  it('takes an alternative only in the place of what it is an alternative to', async () => {
    const alternatives = builtin.suggestions.flatMap(({ code, alternatives: others }) =>
      others.map((other) => [code, other.code] as const),
    );
    const [own, other] = alternatives.find(([code]) => code.startsWith('N18')) ?? [];
    if (own === undefined || other === undefined) throw new Error('The note has a stage with neighbours.');
    const both = { report: true, quote: 'CKD stage 3b' };
    serve(
      (asked) => stream(written(decisions(asked, { [own]: both, [other]: both }))),
      (asked) => stream(written(decisions(asked, { [own]: { report: false }, [other]: both }))),
    );
    const suggested = async () =>
      (await refine()).suggestions.filter(({ status }) => status === 'suggested').map(({ code }) => code);
    expect(await suggested()).toEqual(expect.arrayContaining([own]));
    const replaced = await suggested();
    expect(replaced).toContain(other);
    expect(replaced).not.toContain(own);
  });

  it('is asked for structured output that can name nothing but the candidates, and to store nothing', async () => {
    const asked = serve((one) => stream(written(decisions(one, {}))));
    await refine();
    const { body, headers } = asked[0] as Asked;
    expect(body).toMatchObject({
      model: 'small-model',
      store: false,
      stream: true,
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    });
    const schema = JSON.stringify(body.response_format);
    expect(schema).toContain('"enum":["c1","c2"');
    expect(schema).toContain('"additionalProperties":false');
    expect(headers.get('authorization')).toBe('Bearer key-1');
  });

  it('gets the note without identifiers, between marks that no note can know', async () => {
    const asked = serve((one) => stream(written(decisions(one, {}))));
    await refine();
    await refine();
    const contents = asked.map(({ body }) => body.messages.map(({ content }) => content).join('\n'));
    for (const content of contents) expect(content).not.toMatch(/Olufsen|Harriet|7731902|Marlowe|03\/04/);
    const nonces = contents.map((content) => /<note-([\w-]{12})>/.exec(content)?.[1]);
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('tells how far it has come, and pays what the server counted', async () => {
    serve((asked) => stream(written(decisions(asked, { 'J18.9': {}, 'E11.22': {} }), 'stop', 777)));
    const progress: number[] = [];
    const budget = countingBudget();
    await refine(engineWith(), { budget, onProgress: ({ decided }) => progress.push(decided) });
    expect(progress.at(-1)).toBe(2);
    expect(budget.spent).toBe(777);
  });
});

describe('a language model that fails', () => {
  it.each([
    ['hangs', () => new Promise<Response>(() => undefined)],
    ['opens the stream and hangs', () => stream([], 'open')],
    ['drips', () => stream([chunk({ content: '{"decisions":[' })], 'open')],
    [
      'asks to wait for longer than the deadline',
      () => new HttpResponse(null, { status: 429, headers: { 'retry-after': '90' } }),
      'rate-limited',
    ],
    [
      'refuses by 429 twice',
      () => new HttpResponse(null, { status: 429, headers: { 'retry-after': '1' } }),
      'rate-limited',
    ],
    ['answers 500', () => new HttpResponse('boom', { status: 500 }), 'unavailable'],
    ['answers 401', () => new HttpResponse('who?', { status: 401 }), 'misconfigured'],
    ['resets the connection', () => HttpResponse.error(), 'unavailable'],
    ['resets the stream', () => stream([chunk({ content: '{"dec' })], 'error'), 'unavailable'],
    ['stops in the middle', () => stream([chunk({ content: '{"decisions":[' })]), 'truncated'],
    [
      'runs out of tokens',
      () => stream([chunk({ content: '{"decisions":[' }), chunk({}, 'length'), done]),
      'truncated',
    ],
    ['writes no JSON', () => stream(written('I am sorry.')), 'invalid-answer'],
    ['sends an event that is no JSON', () => stream(['data: {oops\n\n', done]), 'invalid-answer'],
    ['answers in another form', () => stream(written('{"codes":["A41.9"]}')), 'invalid-answer'],
    [
      'answers with wrong types',
      () => stream(written('{"decisions":[{"id":1}],"principal":null}')),
      'invalid-answer',
    ],
    ['answers nothing', () => stream([chunk({}, 'stop'), done]), 'invalid-answer'],
    ['declines', () => stream([chunk({ refusal: 'No.' }), chunk({}, 'stop'), done]), 'refused'],
    [
      'is cut by a filter',
      () => stream([chunk({ content: '{' }), chunk({}, 'content_filter'), done]),
      'refused',
    ],
    [
      'sends a page of HTML',
      () => new HttpResponse('<html>', { headers: { 'content-type': 'text/html' } }),
      'truncated',
    ],
  ] as [string, () => Response, string?][])(
    '%s: a typed failure within the deadline',
    async (_name, answer, reason = 'deadline') => {
      const asked = serve(answer);
      expect(await failureAtDeadline(refine())).toBe(reason);
      expect(asked.length).toBeLessThanOrEqual(2);
    },
  );

  it('is asked a second time once, when the failure may pass and time is left', async () => {
    const asked = serve(
      () => new HttpResponse(null, { status: 503, headers: { 'retry-after': '2' } }),
      (one) => stream(written(decisions(one, {}))),
    );
    const call = refine();
    await vi.advanceTimersByTimeAsync(2_500);
    expect((await call).engine).toContain('small-model');
    expect(asked.length).toBe(2);
  });

  it('is left alone after failures in a row, then tried again', async () => {
    const asked = serve(() => new HttpResponse(null, { status: 500 }));
    const engine = engineWith({ breakAfter: 2 });
    for (let count = 0; count < 2; count += 1)
      expect(await failureAtDeadline(refine(engine))).toBe('unavailable');
    const calls = asked.length;
    expect(await failureAtDeadline(refine(engine))).toBe('paused');
    expect(asked.length).toBe(calls);
    server.resetHandlers();
    serve((one) => stream(written(decisions(one, {}))));
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(refine(engine)).resolves.toBeDefined();
  });

  it('is not left alone for what a note can bring about: answers without end, or in another form', async () => {
    const engine = engineWith({ breakAfter: 2 });
    for (const [content, reason] of [
      ['{"codes":["A41.9"]}', 'invalid-answer'],
      ['I am sorry.', 'invalid-answer'],
    ] as const) {
      serve(() => stream(written(content)));
      await expect(refine(engine)).rejects.toMatchObject({ reason });
    }
    serve(() => stream([chunk({ content: '{"decisions":[' })]));
    await expect(refine(engine)).rejects.toMatchObject({ reason: 'truncated' });
    serve((one) => stream(written(decisions(one, {}))));
    await expect(refine(engine, { organizationId: 'o2' })).resolves.toBeDefined();
  });

  it('is asked by one organization so many times at once, and others go on', async () => {
    serve(() => new Promise<Response>(() => undefined));
    const engine = engineWith({ concurrency: 2 });
    const hanging = [refine(engine), refine(engine)].map((call) =>
      call.catch((error: ModelFailure) => error.reason),
    );
    await expect(refine(engine)).rejects.toMatchObject({ reason: 'busy' });
    const other = refine(engine, { organizationId: 'o2' }).catch((error: ModelFailure) => error.reason);
    await vi.advanceTimersByTimeAsync(deadlineMs + 250);
    expect(await Promise.all([...hanging, other])).toEqual(['deadline', 'deadline', 'deadline']);
  });

  it('is not asked beyond the budget, nor for a note that is too long', async () => {
    const asked = serve(() => new HttpResponse(null, { status: 500 }));
    await expect(refine(engineWith(), { budget: countingBudget(100) })).rejects.toMatchObject({
      reason: 'budget',
    });
    await expect(refine(engineWith(), { text: text.padEnd(60_001) })).rejects.toMatchObject({
      reason: 'too-long',
    });
    expect(asked).toEqual([]);
  });

  it('ends at once when whoever asked went away, also before it began', async () => {
    const gone = new AbortController();
    serve(() => {
      queueMicrotask(() => gone.abort());
      return new Promise<Response>(() => undefined);
    });
    await expect(refine(engineWith(), { signal: gone.signal })).rejects.toMatchObject({
      reason: 'cancelled',
    });
    await expect(refine(engineWith(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      reason: 'cancelled',
    });
  });

  it('costs nothing when the server read nothing, and the prompt when it fell silent', async () => {
    const budget = countingBudget();
    serve(() => new HttpResponse(null, { status: 500 }));
    expect(await failureAtDeadline(refine(engineWith(), { budget }))).toBe('unavailable');
    expect(budget.spent).toBe(0);
    server.resetHandlers();
    serve(() => stream([], 'open'));
    expect(await failureAtDeadline(refine(engineWith(), { budget }))).toBe('deadline');
    expect(budget.spent).toBeGreaterThan(300);
  });

  it('writes no word of note or answer to the console or into its failure', async () => {
    const lines: unknown[] = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation((...args) => void lines.push(args));
    serve(() => stream([`data: {oops Pneumonia Olufsen\n\n`, done]));
    const failure = await refine().catch((error: unknown) => error as Error);
    expect(lines).toEqual([]);
    expect(`${(failure as Error).message} ${JSON.stringify(failure)}`).not.toMatch(/oops|Pneumonia|Olufsen/);
    expect((failure as Error).cause).toBeUndefined();
    vi.restoreAllMocks();
  });
});
