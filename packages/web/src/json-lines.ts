import { problemOf } from './problem.ts';
import type { Refused } from './session.ts';
import { unavailable } from './unavailable.ts';

/** The type of a stream of JSON values, one a line. */
export const jsonLinesType = 'application/jsonl';

/**
 * A response that sends each value as it comes. What fails on the way is the last line, `{problem}`: its status has been sent
 * already. Proxies and the compression in front must not gather lines, hence `no-transform`.
 */
export function jsonLines(values: AsyncIterable<unknown>): Response {
  const iterator = values[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const line = (value: unknown) => encoder.encode(`${JSON.stringify(value)}\n`);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (!done) return controller.enqueue(line(value));
      } catch (error) {
        controller.enqueue(line({ problem: problemIn(error) } satisfies Refused));
      }
      controller.close();
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': `${jsonLinesType}; charset=utf-8`,
      'cache-control': 'no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

function problemIn(error: unknown): Refused['problem'] {
  try {
    return problemOf(error);
  } catch {
    return unavailable;
  }
}
