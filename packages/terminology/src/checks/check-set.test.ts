import { describe, expect, it } from 'vitest';
import { inventedRelease } from '../fixtures/tabular-release.ts';
import { createTerminology } from '../terminology.ts';

const terminology = createTerminology([
  inventedRelease({
    year: 2030,
    titles: {
      D61: 'Other anemias',
      'D61.8': 'Drug-induced pancytopenia',
      E10: 'Type 1 diabetes',
      'E10.9': 'Type 1 diabetes without complications',
      E11: 'Type 2 diabetes',
      'E11.2': 'Type 2 diabetes with kidney disease',
      'E11.9': 'Type 2 diabetes without complications',
      E89: 'Postprocedural endocrine disorders',
      F02: 'Dementia in other diseases classified elsewhere',
      'F02.8': 'Dementia in other diseases classified elsewhere, unspecified severity',
      F03: 'Unspecified dementia',
      G20: "Parkinson's disease",
      G31: 'Other degenerative diseases',
      'G31.0': 'Frontotemporal dementia',
      'G31.9': 'Degenerative disease, unspecified',
      I95: 'Hypotension',
      N18: 'Chronic kidney disease',
      'N18.3': 'Chronic kidney disease, stage 3',
      P70: 'Transitory disorders of carbohydrate metabolism of newborn',
      R41: 'Other cognitive symptoms',
      R42: 'Dizziness',
      T45: 'Poisoning by and adverse effect of systemic agents',
      'T45.1X1A': 'Poisoning by antineoplastic drugs',
      'T45.1X5A': 'Adverse effect of antineoplastic drugs',
    },
    notes: {
      E10: [{ kind: 'excludes1', text: 'type 2 diabetes mellitus (E11.-)' }],
      'E11.2': [{ kind: 'useAdditional', text: 'code to identify stage of chronic kidney disease (N18.-)' }],
      F02: [
        { kind: 'codeFirst', text: 'the underlying physiological condition, such as:' },
        { kind: 'codeFirst', text: "Parkinson's disease (G20.-)" },
        { kind: 'excludes1', text: 'dementia NOS (F03.-)' },
      ],
      F03: [{ kind: 'excludes1', text: 'senility (R41)' }],
      R41: [
        { kind: 'codeAlso', text: 'associated dementia (F03)' },
        { kind: 'excludes1', text: 'symptoms of cognition (R41-R44)' },
      ],
      G31: [
        { kind: 'useAdditional', text: 'code, for codes G31.0-G31.8, to identify:' },
        { kind: 'useAdditional', text: 'dementia (F02.-)' },
      ],
      N18: [{ kind: 'codeFirst', text: 'diabetic chronic kidney disease (E11.2)' }],
      E89: [{ kind: 'codeFirst', text: 'the disorder' }],
      I95: [{ kind: 'codeFirst', text: 'cause, if known' }],
      T45: [
        { kind: 'codeFirst', text: ', for adverse effects, the nature of the adverse effect, such as:' },
        { kind: 'codeFirst', text: 'blood disorders (D56-D76)' },
      ],
    },
    groups: [
      {
        kind: 'chapter',
        id: '4',
        title: 'Endocrine diseases',
        first: 'E00',
        last: 'E89',
        notes: [
          { kind: 'excludes1', text: 'disorders specific to newborn:' },
          { kind: 'excludes1', text: 'transitory metabolic disorders (P70-P74)' },
        ],
      },
    ],
  }),
]);

function found(...codes: string[]) {
  return terminology
    .checkSet(codes, '2030-01-01')
    .findings.map(({ kind, severity, codes: of }) => `${severity} ${kind} ${of.join(' ')}`);
}

describe('a set of codes', () => {
  it('is clean when nothing stands against it', () => {
    expect(found('G20', 'F02.8')).toEqual([]);
    expect(found('E11.2', 'N18.3')).toEqual([]);
    expect(found('D61.8', 'T45.1X5A')).toEqual([]);
    expect(found()).toEqual([]);
  });

  it('names unknown codes, headers and repetitions, whatever their spelling', () => {
    expect(found('Q99', 'e119', 'E11.9', 'E11')).toEqual([
      'error unknown-code Q99',
      'error duplicate E11.9',
      'error not-billable E11',
    ]);
  });

  it('holds no pair that an Excludes1 note of a category forbids, in either order', () => {
    expect(found('E10.9', 'E11.9')).toEqual(['warning excludes1 E10.9 E11.9']);
    expect(found('E11.9', 'E10.9')).toEqual(['warning excludes1 E10.9 E11.9']);
  });

  it('inherits the Excludes1 notes of the chapter, and tells the whole rule and its place', () => {
    const [finding] = terminology.checkSet(['P70', 'E11.9'], '2030-01-01').findings;
    expect(finding).toMatchObject({
      kind: 'excludes1',
      codes: ['E11.9', 'P70'],
      rule: {
        kind: 'excludes1',
        text: 'disorders specific to newborn: transitory metabolic disorders (P70-P74)',
        place: { level: 'chapter', id: '4', title: 'Endocrine diseases' },
      },
    });
    expect(finding?.message).toContain('chapter 4');
  });

  it('may hold a pair that another instruction expects together', () => {
    expect(found('F03', 'R41')).toEqual([]);
  });

  it('is not divided by a line that names the code it stands at', () => {
    expect(found('R41', 'R42')).toEqual([]);
  });

  it('never begins with a manifestation', () => {
    expect(found('F02.8', 'G20')).toEqual([
      'error manifestation-first F02.8',
      'warning code-first G20 F02.8',
    ]);
    expect(found('F02.8')).toEqual(['error manifestation-first F02.8']);
    expect(found('I95', 'F02.8')).toEqual([]);
  });

  it('has the cause first where an instruction asks for it, unless it leaves that to the record', () => {
    expect(found('E89')).toEqual(['warning code-first E89']);
    expect(found('G20', 'E89')).toEqual([]);
    expect(found('I95')).toEqual([]);
  });

  it('tells a pair once when both of its codes say which comes first', () => {
    expect(found('N18.3', 'E11.2')).toEqual(['warning code-first E11.2 N18.3']);
  });

  it('reminds of an additional code that nothing in the set is', () => {
    expect(found('E11.2')).toEqual(['information use-additional E11.2']);
    expect(found('G31.0')).toEqual(['information use-additional G31.0']);
    expect(found('G31.9')).toEqual([]);
  });

  it('sequences the nature of an adverse effect before the drug, but not before a poisoning', () => {
    expect(found('T45.1X5A', 'D61.8')).toEqual(['warning code-first D61.8 T45.1X5A']);
    expect(found('T45.1X1A', 'D61.8')).toEqual([]);
  });
});
