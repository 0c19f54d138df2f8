import { describe, expect, it } from 'vitest';
import { inventedRelease } from '../fixtures/tabular-release.ts';
import { createTerminology } from '../terminology.ts';

const characters = [
  { kind: 'sevenCharacter', text: 'A\tinitial encounter' },
  { kind: 'sevenCharacter', text: 'D\tsubsequent encounter' },
] as const;

const injuries = {
  S52: 'Fracture of forearm',
  'S52.5': 'Fracture of lower end of radius',
  'S52.50': 'Unspecified fracture of lower end of radius',
  'S52.501': 'Unspecified fracture of right radius',
  'S52.501A': 'Unspecified fracture of right radius, initial encounter',
  'S52.501D': 'Unspecified fracture of right radius, subsequent encounter',
  'S52.502': 'Unspecified fracture of left radius',
  'S52.502A': 'Unspecified fracture of left radius, initial encounter',
  T78: 'Adverse effects',
  'T78.2': 'Anaphylactic shock',
  'T78.2XXA': 'Anaphylactic shock, initial encounter',
  'T78.2XXD': 'Anaphylactic shock, subsequent encounter',
};
const notes = { S52: characters, T78: characters };

const terminology = createTerminology([
  inventedRelease({
    year: 2030,
    titles: { ...injuries, M10: 'Gout', 'M10.0': 'Idiopathic gout', 'M10.9': 'Gout', L40: 'Psoriasis' },
    notes,
  }),
  inventedRelease({
    year: 2031,
    titles: {
      ...injuries,
      M10: 'Gout',
      'M10.0': 'Primary gout',
      L40: 'Psoriasis',
      'L40.1': 'Mild psoriasis',
      'L40.2': 'Severe psoriasis',
      Q01: 'Encephalocele',
    },
    notes,
  }),
]);

const in2030 = (code: string) => terminology.validate('icd10', code, '2030-01-01');
const in2031 = (code: string) => terminology.validate('icd10', code, '2031-01-01');
const kinds = ({ findings }: { findings: readonly { kind: string }[] }) => findings.map(({ kind }) => kind);
const codes = ({ proposals }: { proposals: readonly { code: string }[] }) =>
  proposals.map(({ code }) => code);

describe('validation of a code', () => {
  it('accepts a billable code of the release in force, in any spelling', () => {
    expect(in2030('m100')).toEqual({
      system: 'icd10',
      release: { version: 'FY2030', title: 'ICD-10-CM FY2030', covers: true, note: null },
      code: 'M10.0',
      exists: true,
      valid: true,
      display: 'Idiopathic gout',
      billable: true,
      findings: [],
      seventhCharacter: null,
      proposals: [],
    });
  });

  it('refuses a header and proposes the codes below it', () => {
    const answer = in2030('M10');
    expect(answer).toMatchObject({ exists: true, valid: false, billable: false });
    expect(kinds(answer)).toEqual(['not-billable']);
    expect(codes(answer)).toEqual(['M10.0', 'M10.9']);
  });

  it('says how many characters are missing, and which 7th ones there are', () => {
    const answer = in2030('S52.5');
    expect(kinds(answer)).toEqual(['not-billable', 'seventh-character-missing']);
    expect(answer.findings[1]?.message).toBe(
      'S52.5 needs 2 more characters (X where there is none) and a 7th character: A (initial encounter), D (subsequent encounter).',
    );
    expect(answer.seventhCharacter).toEqual({ A: 'initial encounter', D: 'subsequent encounter' });
    expect(codes(answer)).toEqual(['S52.501A', 'S52.501D', 'S52.502A']);
    expect(in2030('S52.501').findings[1]?.message).toBe(
      'S52.501 needs a 7th character: A (initial encounter), D (subsequent encounter).',
    );
  });

  it.each(['T78.2A', 'T78.2XA', 't782a'])('fills placeholders in: %s', (given) => {
    const answer = in2030(given);
    expect(kinds(answer)).toEqual(['placeholder-missing']);
    expect(codes(answer)).toEqual(['T78.2XXA']);
    expect(answer.valid).toBe(false);
  });

  it('knows beginnings that are no headers of their own', () => {
    expect(kinds(in2030('T78.2XX'))).toEqual(['seventh-character-missing']);
    expect(codes(in2030('T78.2X'))).toEqual(['T78.2XXA', 'T78.2XXD']);
  });

  it('refuses a 7th character that the code does not take', () => {
    const answer = in2030('S52.501Z');
    expect(kinds(answer)).toEqual(['seventh-character-wrong']);
    expect(codes(answer)).toEqual(['S52.501A', 'S52.501D']);
  });

  it('proposes the nearest codes for one that is unknown, and says what is none in form', () => {
    expect(kinds(in2030('M10.77'))).toEqual(['unknown-code']);
    expect(codes(in2030('M10.77'))).toEqual(['M10.0', 'M10.9']);
    expect(kinds(in2030('gout'))).toEqual(['malformed']);
    expect(codes(in2030('Z99'))).toEqual([]);
  });
});

describe('what changed between releases', () => {
  it('is told with its date', () => {
    expect(in2031('M10.9').findings).toEqual([
      expect.objectContaining({ kind: 'unknown-code' }),
      {
        kind: 'retired',
        severity: 'error',
        message: 'M10.9 was a code of FY2030 and is none since 2030-10-01 (FY2031).',
        date: '2030-10-01',
      },
    ]);
    expect(in2030('Q01').findings[1]).toMatchObject({ kind: 'not-yet-valid', date: '2030-10-01' });
    expect(in2031('L40').findings.at(-1)).toMatchObject({ kind: 'subdivided', date: '2030-10-01' });
    expect(in2031('M10.0')).toMatchObject({
      valid: true,
      findings: [
        {
          kind: 'renamed',
          severity: 'information',
          message: 'M10.0 was "Idiopathic gout" before 2030-10-01 (FY2031).',
        },
      ],
    });
    expect(in2030('M10.0').findings).toEqual([]);
  });
});
