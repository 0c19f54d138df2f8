import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from './api.ts';
import { callProcedure, digestOf, procedureNames, readIds, secretsOf } from './call.ts';
import { type Ids, inputs } from './procedure-inputs.ts';

/**
 * Lock one alone, through the API: each policy of row-level security in turn is opened to everything, and an actor of
 * every class of data still reads and changes nothing of another organization, because the repositories name theirs.
 */
const api = useApi();

/** Whose requests go through a login. */
const actors = {
  ohm_portal: 'admin@kauvery.com',
  ohm_registration: 'desk@kauvery.com',
  ohm_clinical: 'doctor@kauvery.com',
} as const;
type Login = keyof typeof actors;

interface Policy {
  readonly name: string;
  readonly table: string;
  readonly login: Login;
}

const tokens = new Map<Login, string>();
let foreign: Ids;
let secrets: string[];

beforeAll(async () => {
  foreign = (await readIds(api())).lakeside;
  for (const [login, email] of Object.entries(actors) as [Login, string][])
    tokens.set(login, await api().login(email));
  // What an actor names is in their own log; what they did not name must be nowhere.
  const named = Object.values(foreign);
  secrets = (await secretsOf(api(), 'lakeside')).filter((word) => !named.includes(word));
});

const policies = (): Promise<Policy[]> =>
  api().sql<{ name: string; table: string; login: Login }>(
    `SELECT policyname AS name, tablename AS table, roles[1]::text AS login FROM pg_policies
     WHERE schemaname = 'public' AND roles[1]::text = ANY ($1) ORDER BY tablename, policyname`,
    [Object.keys(actors)],
  );

/** Every procedure, with what belongs to the other organization; answers what leaked. */
async function walk(login: Login): Promise<string[]> {
  const before = await digestOf(api(), 'lakeside');
  const leaked: string[] = [];
  // Signing in and out is no work of an organization, and slow on purpose.
  for (const name of procedureNames.filter((one) => !/^(auth|secondFactors)\./.test(one))) {
    const { body } = await callProcedure(api(), name, inputs[name](foreign), {
      entry: 'trpc',
      token: tokens.get(login) ?? '',
    });
    const text = JSON.stringify(body);
    const word = secrets.find((secret) => text.includes(secret));
    if (word !== undefined) leaked.push(`${name} answers ${word}`);
  }
  if ((await digestOf(api(), 'lakeside')) !== before) leaked.push('rows of the other organization changed');
  return leaked;
}

describe('with one policy of row-level security opened', () => {
  it.each(Object.keys(actors) as Login[])('%s reaches nothing foreign, whichever it is', async (login) => {
    const opened = (await policies()).filter((policy) => policy.login === login);
    expect(opened.length).toBeGreaterThanOrEqual(7);
    const [{ expression } = { expression: '' }] = await api().sql<{ expression: string }>(
      `SELECT qual AS expression FROM pg_policies WHERE policyname = $1 AND tablename = $2`,
      [opened[0]?.name, opened[0]?.table],
    );
    const leaked: string[] = [];
    for (const { name, table } of opened) {
      await api().sql(`ALTER POLICY ${name} ON ${table} USING (true) WITH CHECK (true)`);
      leaked.push(...(await walk(login)).map((leak) => `${table}: ${leak}`));
      await api().sql(`ALTER POLICY ${name} ON ${table} USING (${expression}) WITH CHECK (${expression})`);
    }
    expect(leaked).toEqual([]);
  });

  it('the walk would see a leak: a row that is moved over shows', async () => {
    const [moved] = await api().sql<{ id: string; name: string }>(
      `INSERT INTO patients (id, organization_id, mrn, name, birth_date, sex)
       SELECT gen_random_uuid(), id, 'LEAK-1', 'Leaky Canary', '2000-01-01', 'other' FROM organizations
       WHERE slug = 'kauvery' RETURNING id, name`,
    );
    secrets.push(moved?.name ?? '');
    expect(await walk('ohm_clinical')).toContainEqual(`patients.list answers ${moved?.name}`);
  });
});

describe('with a policy dropped', () => {
  it('nothing is seen at all: what no policy admits is refused', async () => {
    const [policy] = (await policies()).filter(
      ({ table, login }) => table === 'patients' && login === 'ohm_clinical',
    );
    await api().sql(`DROP POLICY ${policy?.name} ON patients`);
    const { body } = await callProcedure(
      api(),
      'patients.list',
      {},
      {
        entry: 'rest',
        token: tokens.get('ohm_clinical') ?? '',
      },
    );
    expect(body).toEqual({ patients: [] });
  });
});
