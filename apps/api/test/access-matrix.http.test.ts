import { policy } from '@ohm/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { become, roleSets, type Tokens, tokensOf, wrongCells, wrongSignedOut } from './access-cells.ts';
import { startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
let tokens: Tokens;

beforeAll(async () => {
  api = await startTestApi();
  tokens = await tokensOf(api);
});
afterAll(() => api.close());

describe('every procedure and route', () => {
  it.each(roleSets.map((held) => [held.join('+'), held] as const))('as %s', async (_name, held) => {
    expect(await wrongCells(api, tokens, policy, held)).toEqual([]);
  });

  it('answers 401 without a token unless its row is open', async () => {
    expect(await wrongSignedOut(api, policy)).toEqual([]);
  });

  it('records refusals in the audit log, with the procedure and the reason', async () => {
    await become(api, ['OTHER'], false);
    await api.call('GET', '/api/patients', { token: tokens.entitled });
    const [row] = await api.sql<{ details: unknown }>(
      `SELECT details FROM audit_events WHERE action = 'access.denied' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(row?.details).toEqual({ procedure: 'patients.list', reason: 'role' });
  });
});
