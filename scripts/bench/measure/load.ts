import autocannon from 'autocannon';
import { quantile } from './interleaved.ts';

export interface Load {
  /** Requests answered a second. */
  readonly throughput: number;
  /** Milliseconds from a request to its answer. */
  readonly p50: number;
  readonly p95: number;
}

/** Asks these paths in turn, over so many connections at once, each waiting for its answer. Every answer must be a 200. */
export async function load(options: {
  readonly url: string;
  readonly paths: readonly string[];
  readonly token: string;
  readonly connections: number;
  readonly seconds: number;
}): Promise<Load> {
  const { url, paths, token, connections, seconds } = options;
  const times: number[] = [];
  const { errors, timeouts, non2xx, duration } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections,
        duration: seconds,
        timeout: 60,
        headers: { authorization: `Bearer ${token}` },
        requests: paths.map((path) => ({ path })),
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  if (errors + timeouts + non2xx > 0) {
    throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} answers that are no 200.`);
  }
  times.sort((a, b) => a - b);
  return { throughput: times.length / duration, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
