import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { orderFile, releaseFolder, vocabularyFolder } from '../fixtures/fixtures.ts';
import { readIcd10cmOrderFile } from '../import/icd10cm-order.ts';
import { readIcd10cmRelease } from '../import/icd10cm-release.ts';
import { readVocabulary, vocabularyPath, withVocabulary } from '../import/vocabulary.ts';
import { createTerminology } from '../terminology.ts';
import type { SearchHit, Terminology } from '../types.ts';

let terminology: Terminology;

beforeAll(async () => {
  const rows = await readVocabulary('icd10', vocabularyPath('icd10', vocabularyFolder));
  terminology = createTerminology([
    compileRelease(withVocabulary(await readIcd10cmOrderFile(orderFile), rows)),
  ]);
});

const hits = (query: string, limit = 10): readonly SearchHit[] =>
  terminology.search('icd10', query, { limit, dateOfService: '2030-01-01' }).results;
const first = (query: string): string | undefined => hits(query)[0]?.code;

describe('search by code', () => {
  it.each(['M10.071', 'M10071', 'm10.071', ' m10071 '])('finds %s', (query) => {
    expect(hits(query).map(({ code }) => code)).toEqual(['M10.071']);
  });

  it('lists the code and then those below it, in their order', () => {
    expect(hits('j03.0').map(({ code }) => code)).toEqual(['J03.0', 'J03.00', 'J03.01']);
    expect(hits('S92', 3).map(({ code }) => code)).toEqual(['S92', 'S92.5', 'S92.50']);
  });

  it('answers nothing for a code that is not there', () => {
    expect(hits('B99.9')).toEqual([]);
  });
});

describe('search by words', () => {
  it.each([
    ['all words, in any order', 'tonsillitis streptococcal recurrent', 'J03.01'],
    ['the last word as a beginning', 'recurrent streptococcal ton', 'J03.01'],
    ['every word as a beginning when nothing else matches', 'recur strep tonsil', 'J03.01'],
    ['British spelling', 'goitre', 'E04.9'],
    ['plurals', 'renal cysts', 'N28.1'],
    ['derived forms', 'anaphylactic', 'T78.2XXA'],
    ['synonyms of the vocabulary', 'podagra', 'M10.9'],
    ['abbreviations of the vocabulary', 'psa', 'L40.50'],
    ['compounds typed apart', 'cephal hematoma', 'P12.0'],
    ['words typed together', 'dogbitten', 'W54.0XXA'],
  ])('takes %s', (_, query, code) => {
    expect(first(query)).toBe(code);
  });

  it('reads an abbreviation in company as the words it stands for', () => {
    expect(first('acquired src')).toBe('N28.1');
  });

  it('prefers billable codes to headers and the unspecified to what was not asked for', () => {
    expect(first('gout')).toBe('M10.9');
    expect(first('psoriasis')).toBe('L40.9');
  });

  it('takes the initial encounter unless another is named, and the side that is named', () => {
    expect(first('fracture lesser toe')).toBe('S92.509A');
    expect(first('fracture lesser toe left')).toBe('S92.502A');
    expect(first('fracture lesser toe left subsequent')).toBe('S92.502D');
    expect(first('fracture lesser toe right open')).toBe('S92.501B');
    expect(first('fracture right lesser toe sequela')).toBe('S92.501S');
  });

  it('corrects typing errors only when nothing else matches, and marks it', () => {
    expect(hits('glacuoma')[0]).toMatchObject({ code: 'H40.9', matched: '≈ Unspecified glaucoma' });
    expect(hits('tonsilitis acute')[0]).toMatchObject({ code: 'J03.90' });
    expect(hits('gout').every(({ matched }) => !matched.startsWith('≈'))).toBe(true);
    expect(first('lgaucoma')).toBe('H40.9');
  });

  it('falls back on the best partial match', () => {
    expect(first('podagra zzzz')).toBe('M10.9');
  });

  it.each(['', '   ', '?!', '—', 'zzzzzz'])('answers nothing for %j', (query) => {
    expect(hits(query)).toEqual([]);
  });

  it('says which name was found', () => {
    expect(hits('podagra')[0]).toEqual({
      code: 'M10.9',
      display: 'Gout, unspecified',
      billable: true,
      score: 1,
      matched: 'podagra',
    });
  });

  it('finds the same first three, however many are asked for', () => {
    for (const { term } of terminology.designations('icd10', '2030-01-01')) {
      for (const query of [term, `${term} recurrent`, term.slice(0, term.length / 2)])
        expect(hits(query, 3), query).toEqual(hits(query, 100).slice(0, 3));
    }
  });

  it('answers a mistyped word as the right one, marked', () => {
    const right = hits('gouty tophus').map(({ code }) => code);
    const [best] = right;
    for (const query of ['gotuy tophus', 'xgouty tophus', 'gouy tophus']) {
      expect(hits(query)[0]).toMatchObject({ code: best, matched: expect.stringMatching(/^≈ /) });
      expect(new Set(hits(query).map(({ code }) => code))).toEqual(new Set(right));
    }
  });

  it('knows the parts of medical words', () => {
    expect(hits('paranephric')[0]).toMatchObject({ code: 'N28.1', matched: expect.not.stringMatching(/^≈/) });
  });

  it('bears a query of ten thousand characters', () => {
    expect(hits('gout '.repeat(2000))[0]?.code).toBe('M10.9');
    expect(hits('x'.repeat(10_000))).toEqual([]);
  });
});

describe('filters', () => {
  const codes = (query: string, filters: object): string[] =>
    terminology
      .search('icd10', query, { limit: 20, dateOfService: '2030-01-01', ...filters })
      .results.map(({ code }) => code);

  it('leave headers out, of words and of codes', () => {
    expect(codes('tonsillitis', {})).toContain('J03');
    expect(codes('tonsillitis', { billable: true })).not.toContain('J03');
    expect(codes('j03.0', { billable: true })).toEqual(['J03.00', 'J03.01']);
  });

  it('find nothing outside of a tag, and name the chapters that there are', () => {
    expect(codes('gout', { semanticTag: 'disorder' })).toEqual([]);
    expect(() => codes('gout', { chapter: '99' })).toThrow(/no chapters/);
  });

  it('narrow a search to a chapter', async () => {
    const folder = await releaseFolder();
    const content = await readIcd10cmRelease(join(folder, '2030', 'icd10cm-order-2030.txt'));
    const whole = createTerminology([compileRelease(content)]);
    const within = (chapter: string): string[] =>
      whole.search('icd10', 'gout', { chapter }).results.map(({ code }) => code);
    expect(within('13')).toContain('M10.9');
    expect(within('13').every((code) => code.startsWith('M'))).toBe(true);
    expect(within('4').every((code) => code.startsWith('E'))).toBe(true);
  });
});
