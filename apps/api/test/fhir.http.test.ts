import { compileRelease, readIcd10cmOrderFile, readReleaseFile } from '@ohm/terminology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderFile } from '../../../packages/terminology/src/fixtures/fixtures.ts';
import {
  diabeticKidney,
  disorder,
  infertility,
  kidneyDisorder,
  rf2Folder,
  withdrawn,
} from '../../../packages/terminology/src/fixtures/rf2.ts';
import { inventedRelease } from '../../../packages/terminology/src/fixtures/tabular-release.ts';
import { requireR4 } from './fhir-definitions.ts';
import { startTestApi, type TestApi } from './test-api.ts';

const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';
const snomed = 'http://snomed.info/sct';

let api: TestApi;
let token: string;

beforeAll(async () => {
  const concepts = 'Snapshot/Terminology/sct2_Concept_Snapshot_US1000124_20300301.txt';
  api = await startTestApi({
    releases: [
      compileRelease(await readIcd10cmOrderFile(orderFile)),
      inventedRelease({ year: 2031, titles: { M10: 'Gout', 'M10.9': 'Gouty arthritis', Z99: 'Dependence' } }),
      compileRelease(await readReleaseFile({ system: 'snomed', path: `${await rf2Folder()}/${concepts}` })),
    ],
  });
  token = await api.login('coder@kauvery.com');
}, 60_000);
afterAll(() => api.close());

interface Resource extends Record<string, unknown> {
  readonly parameter?: readonly Record<string, unknown>[];
}

/** Asks by GET, and by POST with the same parameters, and requires the same valid answer of both. */
async function ask(operation: string, given: Record<string, string>, status = 200): Promise<Resource> {
  const query = new URLSearchParams(given);
  const get = await api.call<Resource>('GET', `/fhir/${operation}?${query}`, { token });
  const parameter = Object.entries(given).map(([name, value]) => ({ name, valueString: value }));
  const post = await api.call<Resource>('POST', `/fhir/${operation}`, {
    token,
    body: { resourceType: 'Parameters', parameter },
    headers: { 'content-type': 'application/fhir+json' },
  });
  expect(get.status, JSON.stringify(get.body)).toBe(status);
  const stable = ({ status: of, body }: typeof get) => [
    of,
    JSON.stringify(body).replace(/"timestamp":"[^"]+"/, ''),
  ];
  expect(stable(post)).toEqual(stable(get));
  requireR4(get.body);
  return get.body;
}

const valuesOf = ({ parameter = [] }: Resource, name: string) =>
  parameter.filter((one) => one.name === name).map(({ name: _, ...value }) => Object.values(value)[0]);

/** Of a parameter with parts: the first value of each part. */
const partsOf = (resource: Resource, name: string) =>
  (valuesOf(resource, name) as Record<string, unknown>[][]).map((parts) =>
    parts.map(({ name: _, ...value }) => Object.values(value)[0]),
  );

describe('CodeSystem/$lookup', () => {
  it('gives display, version, names and properties of a code', async () => {
    const found = await ask('CodeSystem/$lookup', { system: snomed, code: kidneyDisorder });
    expect(valuesOf(found, 'display')).toEqual(['Kidney disease']);
    expect(valuesOf(found, 'version')).toEqual(['http://snomed.info/sct/731000124108/version/20300301']);
    expect(partsOf(found, 'designation').map((parts) => parts.at(-1))).toContain('Nephropathy');
    expect(partsOf(found, 'property')).toEqual(
      expect.arrayContaining([
        ['parent', disorder],
        ['child', diabeticKidney],
        ['inactive', false],
        ['tag', 'disorder'],
      ]),
    );
  });

  it('answers from the release of a date or version', async () => {
    const display = async (given: Record<string, string>) =>
      valuesOf(await ask('CodeSystem/$lookup', { system: icd10, code: 'M10.9', ...given }), 'display');
    expect(await display({ date: '2030-05-01' })).toEqual(['Gout, unspecified']);
    expect(await display({ date: '2031-05-01T10:00:00Z' })).toEqual(['Gouty arthritis']);
    expect(await display({ version: '2030' })).toEqual(['Gout, unspecified']);
    expect(await display({ version: 'FY2031' })).toEqual(['Gouty arthritis']);
  });

  it('takes a Coding, and only the properties that are asked for', async () => {
    const body = {
      resourceType: 'Parameters',
      parameter: [
        { name: 'coding', valueCoding: { system: icd10, code: 'M10', version: '2030' } },
        { name: 'property', valueCode: 'parent' },
        { name: 'property', valueCode: 'notSelectable' },
      ],
    };
    const { status, body: found } = await api.call<Resource>('POST', '/fhir/CodeSystem/$lookup', {
      token,
      body,
    });
    expect(status).toBe(200);
    requireR4(found);
    expect(partsOf(found, 'property')).toEqual([['notSelectable', true]]);
    expect(partsOf(found, 'designation')).toEqual([]);
  });

  it('tells what became of a code that it has not', async () => {
    const outcome = await ask('CodeSystem/$lookup', { system: snomed, code: withdrawn }, 404);
    expect(outcome).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'not-found', diagnostics: expect.stringContaining(kidneyDisorder) }],
    });
    for (const system of ['http://example.org', 'constructor', '__proto__'])
      await ask('CodeSystem/$lookup', { system, code: 'x' }, 404);
    await ask('CodeSystem/$lookup', { system: icd10, code: 'M10', version: '1999' }, 404);
    await ask('CodeSystem/$lookup', { system: icd10 }, 400);
    await ask('CodeSystem/$lookup', { system: icd10, code: 'M10', unheard: 'x' }, 400);
    for (const date of ['2030-13-01', '2030-02-30', '2030-05-01T25:00:00Z', '2030-05-01T10:00:00', '2030'])
      await ask('CodeSystem/$lookup', { system: icd10, code: 'M10', date }, 400);
  });
});

