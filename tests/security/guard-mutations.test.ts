import { type ProcedureName, policy, type Rule } from '@ohm/access';
import { appRouter } from '@ohm/router';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  roleSets,
  type Table,
  type Tokens,
  tokensOf,
  wrongCells,
  wrongSignedOut,
} from '../../apps/api/test/access-cells.ts';
import { useApi } from './api.ts';

/**
 * Each guard is taken away in turn, in the running router, and the access matrix must see it: what a forgotten guard would
 * look like, procedure by procedure. Tenancy has the same for its clauses (packages/db/src/scope-clauses.db.test.ts) and its
 * policies (tenancy-policies.test.ts).
 */
const api = useApi();
let tokens: Tokens;
beforeAll(async () => {
  tokens = await tokensOf(api());
});

/** The table as it was before anything was taken from it. */
const table: Readonly<Record<ProcedureName, Rule>> = structuredClone(policy);
const live = policy as Record<ProcedureName, Rule>;
const names = Object.keys(table) as ProcedureName[];
const guardedNames = names.filter((name) => !('open' in table[name]));
const restricted = guardedNames.filter((name) => !('signedIn' in table[name]));

/** The matrix over one procedure, until a cell is wrong. */
async function seenBy(name: ProcedureName): Promise<string | undefined> {
  const row: Table = { [name]: table[name] };
  const [signedOut] = await wrongSignedOut(api(), row);
  if (signedOut !== undefined) return signedOut;
  for (const held of roleSets) {
    const [cell] = await wrongCells(api(), tokens, row, held);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

const middlewaresOf = (name: ProcedureName) =>
  (appRouter._def.procedures as unknown as Record<ProcedureName, { _def: { middlewares: unknown[] } }>)[name]
    ._def.middlewares;
/** What guarded() puts before everything else. */
const guardAt = 0;

describe('without its guard', () => {
  it.each(guardedNames)('%s fails the matrix', async (name) => {
    const middlewares = middlewaresOf(name);
    const [guard] = middlewares.splice(guardAt, 1);
    try {
      expect(await seenBy(name)).toBeDefined();
    } finally {
      middlewares.splice(guardAt, 0, guard);
    }
  });

  it('no two procedures share one: each was taken away alone', () => {
    expect(new Set(guardedNames.map((name) => middlewaresOf(name)[guardAt])).size).toBe(guardedNames.length);
  });
});

describe('with its row open to everybody who is signed in', () => {
  it.each(restricted)('%s fails the matrix', async (name) => {
    live[name] = { signedIn: true, why: 'a row that was weakened' };
    try {
      expect(await seenBy(name)).toBeDefined();
    } finally {
      live[name] = table[name];
    }
  });
});

describe('with one role more', () => {
  it.each(restricted.filter((name) => 'roles' in table[name]))('%s fails the matrix', async (name) => {
    const rule = table[name];
    if (!('roles' in rule)) throw new Error('It has roles.');
    for (const role of ['OTHER', 'PLATFORM_ADMIN', 'FRONT_DESK'] as const) {
      if (rule.roles.includes(role)) continue;
      live[name] = { ...rule, roles: [...rule.roles, role] };
      try {
        expect(await seenBy(name), role).toBeDefined();
      } finally {
        live[name] = rule;
      }
    }
  });
});

it('with every guard in its place again, nothing is seen', async () => {
  expect(await wrongSignedOut(api(), table)).toEqual([]);
  expect(await wrongCells(api(), tokens, table, ['OTHER'])).toEqual([]);
});
