import { type ProcedureName, policy } from '@ohm/access';
import { appRouter, restRoutes } from '@ohm/router';
import type { Answer } from '../../apps/api/test/test-api.ts';
import type { TestApi } from './api.ts';
import type { Ids } from './procedure-inputs.ts';

export const procedureNames = Object.keys(policy) as ProcedureName[];

const types = appRouter._def.procedures as unknown as Record<
  string,
  { readonly _def: { readonly type: 'query' | 'mutation' } }
>;
const twins = new Map(restRoutes().map((route) => [route.procedure, route]));

export type Entry = 'trpc' | 'rest';

/** The ways in to a procedure: some have no place in the REST API. */
export const entriesOf = (name: ProcedureName): Entry[] => (twins.has(name) ? ['trpc', 'rest'] : ['trpc']);

export const isMutation = (name: ProcedureName): boolean => types[name]?._def.type === 'mutation';

/** Calls a procedure as one entry wants it: input in the address, in the path, or in a body. */
export function callProcedure(
  api: TestApi,
  name: ProcedureName,
  input: Readonly<Record<string, unknown>>,
  { entry, token }: { readonly entry: Entry; readonly token?: string },
): Promise<Answer> {
  const twin = entry === 'rest' ? twins.get(name) : undefined;
  if (!twin) {
    return isMutation(name)
      ? api.call('POST', `/trpc/${name}`, { token, body: input })
      : api.call('GET', `/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, { token });
  }
  const rest = { ...input };
  const path = twin.path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => {
    const value = String(rest[parameter]);
    delete rest[parameter];
    return encodeURIComponent(value);
  });
  if (twin.method !== 'GET' && twin.method !== 'DELETE')
    return api.call(twin.method, `/api${path}`, { token, body: rest });
  const query = new URLSearchParams(
    Object.entries(rest).map(([key, value]): [string, string] => [key, String(value)]),
  );
  return api.call(twin.method, `/api${path}?${query}`, { token });
}

/** What both organizations of the demonstration hold, by slug; with an invitation that is pending in each. */
export async function readIds(api: TestApi): Promise<Readonly<Record<'kauvery' | 'lakeside', Ids>>> {
  const idsOf = async (slug: string): Promise<Ids> => {
    const admin = await api.login(slug === 'kauvery' ? 'admin@kauvery.com' : 'admin@lakeside.example');
    await api.call('POST', '/api/invitations', {
      token: admin,
      body: { email: `pending@${slug}.example`, name: 'Pending', roles: ['NURSE'] },
    });
    const first = async (table: string, condition = 'true') => {
      const [row] = await api.sql<{ id: string }>(
        `SELECT id FROM ${table} WHERE organization_id = (SELECT id FROM organizations WHERE slug = $1) AND ${condition}
         ORDER BY id LIMIT 1`,
        [slug],
      );
      return row?.id ?? '';
    };
    return {
      patient: await first('patients'),
      visitNote: await first('visit_notes'),
      user: await first('users', "email LIKE 'newcomer@%'"),
      invitation: await first('invitations', 'accepted_at IS NULL'),
      session: await first('sessions'),
      organization: slug,
    };
  };
  return { kauvery: await idsOf('kauvery'), lakeside: await idsOf('lakeside') };
}

/** Of nothing: no row has it. */
export const missingIds: Ids = {
  patient: '0190a000-0000-7000-8000-000000000001',
  visitNote: '0190a000-0000-7000-8000-000000000002',
  user: '0190a000-0000-7000-8000-000000000003',
  invitation: '0190a000-0000-7000-8000-000000000004',
  session: '0190a000-0000-7000-8000-000000000005',
  organization: 'nowhere',
};

/** One number for all that an organization has, but its log: it tells whether anything was changed or added. */
export async function digestOf(api: Pick<TestApi, 'sql'>, slug: string): Promise<string> {
  const tables = await api.sql<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
       AND c.relname NOT IN ('audit_events', 'audit_seals', 'sessions', 'refresh_tokens')
     ORDER BY c.relname`,
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, coalesce(md5(string_agg(to_jsonb(t)::text, '' ORDER BY to_jsonb(t)::text)), '') AS digest
       FROM ${name} t WHERE organization_id = (SELECT id FROM organizations WHERE slug = $1)`,
  );
  parts.push(`SELECT 'organizations', md5(to_jsonb(o)::text) FROM organizations o WHERE slug = $1`);
  return JSON.stringify(await api.sql(parts.join(' UNION ALL '), [slug]));
}

/** Words of an organization that nobody else may ever read: ids, names, addresses, record numbers, texts. */
export async function secretsOf(api: Pick<TestApi, 'sql'>, slug: string): Promise<string[]> {
  const rows = await api.sql<{ word: string }>(
    `WITH o AS (SELECT id FROM organizations WHERE slug = $1)
     SELECT id::text AS word FROM o
     UNION SELECT unnest(ARRAY[id::text, email, name]) FROM users WHERE organization_id = (SELECT id FROM o)
     UNION SELECT unnest(ARRAY[id::text, mrn, name]) FROM patients WHERE organization_id = (SELECT id FROM o)
     UNION SELECT unnest(ARRAY[id::text, left(text, 60)]) FROM visit_notes WHERE organization_id = (SELECT id FROM o)
     UNION SELECT unnest(ARRAY[id::text, email]) FROM invitations WHERE organization_id = (SELECT id FROM o)
     UNION SELECT id::text FROM audit_events WHERE organization_id = (SELECT id FROM o)`,
    [slug],
  );
  return rows.map(({ word }) => JSON.stringify(word).slice(1, -1));
}
