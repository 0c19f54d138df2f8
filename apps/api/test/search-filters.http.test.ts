import { join } from 'node:path';
import { compileRelease, readReleaseFile } from '@ohm/terminology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loincTableFile, releaseFolder } from '../../../packages/terminology/src/fixtures/fixtures.ts';
import {
  diabeticKidney,
  disorder,
  infertility,
  kidneyDisorder,
  rf2Folder,
} from '../../../packages/terminology/src/fixtures/rf2.ts';
import { startTestApi, type TestApi } from './test-api.ts';

/** A day on which the invented ICD-10-CM release is in force. */
const dateOfService = '2030-01-15';

let api: TestApi;
let token: string;

beforeAll(async () => {
  const icd10 = join(await releaseFolder(), '2030', 'icd10cm-order-2030.txt');
  const snomed = join(await rf2Folder(), 'Snapshot/Terminology/sct2_Concept_Snapshot_US1000124_20300301.txt');
  api = await startTestApi({
    releases: [
      compileRelease(await readReleaseFile({ system: 'icd10', path: icd10 })),
      compileRelease(await readReleaseFile({ system: 'snomed', path: snomed })),
      compileRelease(await readReleaseFile({ system: 'loinc', path: loincTableFile })),
    ],
  });
  token = await api.login('coder@kauvery.com');
}, 60_000);
afterAll(() => api.close());

type System = 'icd10' | 'snomed' | 'loinc';
type Filters = Readonly<Record<string, string | boolean>>;
interface Found {
  readonly results: readonly { readonly code: string; readonly billable: boolean | null }[];
}

/** The same question by both ways in; each way of asking answers its status and body. */
async function ask(system: System, q: string, filters: Filters) {
  const given = { q, dateOfService, limit: 100, ...filters };
  const words = Object.entries(given).map(([name, value]): [string, string] => [name, String(value)]);
  const rest = await api.call<Found & { message?: string }>(
    'GET',
    `/api/codes/${system}/search?${new URLSearchParams(words)}`,
    { token },
  );
  const input = encodeURIComponent(JSON.stringify({ system, ...given }));
  const trpc = await api.call<{ result?: { data: Found }; error?: { message: string } }>(
    'GET',
    `/trpc/codes.search?input=${input}`,
    { token },
  );
  return { rest, trpc };
}

/** The codes that REST and tRPC both answer. */
async function codes(system: System, q: string, filters: Filters = {}): Promise<string[]> {
  const { rest, trpc } = await ask(system, q, filters);
  expect([rest.status, trpc.status], JSON.stringify(rest.body)).toEqual([200, 200]);
  expect(trpc.body.result?.data).toEqual(rest.body);
  return rest.body.results.map(({ code }) => code).sort();
}

describe('a search', () => {
  it('is of billable codes alone where that is asked', async () => {
    expect(await codes('icd10', 'tonsillitis')).toEqual(expect.arrayContaining(['J03', 'J03.9', 'J03.90']));
    const billable = await codes('icd10', 'tonsillitis', { billable: true });
    expect(billable).toEqual(['J03.00', 'J03.01', 'J03.90', 'J03.91']);
    expect(await codes('icd10', 'tonsillitis', { billable: false })).toContain('J03');
  });

  it('is of one chapter', async () => {
    const everywhere = await codes('icd10', 'unspecified');
    const respiratory = await codes('icd10', 'unspecified', { chapter: '10' });
    expect(everywhere).toEqual(expect.arrayContaining(['M10.9', 'J03.90']));
    expect(respiratory).toEqual(everywhere.filter((code) => code.startsWith('J')));
    expect(await codes('icd10', 'unspecified', { chapter: '10', billable: true })).toEqual(
      respiratory.filter((code) => code.length > 'J03.9'.length),
    );
    expect(await codes('icd10', 'gout', { chapter: '10' })).toEqual([]);
  });

  it('is of one semantic tag, in any case', async () => {
    const disorders = await codes('snomed', 'disease', { semanticTag: 'Disorder' });
    expect(disorders).toEqual([disorder, kidneyDisorder, diabeticKidney].sort());
    expect(await codes('snomed', 'infertile')).toEqual([infertility]);
    expect(await codes('snomed', 'infertile', { semanticTag: 'disorder' })).toEqual([]);
    expect(await codes('snomed', 'infertile', { semanticTag: 'finding' })).toEqual([infertility]);
  });

  it('is of one class', async () => {
    expect(await codes('loinc', 'urate')).toContain('3084-1');
    expect(await codes('loinc', 'urate', { class: 'chem' })).toContain('3084-1');
    expect(await codes('loinc', 'urate', { class: 'MICRO' })).toEqual([]);
    expect(await codes('loinc', 'bacteria', { class: 'MICRO' })).toEqual(['6463-4']);
  });

  it.each([
    // What was typed may be of the note, and an error can end up where it must not be repeated.
    ['a chapter that there is not', { chapter: 'Olufsen' }, 'There is no such chapter. There are: 4, '],
    ['a word for yes', { billable: 'yes' }, 'billable: Send true or false.'],
    ['a filter that there is not', { body: 'knee' }, 'body'],
    ['a filter without a value', { semanticTag: '' }, 'semanticTag'],
    ['a filter without end', { class: 'C'.repeat(81) }, 'class: Filter by at most 80 characters.'],
  ])('by %s is refused with a sentence', async (_, filters: Filters, sentence) => {
    const { rest, trpc } = await ask('icd10', 'gout', filters);
    expect([rest.status, trpc.status]).toEqual([400, 400]);
    expect(rest.body.message).toContain(sentence);
    expect(trpc.body.error?.message).toBe(rest.body.message);
  });
});

describe('what a search may be narrowed to', () => {
  const tags = async (query: string) =>
    (await api.call<{ tags: string[] }>('GET', `/api/codes/${query}`, { token })).body.tags;

  it('the tree names when it is asked, whether its top is of tags or of concepts', async () => {
    expect(await tags('snomed/tree?tags=true')).toEqual(expect.arrayContaining(['disorder', 'finding']));
    expect(await tags('loinc/tree?tags=true')).toEqual(['CHEM', 'MICRO']);
    expect(await tags('snomed/tree')).toEqual([]);
    expect(await tags('icd10/tree?tags=true')).toEqual([]);
  });
});
