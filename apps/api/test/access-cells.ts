import { decide, features, type ProcedureName, type Role, type Rule, roles } from '@ohm/access';
import { appRouter, restRoutes } from '@ohm/router';
import type { TestApi } from './test-api.ts';

/** The cells of the access matrix: row × role set × entitlement × flag, through both HTTP entry points. */

const single = roles.map((role): Role[] => [role]);
const pairs = roles.flatMap((one, index) => roles.slice(index + 1).map((other): Role[] => [one, other]));
export const roleSets: readonly (readonly Role[])[] = [...single, ...pairs, [...roles]];

/** The table as the matrix reads it; a test that changes the live one hands over what it said before. */
export type Table = Readonly<Partial<Record<ProcedureName, Rule>>>;

/** One person, whom each cell makes somebody else, in an organization with the tool and in one without. */
export interface Tokens {
  readonly entitled: string;
  readonly unentitled: string;
}

/** Signs the person in, in both organizations. */
export async function tokensOf(api: TestApi): Promise<Tokens> {
  return {
    entitled: await api.login('coder@kauvery.com'),
    unentitled: await api.login('coder@lakeside.example'),
  };
}

/** Gives the person of both organizations these roles, and the flag of the tool or not. */
export async function become(api: TestApi, held: readonly Role[], flagged: boolean): Promise<void> {
  await api.sql(`UPDATE users SET roles = $1::"Role"[], enabled_features = $2 WHERE email LIKE 'coder@%'`, [
    `{${held.join(',')}}`,
    flagged ? ['codes'] : [],
  ]);
}

/** What the rule means, said a second time and otherwise: an error in decide.ts must not hide behind decide.ts. */
export function allows(rule: Rule, held: readonly Role[], entitled: boolean, flagged: boolean): boolean {
  if ('open' in rule || 'signedIn' in rule) return true;
  if ('roles' in rule) return rule.roles.some((role) => held.includes(role));
  const listed = features[rule.tool].roles.filter((role) => held.includes(role));
  return entitled && listed.length > 0 && (flagged || listed.some((role) => role !== 'OTHER'));
}

/** An address that every path parameter fits and no input schema does: who is let in gets 400 and does nothing. */
const restTargets = new Map(
  restRoutes().map(({ procedure, method, path }) => [
    procedure,
    { method, url: `/api${path.replaceAll(/\{\w+\}/g, '%00')}?unknown=1` },
  ]),
);

function entryPoints(name: ProcedureName): [string, { method: string; url: string }][] {
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

async function statusOf(
  api: TestApi,
  { method, url }: { readonly method: string; readonly url: string },
  token?: string,
): Promise<number> {
  const body = method === 'GET' || method === 'DELETE' ? undefined : { unknown: 1 };
  return (await api.call(method, url, { token, body })).status;
}

/** Cells of one role set that are not as the table says, with one token for all: access is read fresh at every request. */
export async function wrongCells(
  api: TestApi,
  tokens: Tokens,
  table: Table,
  held: readonly Role[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const flagged of [true, false]) {
    await become(api, held, flagged);
    for (const [entitlement, token] of Object.entries(tokens)) {
      for (const [name, rule] of Object.entries(table) as [ProcedureName, Rule][]) {
        const allowed = allows(rule, held, entitlement === 'entitled', flagged);
        for (const [entry, target] of entryPoints(name)) {
          const status = await statusOf(api, target, token);
          const refused = status === 401 || status === 403;
          if (refused === allowed)
            wrong.push(`${entry} ${name} as ${held} flag ${flagged} ${entitlement}: ${status}`);
        }
      }
    }
  }
  return wrong;
}

/** Cells of who is signed out: 401 unless the row is open. */
export async function wrongSignedOut(api: TestApi, table: Table): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, rule] of Object.entries(table) as [ProcedureName, Rule][]) {
    for (const [entry, target] of entryPoints(name)) {
      const status = await statusOf(api, target);
      if ((status === 401) === decide(rule, null).allowed)
        wrong.push(`${entry} ${name} signed out: ${status}`);
    }
  }
  return wrong;
}
