import { afterAll, beforeAll } from 'vitest';
import { startTestApi, type TestApi } from '../../apps/api/test/test-api.ts';

export type { TestApi } from '../../apps/api/test/test-api.ts';

/** One API for the tests of a file: on a database of its own, with the demonstration organizations. */
export function useApi(options: Parameters<typeof startTestApi>[0] = {}): () => TestApi {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(options);
  });
  afterAll(() => api.close());
  return () => api;
}

/** A plain address of the API, listening for one file of tests. */
export function useSocket(api: () => TestApi): () => { readonly url: string; readonly port: number } {
  let port = 0;
  beforeAll(async () => {
    port = Number(new URL(await api().server.listen({ host: '127.0.0.1', port: 0 })).port);
  });
  return () => ({ url: `http://127.0.0.1:${port}`, port });
}

/** What may never leave the process with an answer. */
export const leaks = /node_modules|\.ts\b|\bat \w+ \(|SELECT |INSERT |prisma|postgres|stack/i;
