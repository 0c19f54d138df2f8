import { decide, policy, type Role, type Rule, roles } from '@ohm/access';
import { beforeAll, describe, expect, it } from 'vitest';
import { allows } from '../../apps/api/test/access-cells.ts';
import { leaks, useApi } from './api.ts';
import { callProcedure, digestOf, entriesOf, missingIds, procedureNames, readIds } from './call.ts';
import { type Ids, inputs, namesRow } from './procedure-inputs.ts';

/**
 * Every procedure, by every entry, as every role and as sets that matter, entitled or not, flagged or not, with own,
 * foreign and missing ids, and with inputs that are right in themselves. The sets of two roles and more are walked in
 * apps/api/test/access-matrix.http.test.ts.
 */
const api = useApi();
const roleSets: readonly (readonly Role[])[] = [
  ...roles.map((role) => [role]),
  ['FRONT_DESK', 'OTHER'],
  ['DOCTOR', 'OTHER'],
  [...roles],
];

let ids: Readonly<Record<'kauvery' | 'lakeside', Ids>>;
const tokens = { kauvery: '', lakeside: '' };

beforeAll(async () => {
  tokens.kauvery = await api().login('coder@kauvery.com');
  tokens.lakeside = await api().login('coder@lakeside.example');
  const { kauvery, lakeside } = await readIds(api());
  // Of sessions the own ones are those of the person, not of the organization.
  ids = {
    kauvery: { ...kauvery, session: await sessionOf('coder@kauvery.com') },
    lakeside: { ...lakeside, session: await sessionOf('coder@lakeside.example') },
  };
});

async function sessionOf(email: string): Promise<string> {
  await api().login(email);
  const [row] = await api().sql<{ id: string }>(
    'SELECT s.id FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.email = $1 ORDER BY s.id DESC LIMIT 1',
    [email],
  );
  return row?.id ?? '';
}

const become = (held: readonly Role[], flagged: boolean) =>
  api().sql(`UPDATE users SET roles = $1::"Role"[], enabled_features = $2 WHERE email LIKE 'coder@%'`, [
    `{${held.join(',')}}`,
    flagged ? ['codes'] : [],
  ]);

/** As it was before somebody who may has changed it. */
async function reset(): Promise<void> {
  await api().sql(
    `UPDATE invitations SET revoked_at = NULL WHERE accepted_at IS NULL AND superseded_at IS NULL`,
  );
  await api().sql('UPDATE users SET deactivated_at = NULL');
  await api().sql('UPDATE sessions SET ended_at = NULL');
  await api().sql('DELETE FROM sign_in_attempts');
}

/** What somebody who may gets for an own id, where it is not 200: the input is right, and what it proves is not. */
const otherwise: Partial<Record<keyof typeof policy, number>> = {
  'auth.login': 401,
  'auth.refresh': 401,
  'auth.startSession': 403,
  'auth.challenge': 401,
  'auth.completeSession': 403,
  'auth.passkeyOptions': 403,
  'auth.passkeySession': 403,
  'auth.changePassword': 422,
  'secondFactors.startTotp': 422,
  'secondFactors.confirmTotp': 422,
  'secondFactors.removeTotp': 422,
  'secondFactors.startPasskey': 422,
  'secondFactors.finishPasskey': 422,
  'secondFactors.removePasskey': 422,
  'secondFactors.renewRecoveryCodes': 422,
  'auth.reset': 404,
  // Asked without a stream to answer in.
  'codes.extractStream': 415,
  'invitations.inspect': 404,
  'invitations.accept': 404,
};

/** Where a platform administrator names an organization, there is no foreign one. */
const reachesAll = (name: string, held: readonly Role[]) =>
  name === 'organizations.setFeatures' && held.includes('PLATFORM_ADMIN');

