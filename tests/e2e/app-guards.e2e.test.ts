import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, secretsOf } from '../security/call.ts';
import {
  type App,
  type AppRoute,
  addressesOf,
  apps,
  ask,
  cookieName,
  dataAddress,
  routesOf,
  signInByForm,
} from './app-routes.ts';
import { databaseUrl, urls } from './browser.ts';

/**
 * Every route of every app, asked for around its page: its loader alone (`.data?_routes=`), which no guard of a parent
 * precedes, and its action by whoever may not.
 */
const owner = new pg.Client({ connectionString: databaseUrl });
const database = {
  sql: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows,
};
const routes = new Map<App, AppRoute[]>();
let secrets: Readonly<Record<'kauvery' | 'lakeside', readonly string[]>>;
/** Names, record numbers and notes: of no concern to who gives no care. */
let patientWords: string[];
let ids: string[];

beforeAll(async () => {
  await owner.connect();
  for (const app of apps) routes.set(app, await routesOf(app));
  const words = await database.sql(
    'SELECT name AS word FROM patients UNION SELECT mrn FROM patients UNION SELECT left(text, 60) FROM visit_notes',
  );
  patientWords = words.map(({ word }) => JSON.stringify(word).slice(1, -1));
  const rows = await database.sql(
    `SELECT min(id::text) AS id FROM patients GROUP BY organization_id
     UNION ALL SELECT min(id::text) FROM visit_notes GROUP BY organization_id`,
  );
  ids = rows.map(({ id }) => String(id));
  // What a caller names is in the log of the own organization; what they did not name must be nowhere.
  const unnamed = async (slug: string) =>
    (await secretsOf(database, slug)).filter((word) => !ids.includes(word));
  secrets = { kauvery: await unnamed('kauvery'), lakeside: await unnamed('lakeside') };
});
afterAll(() => owner.end());

/** Every loader of an app with this cookie, alone and with its page; answers which of the words came back, and from where. */
async function leaks(app: App, cookie: string | undefined, words: readonly string[]): Promise<string[]> {
  const leaked: string[] = [];
  for (const route of routes.get(app) ?? []) {
    for (const path of addressesOf(route, ids)) {
      // What a caller names may be said back to them: it is no secret of the answer.
      const unsaid = words.filter((word) => !path.includes(word));
      for (const address of [
        path,
        dataAddress(path),
        `${dataAddress(path)}?_routes=${encodeURIComponent(route.id)}`,
        `${dataAddress(path)}?_routes=root,${encodeURIComponent(route.id)}`,
      ]) {
        const response = await ask(app, address, { ...(cookie && { cookie }) });
        const text = await response.text();
        expect(response.status, `${app} ${address}`).not.toBe(500);
        const word = unsaid.find((one) => text.includes(one));
        if (word !== undefined) leaked.push(`${route.id} ${address}: ${word}`);
      }
    }
  }
  return leaked;
}

describe('.data requests around the guard of a parent', () => {
  it('would be seen to leak: whoever may read gets these words from these addresses', async () => {
    const doctor = await leaks('doctor', await signInByForm('doctor', 'doctor@kauvery.com'), patientWords);
    for (const page of ['_app.patients._index', '_app.patients.$id', '_app.visit-notes.$id'])
      expect(doctor.some((leak) => leak.startsWith(`routes/${page} `) && leak.includes('_routes='))).toBe(
        true,
      );
    expect(
      await leaks('admin', await signInByForm('admin', 'admin@kauvery.com'), secrets.kauvery),
    ).not.toEqual([]);
  });

  it.each(apps)('answer nothing of anybody to who is signed out: %s', async (app) => {
    const all = [...secrets.kauvery, ...secrets.lakeside];
    expect(await leaks(app, undefined, all)).toEqual([]);
    expect(await leaks(app, `${cookieName(app)}=forged`, all)).toEqual([]);
  });

  it.each([
    ['doctor', 'doctor@kauvery.com'],
    ['doctor', 'desk@kauvery.com'],
    ['admin', 'admin@kauvery.com'],
    ['tools', 'coder@kauvery.com'],
  ] as const)('answer nothing of another organization: %s as %s', async (app, email) => {
    expect(await leaks(app, await signInByForm(app, email), secrets.lakeside)).toEqual([]);
  });

  it('answer no patient to administrators and coders, and no note to the front desk', async () => {
    for (const [app, email] of [
      ['admin', 'admin@kauvery.com'],
      ['admin', 'platform@ohm.doctor'],
      ['tools', 'coder@kauvery.com'],
      ['tools', 'doctor@kauvery.com'],
    ] as const)
      expect(await leaks(app, await signInByForm(app, email), patientWords), email).toEqual([]);
    const notes = (await database.sql('SELECT left(text, 60) AS word FROM visit_notes')).map(({ word }) =>
      JSON.stringify(word).slice(1, -1),
    );
    expect(await leaks('doctor', await signInByForm('doctor', 'desk@kauvery.com'), notes)).toEqual([]);
  });

  it('answer nothing to the session of another app', async () => {
    for (const [from, email] of [
      ['doctor', 'doctor@kauvery.com'],
      ['admin', 'admin@kauvery.com'],
      ['tools', 'coder@kauvery.com'],
    ] as const) {
      const secret = (await signInByForm(from, email)).split('=')[1];
      for (const app of apps.filter((one) => one !== from))
        expect(
          await leaks(app, `${cookieName(app)}=${secret}`, secrets.kauvery),
          `${from} at ${app}`,
        ).toEqual([]);
    }
  });
});

