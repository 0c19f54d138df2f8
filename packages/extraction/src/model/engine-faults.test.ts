import { HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import {
  countingBudget,
  deadlineMs,
  engineWith,
  failureAtDeadline,
  refine,
  text,
  useModelServer,
} from '../testing/model-engine.ts';
import { chunk, decisions, done, stream, written } from '../testing/model-server.ts';
import type { ModelFailure } from './failure.ts';

const { serve, resetHandlers } = useModelServer();

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
    resetHandlers();
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
    resetHandlers();
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
