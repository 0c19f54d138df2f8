import { describe, expect, it } from 'vitest';
import { checkVocabulary, type VocabularyTexts } from './check-vocabulary.ts';
import { findingLine } from './finding.ts';

const good: VocabularyTexts = {
  'icd10cm.tsv': [
    'code\ttitle\tterms',
    "G20.A1\tParkinson's disease without dyskinesia, without mention of fluctuations\tparalysis agitans|shaking palsy|idiopathic parkinsonism",
    'L40.0\tPsoriasis vulgaris\tplaque psoriasis|psoriatic plaques|PsV|nummular psoriasis',
    '',
  ].join('\n'),
  'snomed.tsv':
    'code\ttitle\tterms\n40956001\tGuillain-Barré syndrome\tAIDP|Landry paralysis|ascending paralysis\n',
  'loinc.tsv': [
    'code\ttitle\tterms\tunits\tspecimen',
    '14749-6\tGlucose [Moles/volume] in Serum or Plasma\tblood sugar|RBS|random sugar\tmmol/L\tserum',
    '2345-7\tGlucose [Mass/volume] in Serum or Plasma\tblood sugar|RBS|random sugar\tmg/dL\tserum',
    '',
  ].join('\n'),
  'abbreviations.tsv':
    'short\texpansion\tcontext\nAS\taortic stenosis\tvalve|murmur\nOA\tosteoarthritis\t\nOA\toccipitoanterior\tlabor|fetal\n',
  'modifiers.tsv': 'term\taxis\tvalue\nB/L\tlaterality\tbilateral\nb/l\tlaterality\tbilateral\n',
  'short-terms.tsv': 'term\tcode\treason\n',
};

/** The findings of the good vocabulary after `change`d files. */
function findings(change: Partial<VocabularyTexts>): string[] {
  const unused = (line: string) => !line.includes('the file has no rows');
  return checkVocabulary({ ...good, ...change })
    .findings.map((finding) => findingLine(finding))
    .filter(unused);
}

const icd = (...rows: string[]) => ({ 'icd10cm.tsv': `code\ttitle\tterms\n${rows.join('\n')}\n` });
const abbreviations = (...rows: string[]) => ({
  'abbreviations.tsv': `short\texpansion\tcontext\n${rows.join('\n')}\n`,
});
const terms = 'plaque psoriasis|psoriatic plaques|nummular psoriasis';

