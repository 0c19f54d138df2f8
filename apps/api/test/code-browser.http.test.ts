import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
let token: string;

beforeAll(async () => {
  api = await startTestApi();
  token = await api.login('coder@kauvery.com');
});
afterAll(() => api.close());

const get = <Body = Record<string, unknown>>(path: string, as = token) =>
  api.call<Body>('GET', `/api/codes/${path}`, { token: as });

describe('a code', () => {
  test('comes with its way, its siblings and the release that answered', async () => {
    const { status, body } = await get('icd10/i214');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      code: 'I21.4',
      parent: null,
      release: { version: 'test', note: null },
      path: [{ node: 'letter-I', kind: 'letter', childCount: 2 }],
      siblings: { parent: 'letter-I', total: 2, nodes: [{ node: 'I10' }, { node: 'I21.4' }] },
      instructions: [],
      seventhCharacters: null,
      notes: { includes: [], excludes1: [], sevenCharacter: null },
    });
  });

  test('that is none is told by a sentence that says what to do', async () => {
    expect(await get('icd10/I99')).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND', message: expect.stringContaining('Search for it by words.') },
    });
  });
});

describe('the tree', () => {
  test('is walked from the top', async () => {
    const top = await get('icd10/tree');
    expect(top).toMatchObject({
      status: 200,
      body: {
        flat: false,
        node: null,
        release: { version: 'test' },
        levels: [{ parent: null, total: 2, nodes: [{ node: 'letter-I' }, { node: 'letter-J' }] }],
      },
    });
    const page = await get('icd10/tree?node=letter-I&offset=1&limit=1');
    expect(page.body).toMatchObject({ levels: [{ total: 2, offset: 1, nodes: [{ node: 'I21.4' }] }] });
    const way = await get<{ levels: unknown[] }>('icd10/tree?node=I10&levels=path');
    expect(way.body.levels).toHaveLength(3);
    expect((await get('loinc/tree')).body).toMatchObject({ flat: true });
  });

  test('has no node that is none, and refuses what is no question', async () => {
    expect(await get('icd10/tree?node=chapter-9')).toMatchObject({ status: 404 });
    for (const query of ['levels=all', 'limit=201', 'offset=-1', 'node=', 'depth=2'])
      expect(await get(`icd10/tree?${query}`), query).toMatchObject({ status: 400 });
  });
});

describe('favourites', () => {
  const favourite = (method: 'PUT' | 'DELETE', path: string, as = token) =>
    api.call(method, `/api/codes/favourites/${path}`, { token: as });
  const codes = async (as = token) =>
    (await get<{ code: string }[]>('favourites', as)).body.map(({ code }) => code);

  test('are added by any spelling, listed with their titles, and removed', async () => {
    expect(await favourite('PUT', 'icd10/i214')).toMatchObject({ status: 200, body: { code: 'I21.4' } });
    expect(await favourite('PUT', 'loinc/718-7')).toMatchObject({ status: 200 });
    expect((await get('favourites')).body).toMatchObject([
      { system: 'loinc', code: '718-7', display: 'Hemoglobin [Mass/volume] in Blood', billable: null },
      { system: 'icd10', code: 'I21.4', billable: true },
    ]);
    expect(await favourite('DELETE', 'loinc/718-7')).toMatchObject({ status: 200 });
    expect(await codes()).toEqual(['I21.4']);
  });

  test('are there after signing in again, and are nobody else’s', async () => {
    expect(await codes(await api.login('coder@kauvery.com'))).toEqual(['I21.4']);
    expect(await codes(await api.login('doctor@kauvery.com'))).toEqual([]);
  });

  test('of a code that the release no longer has stay, without a title', async () => {
    await api.sql(`INSERT INTO favourite_codes (organization_id, user_id, system, code, added_at)
      SELECT organization_id, id, 'icd10', 'Z99.99', '2020-01-01' FROM users WHERE email = 'coder@kauvery.com'`);
    expect((await get<unknown[]>('favourites')).body.at(-1)).toMatchObject({ code: 'Z99.99', display: null });
    expect(await favourite('DELETE', 'icd10/Z99.99')).toMatchObject({ status: 200 });
  });

  test('are codes that exist, and not without end', async () => {
    expect(await favourite('PUT', 'icd10/I99')).toMatchObject({ status: 404 });
    await api.sql(`INSERT INTO favourite_codes (organization_id, user_id, system, code)
      SELECT organization_id, id, 'snomed', n::text FROM users, generate_series(1, 499) n WHERE email = 'coder@kauvery.com'`);
    expect(await favourite('PUT', 'icd10/I10')).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await favourite('PUT', 'icd10/I21.4')).toMatchObject({ status: 200 });
  });
});
