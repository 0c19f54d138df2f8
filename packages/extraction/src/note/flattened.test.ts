import { describe, expect, it } from 'vitest';
import { readNote } from './document.ts';
import { withLineEnds } from './flattened.ts';

const flat =
  'SUBJECTIVE:,  The knee is better.,ALLERGIES: ,Penicillin.,ASSESSMENT:,1.  Gout.,2.  Hypertension, well controlled.,PLAN: , Return in May.';

describe('withLineEnds', () => {
  it('gives a note its line ends back and keeps its length', () => {
    const lines = withLineEnds(flat);
    expect(lines).toHaveLength(flat.length);
    expect(lines.split('\n').map((line) => line.trim())).toEqual([
      'SUBJECTIVE:',
      'The knee is better.',
      'ALLERGIES:',
      'Penicillin.',
      'ASSESSMENT:',
      '1.  Gout.',
      '2.  Hypertension, well controlled.',
      'PLAN:',
      'Return in May.',
    ]);
  });
  it('reads letters for headings', () => {
    expect(withLineEnds('S - ,Sore toe.,O - ,Red.,A - ,1. Gout.')).toBe(
      'S - \nSore toe.\nO - \nRed.\nA - \n1. Gout.',
    );
  });
  it.each([
    'Seen by Dr. Hale, M.D., F.A.C.P., today.',
    'Meds: lisinopril 10 mg b.i.d., Zocor 20 mg q.d.\nPlan:, Return.',
    '',
  ])('leaves other commas: %s', (text) => {
    expect(withLineEnds(text)).toBe(text);
  });
});

describe('readNote', () => {
  it('finds the sections of such a note', () => {
    expect(readNote(flat).sections.map(({ kind }) => kind)).toEqual([
      'history',
      'allergy',
      'assessment',
      'instruction',
    ]);
  });
  it('quotes the note as it was given', () => {
    expect(readNote(flat).quote(0, flat.length).quote).toBe(flat);
  });
});