describe('CodeSystem/$validate-code', () => {
  const result = async (given: Record<string, string>) => {
    const answer = await ask('CodeSystem/$validate-code', { url: icd10, date: '2030-05-01', ...given });
    return [...valuesOf(answer, 'result'), ...valuesOf(answer, 'message')];
  };

  it('says whether a code may be reported, and why not', async () => {
    expect(await result({ code: 'M10.9' })).toEqual([true]);
    expect(await result({ code: 'M10.9', display: 'gout, UNSPECIFIED' })).toEqual([true]);
    expect(await result({ code: 'M10.9', display: 'Hay fever' })).toEqual([
      false,
      '"Hay fever" is no name of M10.9.',
    ]);
    expect(await result({ code: 'M10' })).toEqual([false, expect.stringContaining('M10 is a header')]);
    expect(await result({ code: 'M10', abstract: 'true' })).toEqual([true]);
    expect(await result({ code: 'T78.2A' })).toEqual([false, expect.stringContaining('T78.2XXA')]);
    expect(await result({ code: 'M10.071', date: '2031-05-01' })).toEqual([
      false,
      expect.stringContaining('2030-10-01'),
    ]);
  });
});

describe('CodeSystem/$subsumes', () => {
  const relation = async (system: string, codeA: string, codeB: string) =>
    valuesOf(await ask('CodeSystem/$subsumes', { system, codeA, codeB, date: '2030-05-01' }), 'outcome');

  it('says how two codes relate, over every parent', async () => {
    expect(await relation(snomed, disorder, diabeticKidney)).toEqual(['subsumes']);
    expect(await relation(snomed, diabeticKidney, kidneyDisorder)).toEqual(['subsumed-by']);
    expect(await relation(snomed, infertility, disorder)).toEqual(['not-subsumed']);
    expect(await relation(icd10, 'M10', 'M10')).toEqual(['equivalent']);
    expect(await relation(icd10, 'M10', 'M10.071')).toEqual(['subsumes']);
    await ask('CodeSystem/$subsumes', { system: icd10, codeA: 'M10', codeB: 'X' }, 404);
    await ask('CodeSystem/$subsumes', { system: icd10, codeA: 'M10' }, 400);
  });
});

describe('ValueSet/$expand', () => {
  interface Expanded extends Resource {
    readonly expansion: { total?: number; offset: number; contains?: { code: string; abstract?: boolean }[] };
  }
  const expand = async (url: string, given: Record<string, string> = {}) =>
    (await ask('ValueSet/$expand', { url, date: '2030-05-01', ...given })) as Expanded;
  const codes = ({ expansion }: Expanded) => (expansion.contains ?? []).map(({ code }) => code);

  it('finds by a filter, best first', async () => {
    const found = await expand(`${icd10}?fhir_vs`, { filter: 'psoria', count: '2' });
    expect(codes(found)).toHaveLength(2);
    expect(found.expansion.contains?.[0]).toMatchObject({ system: icd10, version: '2030' });
    const next = await expand(`${icd10}?fhir_vs`, { filter: 'psoria', count: '2', offset: '2' });
    expect(codes(next).some((code) => codes(found).includes(code))).toBe(false);
    expect(next.expansion.total).toBe(found.expansion.total);
    expect(codes(await expand(`${icd10}?fhir_vs`, { filter: 'zzzzzzzz' }))).toEqual([]);
    await ask(
      'ValueSet/$expand',
      { url: `${icd10}?fhir_vs`, filter: 'gout', offset: '90', count: '20' },
      422,
    );
  });

  it('lists all codes page by page, headers as abstract or not at all', async () => {
    const page = await expand(`${icd10}/vs`, { count: '3', offset: '1' });
    expect(codes(page)).toEqual(['C95.9', 'C95.90', 'C95.91']);
    expect(page.expansion).toMatchObject({ total: 58, offset: 1 });
    expect(page.expansion.contains?.map(({ abstract }) => abstract)).toEqual([true, undefined, undefined]);
    expect(codes(await expand(`${icd10}/vs`, { count: '3', excludeNotForUI: 'true' }))).toEqual(['C95.90']);
  });

  it('takes what is at and below a concept', async () => {
    expect(codes(await expand(`${snomed}?fhir_vs=isa/${kidneyDisorder}`)).sort()).toEqual(
      [kidneyDisorder, diabeticKidney].sort(),
    );
    const below = await expand(`${snomed}?fhir_vs=isa/${kidneyDisorder}`, { filter: 'disease' });
    expect(codes(below)).toContain(kidneyDisorder);
    expect(codes(below)).not.toContain(disorder);
    await ask('ValueSet/$expand', { url: 'http://example.org/vs' }, 404);
    const outcome = await ask('ValueSet/$expand', { url: `${snomed}?fhir_vs=isa/Olufsen` }, 404);
    expect(JSON.stringify(outcome)).not.toContain('Olufsen');
  });
});