describe('checkVocabulary', () => {
  it('finds nothing in a vocabulary that is in order, and counts it', () => {
    expect(findings({})).toEqual([]);
    const { figures } = checkVocabulary(good);
    expect(figures).toMatchObject({ codes: 5, rich: 5, terms: 16 });
    expect(figures.rows).toEqual({
      'icd10cm.tsv': 2,
      'snomed.tsv': 1,
      'loinc.tsv': 2,
      'abbreviations.tsv': 3,
      'modifiers.tsv': 2,
    });
  });

  it.each<[string, Partial<VocabularyTexts>, string]>([
    [
      'another header',
      { 'modifiers.tsv': 'term;axis\n' },
      'modifiers.tsv:1: error format: expected the header',
    ],
    ['a missing column', icd('L40.0\tPsoriasis'), 'icd10cm.tsv:2: error format: expected 3 columns, found 2'],
    [
      'a line that is not ended',
      { 'icd10cm.tsv': good['icd10cm.tsv'].slice(0, -1) },
      'error format: the last line',
    ],
    ['an empty field', icd('L40.0\tPsoriasis vulgaris\t'), 'icd10cm.tsv:2: error empty: terms is empty'],
    ['an empty term', icd(`L40.0\tPsoriasis vulgaris\t${terms}|`), 'error empty: L40.0 has an empty term'],
    ['blanks', icd(`L40.0\tPsoriasis  vulgaris\t${terms}`), 'error format: title has blanks'],
    [
      'non-ASCII terms',
      icd(`L40.0\tPsoriasis vulgaris\t${terms}|psoriasis ‘x’`),
      'error ascii: terms has "‘"',
    ],
    [
      'rows out of order',
      icd(
        `L40.1\tGeneralized pustular psoriasis\tvon Zumbusch|GPP|zumbusch psoriasis`,
        `L40.0\tPsoriasis vulgaris\t${terms}`,
      ),
      'icd10cm.tsv:3: error sorting: L40.0 must stand before L40.1',
    ],
    [
      'a code twice',
      icd(
        `L40.0\tPsoriasis vulgaris\t${terms}`,
        'L40.0\tPsoriasis vulgaris\tscaly plaques|red scales|scalp scales',
      ),
      'icd10cm.tsv:3: error duplicate-code: L40.0 stands on line 2 already',
    ],
    [
      'a term twice in a row',
      icd(`L40.0\tPsoriasis vulgaris\t${terms}|Plaque Psoriasis`),
      'stands twice on L40.0',
    ],
    [
      'a term on two rows, whatever its spelling',
      icd(
        'A00.9\tCholera, unspecified\tcholera diarrhoea|x-pest|y-pest',
        'A09\tInfectious gastroenteritis and colitis, unspecified\tCholera diarrhea|AGE|dysentery',
      ),
      'icd10cm.tsv:3: error duplicate-term: "Cholera diarrhea" stands on line 2 (A00.9) too',
    ],
    [
      'the title as a term',
      icd('L40.0\tPsoriasis vulgaris\tpsoriasis vulgaris|a b|c d|e f'),
      'error repeats-title',
    ],
    [
      'an everyday word',
      icd(`L40.0\tPsoriasis vulgaris\t${terms}|ALL`),
      'error everyday-word: "ALL" is a word',
    ],
    [
      'a short term',
      icd(`L40.0\tPsoriasis vulgaris\t${terms}|PV`),
      'error short-term: "PV" on L40.0 has 2 characters',
    ],
    [
      'an abbreviation with several meanings',
      { ...icd(`L40.0\tPsoriasis vulgaris\t${terms}|PVX`), ...abbreviations('PVX\tone\t', 'PVX\ttwo\tx') },
      'error ambiguous: "PVX" on L40.0 may be one, two',
    ],
    [
      'an abbreviation that is known as something else',
      { ...icd(`L40.0\tPsoriasis vulgaris\t${terms}|HPE`), ...abbreviations('HPE\thistopathology\t') },
      'error ambiguous: "HPE" on L40.0 is known as histopathology',
    ],
    [
      'a sign that search drops',
      icd(`L40.0\tPsoriasis vulgaris\t${terms}|HLA -ve`),
      'error sign: "HLA -ve" on L40.0',
    ],
    ['poor terms', icd('L40.0\tPsoriasis vulgaris\tvulgaris psoriasis'), 'icd10cm.tsv:2: warning own-terms'],
    [
      'an exception that nothing needs',
      { 'short-terms.tsv': 'term\tcode\treason\nAF\tI48.91\tusual\n' },
      'short-terms.tsv:2: error short-term: no row has AF on I48.91',
    ],
    [
      'poor rows',
      icd('L40.0\tPsoriasis vulgaris\tvulgaris psoriasis', 'L40.1\tA\tA a', 'L40.2\tB\tB b'),
      'error own-terms: 3 of 6 rows',
    ],
    [
      'two default expansions',
      abbreviations('PVX\tone\t', 'PVX\ttwo\t'),
      'abbreviations.tsv:3: error ambiguous: PVX has no context',
    ],
    [
      'an expansion twice',
      abbreviations('PVX\tone\t', 'PVX\tOne\ta'),
      'error duplicate-term: PVX = One stands on line 2',
    ],
    [
      'an everyday abbreviation',
      abbreviations('AS\taortic stenosis\t'),
      'error everyday-word: "AS" is a word of any sentence',
    ],
    [
      'a context by halves',
      abbreviations('AS\taortic stenosis\tvalve|'),
      'error format: context has an empty word',
    ],
    [
      'a modifier with two values',
      { 'modifiers.tsv': 'term\taxis\tvalue\nB/L\tlaterality\tbilateral\nb/l\tlaterality\tleft\n' },
      'modifiers.tsv:3: error duplicate-term: "b/l" is bilateral by laterality on line 2 already',
    ],
    [
      'an unknown axis',
      { 'modifiers.tsv': 'term\taxis\tvalue\nfast\tspeed\thigh\n' },
      'error format: axis "speed" is none of',
    ],
  ])('reports %s', (_, change, expected) => {
    expect(findings(change).join('\n')).toContain(expected);
  });

  it('lets listed exceptions stand', () => {
    const change = {
      ...icd(`L40.0\tPsoriasis vulgaris\t${terms}|PV`),
      'short-terms.tsv': 'term\tcode\treason\nPV\tL40.0\ta skin clinic writes nothing else\n',
    };
    expect(findings(change)).toEqual([]);
  });
});
