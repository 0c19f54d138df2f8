import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary([
  'T22.612A',
  'T22.212A',
  'T54.3X1A',
  'T54.2X1A',
  'T54.2X3A',
  'T20.70XA',
  'T32.11',
  'T31.31',
  'T23.221A',
  'T25.222D',
]);

describe('burns', () => {
  const chart =
    'Burns chart\nRight forearm      third degree      3 %\nRight thigh      second degree      6 %\n';

  it('are read from the rows of a chart, where the degree stands behind the site (I.C.19.d)', () => {
    const codes = suggested(`HISTORY\nScald burns.\n${chart}Total 9 % TBSA.\n`);
    expect(codes).toEqual(expect.arrayContaining(['T22.311A', 'T24.211A', 'T31.0']));
  });

  it('are where a line of sites says, with the one degree that the note names', () => {
    const note = 'DIAGNOSIS\nScald, 12 % TBSA, second degree.\nSites: abdomen, right thigh.\n';
    expect(suggested(note)).toEqual(expect.arrayContaining(['T21.22XA', 'T24.211A', 'T31.10']));
    expect(suggested(note.replace('second degree', 'second and third degree'))).not.toContain('T21.22XA');
  });

  it('have the extent that is a share of the body surface, not an estimate before it', () => {
    const codes = suggested(`HISTORY\nReferred with 35 % burns.\n${chart}Total 23 % TBSA.\n`);
    expect(codes.filter((code) => code.startsWith('T31'))).toEqual(['T31.20']);
  });

  it.each([
    ['Diagnosis: Second degree acid burn of the left forearm.', ['T54.2X1A', 'T22.612A']],
    ['Acid attack. Diagnosis: Third degree burn of the face, 11% TBSA.', ['T54.2X3A', 'T20.70XA', 'T32.11']],
    [
      'Splashed with caustic soda. Diagnosis: Second degree burn of the left forearm.',
      ['T54.3X1A', 'T22.612A'],
    ],
    ['Uric acid 9. Diagnosis: Second degree burn of the left forearm.', ['T22.212A']],
    ['Acid spilled on her coat. Diagnosis: Second degree flame burn of the left forearm.', ['T22.212A']],
    ['No chemical burn. Diagnosis: Second degree burn of the left forearm.', ['T22.212A']],
    ['Heart attack 2010. Diagnosis: Second degree burn of left forearm by acid.', ['T54.2X1A', 'T22.612A']],
  ])('by a chemical are corrosions, behind the agent with its intent (T20-T25 notes)', (text, codes) => {
    expect(suggested(text).filter((code) => code.startsWith('T'))).toEqual(codes);
  });

  it('have the share of the third degree in front of its depth', () => {
    const codes = suggested(
      'Diagnosis: Flame burns, TBSA 32 %, of which 18 % deep: full thickness over chest.',
    );
    expect(codes).toContain('T31.31');
  });

  it('have a side by its letter and fingers of their own', () => {
    expect(suggested('Diagnosis: Scald burns, partial thickness: R index finger.')).toContain('T23.221A');
    expect(suggested('Diagnosis: Scald burn, partial thickness: index finger, right.')).toContain('T23.221A');
    expect(suggested('Dressing visit. Scald burns, second degree: L foot.', 'outpatient')).toContain(
      'T25.222D',
    );
  });
});