describe.each(roleSets.map((held) => [held.join('+'), held] as const))('as %s', (_name, held) => {
  it.each([
    ['kauvery', true],
    ['kauvery', false],
    ['lakeside', true],
    ['lakeside', false],
  ] as const)('of %s, flag %s', async (organization, flagged) => {
    await become(held, flagged);
    await reset();
    const own = ids[organization];
    const foreign = ids[organization === 'kauvery' ? 'lakeside' : 'kauvery'];
    const token = tokens[organization];
    const wrong: string[] = [];
    for (const name of procedureNames) {
      const rule: Rule = policy[name];
      // The flag is asked for tools alone; their cells are walked with and without.
      if (!flagged && !('tool' in rule)) continue;
      const allowed = allows(rule, held, organization === 'kauvery', flagged);
      for (const entry of entriesOf(name)) {
        const call = (of: Ids) => callProcedure(api(), name, inputs[name](of), { entry, token });
        const answer = await call(own);
        const status = allowed ? (otherwise[name] ?? 200) : 403;
        if (answer.status !== status)
          wrong.push(`${entry} ${name} own: ${answer.status}, expected ${status}`);
        if (!allowed && leaks.test(JSON.stringify(answer.body))) wrong.push(`${entry} ${name} leaks`);
        if (allowed) await reset();
        if (!namesRow.has(name)) continue;
        const [ofForeign, ofMissing] = [await call(foreign), await call(missingIds)];
        if (allowed) await reset();
        const same = JSON.stringify(ofForeign) === JSON.stringify(ofMissing);
        if (!same && !reachesAll(name, held)) wrong.push(`${entry} ${name}: foreign is not as missing`);
        if (!allowed && ofForeign.status !== 403) wrong.push(`${entry} ${name} foreign: ${ofForeign.status}`);
        if (allowed && !same && ofMissing.status !== 404)
          wrong.push(`${entry} ${name} missing: ${ofMissing.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('signed out', () => {
  it('everything but what is open answers 401, with a right input too, and changes nothing', async () => {
    const before = [await digestOf(api(), 'kauvery'), await digestOf(api(), 'lakeside')];
    const wrong: string[] = [];
    for (const name of procedureNames) {
      if (decide(policy[name], null).allowed) continue;
      for (const entry of entriesOf(name)) {
        const { status } = await callProcedure(api(), name, inputs[name](ids.kauvery), { entry });
        if (status !== 401) wrong.push(`${entry} ${name}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect([await digestOf(api(), 'kauvery'), await digestOf(api(), 'lakeside')]).toEqual(before);
  });
});

describe('routes of the server', () => {
  it('are each guarded by a row of the access table, or one of the few that hold nothing of anybody', () => {
    const open = api().server.declaredRoutes.filter(({ procedure }) => procedure === null);
    expect([...new Set(open.map(({ url }) => url.replace(/^\/docs.*/, '/docs')))].sort()).toEqual([
      '/docs',
      '/healthz',
      '/metrics',
      '/openapi.json',
      '/readyz',
      '/trpc/:path',
    ]);
    expect(api().server.declaredRoutes.length).toBeGreaterThan(40);
  });

  it('without a guard cannot be added', () => {
    expect(() => api().server.get('/api/forgotten', () => 'x')).toThrow();
  });

  it('refuse whoever is signed out, and whoever lacks the role, on every one that names a procedure', async () => {
    await become(['OTHER'], false);
    const wrong: string[] = [];
    for (const { method, url, procedure } of api().server.declaredRoutes) {
      if (procedure === null || method === 'HEAD') continue;
      const address = url.replaceAll(/:\w+|\*/g, 'x');
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      const signedOut = await api().call(method, address, { body });
      const rule: Rule = policy[procedure];
      if (!('open' in rule) && signedOut.status !== 401) wrong.push(`${method} ${url}: ${signedOut.status}`);
      if ('open' in rule || 'signedIn' in rule) continue;
      const refused = await api().call(method, address, { body, token: tokens.lakeside });
      if (refused.status !== 403) wrong.push(`${method} ${url} as nobody in particular: ${refused.status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('granting', () => {
  it.each([
    ['ORG_ADMIN', ['PLATFORM_ADMIN']],
    ['ORG_ADMIN', ['DOCTOR', 'PLATFORM_ADMIN']],
    ['DOCTOR', ['OTHER']],
    ['OTHER', ['OTHER']],
  ] as const)('%s gives no %j, by an invitation or by editing one', async (held, wanted) => {
    await become([held], false);
    const before = await digestOf(api(), 'kauvery');
    const created = await api().call('POST', '/api/invitations', {
      token: tokens.kauvery,
      body: { email: 'above@kauvery.com', name: 'Above', roles: wanted },
    });
    const edited = await api().call('PATCH', `/api/invitations/${ids.kauvery.invitation}`, {
      token: tokens.kauvery,
      body: { roles: wanted },
    });
    expect([created.status, edited.status]).toEqual([403, 403]);
    expect(await digestOf(api(), 'kauvery')).toBe(before);
  });

  it.each(['DOCTOR', 'NURSE', 'FRONT_DESK', 'ORG_ADMIN', 'PLATFORM_ADMIN'] as const)(
    'nobody is auto-approved as %s, alone or beside OTHER',
    async (role) => {
      await become([...roles], true);
      const before = await digestOf(api(), 'kauvery');
      for (const wanted of [[role], [role, 'OTHER'], ['OTHER', role]]) {
        const { status } = await api().call('POST', '/api/invitations', {
          token: tokens.kauvery,
          body: {
            email: 'auto@kauvery.com',
            name: 'Auto',
            roles: wanted,
            autoApprove: true,
            password: 'a long enough password for it',
          },
        });
        expect(status).toBe(400);
      }
      expect(await digestOf(api(), 'kauvery')).toBe(before);
    },
  );

  it('an invitation that became clinical cannot be turned into an account by its administrator', async () => {
    await become(['ORG_ADMIN'], false);
    const password = 'a long enough password for it';
    const invitation = { email: 'became@kauvery.com', name: 'Became', roles: ['OTHER'] };
    const asAdmin = { token: tokens.kauvery };
    const { body } = await api().call<{ id: string }>('POST', '/api/invitations', {
      ...asAdmin,
      body: invitation,
    });
    const edited = await api().call('PATCH', `/api/invitations/${body.id}`, {
      ...asAdmin,
      body: { roles: ['DOCTOR'] },
    });
    expect(edited.status).toBe(200);
    const before = await digestOf(api(), 'kauvery');
    const approved = await api().call('POST', '/api/invitations', {
      ...asAdmin,
      body: { ...invitation, autoApprove: true, password },
    });
    expect(approved.status).toBe(409);
    // What the administrator knows of it, its id, redeems nothing.
    const accepted = await api().call('POST', '/api/invitations/accept', {
      body: { token: body.id, password },
    });
    expect(accepted.status).toBe(404);
    expect(await digestOf(api(), 'kauvery')).toBe(before);
  });
});
