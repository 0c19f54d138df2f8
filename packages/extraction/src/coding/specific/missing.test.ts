import { describe, expect, it } from 'vitest';
import { ruleExtractor } from '../../testing/rule-extractor.ts';
import { sampleTerminology } from '../../testing/sample-terminology.ts';

const extractor = ruleExtractor(sampleTerminology());

const find = (text: string, code: string) =>
  extractor
    .extract({ text, setting: 'outpatient', systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.find((one) => one.code === code);
const messages = (text: string, code: string): string[] | undefined =>
  find(text, code)?.warnings.map(({ message }) => message);

describe('what is still missing', () => {
  it.each([
    [
      'the stage',
      'A: Chronic kidney disease.',
      'N18.9',
      ['The stage of the kidney disease is not documented.'],
    ],
    [
      'the type of diabetes',
      'A: Diabetes.',
      'E11.9',
      ['The type of diabetes is not documented; type 2 is the default (I.C.4.a.2).'],
    ],
    ['no type that is said', 'A: Type 2 diabetes.', 'E11.9', []],
    [
      'no side of a heart',
      'A: Heart failure.',
      'I50.9',
      ['Type and acuity of the heart failure are not documented.'],
    ],
    ['the side of a joint', 'A: Shoulder pain.', 'M25.519', ['Laterality is not documented.']],
  ] as const)('%s', (_name, text, code, expected) => {
    expect(messages(text, code)).toEqual(expected);
  });
});

describe('why this code and not its neighbour', () => {
  it('is said by the words that tell them apart', () => {
    expect(find('A: CKD stage 3b.', 'N18.32')?.rationale).toBe(
      'Documented under A as "CKD stage 3b"; "3b" tells it from N18.30.',
    );
  });
  it('the neighbour is the sibling with the likest title', () => {
    expect(find('A: T2DM.', 'E11.9')?.alternatives[0]?.code).toBe('E11.40');
  });
  it('as the note writes them, an abbreviation once', () => {
    expect(find('A: NSTEMI.', 'I21.4')?.rationale).toContain('; "NSTEMI" tells it from I21.');
  });
  it('in whole words of its title, and never by what it leaves unspecified', () => {
    expect(find('A: Type 2 diabetes with diabetic neuropathy.', 'E11.40')?.rationale).not.toMatch(
      /\([a-z]+"/,
    );
  });
  it('or by what of the neighbour is not documented, in the words of its title', () => {
    expect(find('A: Osteoarthritis of knee.', 'M17.9')?.rationale).toMatch(
      /; not M17\.1\d, because "Unilateral primary osteoarthritis, right knee" is not documented\.$/,
    );
  });
});