describe('ConceptMap/$translate', () => {
  const translate = (code: string, given: Record<string, string> = {}) =>
    ask('ConceptMap/$translate', { system: snomed, code, targetsystem: icd10, date: '2030-05-01', ...given });

  it('leads from SNOMED CT to ICD-10-CM, one match a group', async () => {
    const found = await translate(diabeticKidney);
    expect(valuesOf(found, 'result')).toEqual([true]);
    expect(partsOf(found, 'match').map(([equivalence, concept]) => [equivalence, concept])).toEqual([
      ['relatedto', { system: icd10, version: '2030', code: 'M10.9', display: 'Gout, unspecified' }],
      ['relatedto', { system: icd10, version: '2030', code: 'N28.1', display: 'Cyst of kidney, acquired' }],
    ]);
  });

  it('evaluates rules as far as the patient is known', async () => {
    const equivalences = async (given = {}) =>
      partsOf(await translate(infertility, given), 'match').map(([equivalence]) => equivalence);
    expect(await equivalences()).toEqual(['inexact']);
    expect(await equivalences({ sex: 'female' })).toEqual(['relatedto']);
    expect(valuesOf(await translate(infertility, { sex: 'male' }), 'result')).toEqual([false]);
    expect(valuesOf(await translate(disorder), 'message')).toEqual([
      'The release has no map of this concept.',
    ]);
  });

  it('knows one map, in one direction', async () => {
    await ask('ConceptMap/$translate', { system: icd10, code: 'M10.9' }, 404);
    await ask('ConceptMap/$translate', { system: snomed, code: disorder, url: 'http://example.org/cm' }, 404);
    const outcome = await ask(
      'ConceptMap/$translate',
      { system: snomed, code: disorder, reverse: 'true' },
      422,
    );
    expect(outcome).toMatchObject({ issue: [{ code: 'not-supported' }] });
  });
});

describe('the service', () => {
  it('describes itself to anybody', async () => {
    for (const [mode, type] of [
      ['full', 'CapabilityStatement'],
      ['terminology', 'TerminologyCapabilities'],
    ]) {
      const { status, body } = await api.call<Resource>('GET', `/fhir/metadata?mode=${mode}`);
      expect(status).toBe(200);
      expect(body.resourceType).toBe(type);
      requireR4(body);
    }
  });

  it('refuses who may not, with an OperationOutcome, and before it reads the input', async () => {
    const refusal = async (as?: string) => {
      const answer = await api.call<Resource>('GET', '/fhir/CodeSystem/$lookup?unheard=1', { token: as });
      requireR4(answer.body);
      return [answer.status, (answer.body.issue as { code: string }[])[0]?.code];
    };
    const posted = await api.call<Resource>('POST', '/fhir/CodeSystem/$lookup', { body: {} });
    expect(posted).toMatchObject({ status: 401, body: { issue: [{ code: 'login' }] } });
    expect(await refusal()).toEqual([401, 'login']);
    expect(await refusal(await api.login('newcomer@kauvery.com'))).toEqual([403, 'forbidden']);
    expect(await refusal(await api.login('coder@lakeside.example'))).toEqual([403, 'forbidden']);
    expect(await refusal(token)).toEqual([400, 'invalid']);
  });

  it('speaks FHIR JSON alone, in its failures too', async () => {
    const call = (url: string, options: { body?: unknown; headers?: Record<string, string> } = {}) =>
      api.call<Resource>(options.body === undefined ? 'GET' : 'POST', url, { token, ...options });
    const json = { 'content-type': 'application/fhir+json' };
    const answers = [
      [406, await call('/fhir/metadata?_format=xml')],
      [406, await call('/fhir/metadata', { headers: { accept: 'application/fhir+xml' } })],
      [400, await call('/fhir/CodeSystem/$lookup', { body: '{"resourceType":', headers: json })],
      [400, await call('/fhir/CodeSystem/$lookup', { body: { resourceType: 'Patient' }, headers: json })],
      [400, await call('/fhir/CodeSystem/$lookup', { body: '{"__proto__":{}}', headers: json })],
      [404, await call('/fhir/Patient')],
    ] as const;
    for (const [status, answer] of answers) {
      expect(answer.status, JSON.stringify(answer.body)).toBe(status);
      expect(answer.body.resourceType).toBe('OperationOutcome');
      requireR4(answer.body);
    }
    expect((await call('/fhir/metadata?_format=json&_pretty=true')).status).toBe(200);
  });
});
