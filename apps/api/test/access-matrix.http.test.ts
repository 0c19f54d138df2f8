import { decide, features, policy, type Role, type Rule, roles } from '@ohm/access';
import { appRouter, restRoutes } from '@ohm/router';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './test-api.ts';

/**
 * Row × role set × entitlement × flag, through both HTTP entry points, with one token for all: access is read fresh at
 * every request, so the next request of the same token must follow what the database says now.
 */

const single = roles.map((role): Role[] => [role]);
const pairs = roles.flatMap((one, index) => roles.slice(index + 1).map((other): Role[] => [one, other]));
const roleSets = [...single, ...pairs, [...roles]];

/** An address that every path parameter fits and no input schema does: who is let in gets 400 and does nothing. */
const restTargets = new Map(
  restRoutes().map(({ procedure, method, path }) => [
    procedure,
    { method, url: `/api${path.replaceAll(/\{\w+\}/g, '%00')}?unknown=1` },
  ]),
);

let api: TestApi;
let entitled: string;
let unentitled: string;

beforeAll(async () => {
  api = await startTestApi();
  entitled = await api.login('coder@kauvery.com');
  unentitled = await api.login('coder@lakeside.example');
});
afterAll(() => api.close());

async function become(held: readonly Role[], flagged: boolean): Promise<void> {
  await api.sql(`UPDATE users SET roles = $1::"Role"[], enabled_features = $2 WHERE email LIKE 'coder@%'`, [
    `{${held.join(',')}}`,
    flagged ? ['codes'] : [],
  ]);
}

/** What the rule means, said a second time and otherwise: an error in decide.ts must not hide behind decide.ts. */
function expected(rule: Rule, held: readonly Role[], isEntitled: boolean, flagged: boolean): boolean {
  if ('open' in rule || 'signedIn' in rule) return true;
  if ('roles' in rule) return rule.roles.some((role) => held.includes(role));
  const listed = features[rule.tool].roles.filter((role) => held.includes(role));
  return isEntitled && listed.length > 0 && (flagged || listed.some((role) => role !== 'OTHER'));
}

describe('every procedure and route', () => {
  it.each(roleSets.map((held) => [held.join('+'), held] as const))('as %s', async (_name, held) => {
    const wrong: string[] = [];
    for (const flagged of [true, false]) {
      await become(held, flagged);
      for (const token of [entitled, unentitled]) {
        for (const [name, rule] of Object.entries(policy) as [keyof typeof policy, Rule][]) {
          const allowed = expected(rule, held, token === entitled, flagged);
          for (const [entry, { method, url }] of entryPoints(name)) {
            const body = method === 'GET' || method === 'DELETE' ? undefined : { unknown: 1 };
            const { status } = await api.call(method, url, { token, body });
            const refused = status === 401 || status === 403;
            if (refused === allowed)
              wrong.push(`${entry} ${name} flag ${flagged} entitled ${token === entitled}: ${status}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('answers 401 without a token unless its row is open', async () => {
    for (const [name, rule] of Object.entries(policy) as [keyof typeof policy, Rule][]) {
      for (const [entry, { method, url }] of entryPoints(name)) {
        const body = method === 'GET' || method === 'DELETE' ? undefined : { unknown: 1 };
        const { status } = await api.call(method, url, { body });
        expect(status === 401, `${entry} ${name}: ${status}`).toBe(decide(rule, null).allowed === false);
      }
    }
  });

  it('records refusals in the audit log, with the procedure and the reason', async () => {
    await become(['OTHER'], false);
    await api.call('GET', '/api/patients', { token: entitled });
    const [row] = await api.sql<{ details: unknown }>(
      `SELECT details FROM audit_events WHERE action = 'access.denied' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(row?.details).toEqual({ procedure: 'patients.list', reason: 'role' });
  });
});

function entryPoints(name: keyof typeof policy): [string, { method: string; url: string }][] {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  const trpc =
    procedures[name]?._def.type === 'mutation'
      ? { method: 'POST', url: `/trpc/${name}` }
      : { method: 'GET', url: `/trpc/${name}?input=${encodeURIComponent('{"unknown":1}')}` };
  const rest = restTargets.get(name);
  return rest
    ? [
        ['trpc', trpc],
        ['rest', rest],
      ]
    : [['trpc', trpc]];
}
