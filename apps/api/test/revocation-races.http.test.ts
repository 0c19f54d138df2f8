import { afterAll, beforeAll, expect, it } from 'vitest';
import { raceRevocations } from './revocation-races.ts';
import { startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** `pnpm bench:security` ends sessions in a thousand races. */
it('no request that begins after access was taken away is let in', async () => {
  expect(await raceRevocations(api, 80)).toEqual({ late: 0, sent: 480 });
});