describe('forged forms', () => {
  const fields = {
    ...{
      email: 'forged@kauvery.com',
      name: 'Forged',
      roles: 'OTHER',
      password: 'a long enough password for it',
    },
    ...{
      mrn: 'F-1',
      birthDate: '2000-01-01',
      sex: 'other',
      text: 'Forged',
      title: 'Forged',
      allowed: 'true',
    },
    ...{ intent: 'revoke-others', current: 'x', next: 'a long enough password for it', slug: 'kauvery' },
  };
  const posts = function* (app: App) {
    for (const route of (routes.get(app) ?? []).filter(({ hasAction }) => hasAction))
      for (const path of addressesOf(route, ids)) for (const at of [path, dataAddress(path)]) yield at;
  };
  const digests = async () => [await digestOf(database, 'kauvery'), await digestOf(database, 'lakeside')];

  it.each([
    ['doctor', 'doctor@kauvery.com'],
    ['admin', 'admin@kauvery.com'],
    ['tools', 'coder@kauvery.com'],
  ] as const)(
    'of another site are refused by every route of the %s app, in every encoding',
    async (app, email) => {
      const cookie = await signInByForm(app, email);
      const before = await digests();
      const origins = [
        ...['https://evil.example', 'null', `${urls[app]}.evil.example`, urls.api],
        ...apps.filter((one) => one !== app).map((one) => urls[one]),
        undefined,
      ];
      const types = [
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'text/plain',
        'application/json',
      ];
      const wrong: string[] = [];
      for (const path of posts(app)) {
        for (const origin of origins) {
          for (const type of origin === 'https://evil.example' ? types : types.slice(0, 1)) {
            const { status } = await ask(app, path, {
              method: 'POST',
              cookie,
              body: new URLSearchParams(fields).toString(),
              headers: { 'content-type': type, ...(origin && { origin }), referer: `${urls[app]}/` },
            });
            if (status !== 403) wrong.push(`${path} from ${origin} as ${type}: ${status}`);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(await digests()).toEqual(before);
      expect((await ask(app, '/account/sessions', { cookie })).status).toBe(200);
    },
  );

  it.each(apps)('of the app itself change nothing without a session: %s', async (app) => {
    const before = await digests();
    for (const path of posts(app)) {
      if (/^\/(login|forgot-password)/.test(path)) continue;
      const response = await ask(app, path, { form: fields });
      expect(response.status, path).not.toBe(500);
    }
    expect(await digests()).toEqual(before);
  });

  it.each(apps)('no address alone does what a form does: %s', async (app) => {
    const cookie = await signInByForm(
      app,
      `${{ doctor: 'nurse', admin: 'admin', tools: 'coder' }[app]}@kauvery.com`,
    );
    const before = await digests();
    for (const path of posts(app))
      for (const method of ['GET', 'HEAD'])
        await ask(app, `${path}?${new URLSearchParams({ ...fields, _method: 'POST' })}`, {
          method,
          cookie,
          headers: { 'x-http-method-override': 'POST', origin: urls[app] },
        });
    expect(await digests()).toEqual(before);
    expect((await ask(app, '/account/sessions', { cookie })).status).toBe(200);
  });
});
