import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

describe('the organism beside the infection it caused (I.C.1.b)', () => {
  const suggested = suggestedByVocabulary(['Z16.12', 'Z16.13', 'Z16.24', 'J95.851']);

  it.each([
    // By the place that the specimen came from.
    ['Cellulitis of the right leg. Pus: Klebsiella.', ['B96.1']],
    ['Cellulitis of the right leg. Urine grew E. coli.', []],
    ['Urinary tract infection. Urine grew E. coli.', ['B96.20']],
    ['Cellulitis of the right leg. Swab Klebsiella, sensitive to amikacin.', ['B96.1']],
    ['Cellulitis of the right leg. Swab Klebsiella negative.', []],
    ['Acute pyelonephritis. Urine: pus cells 40. C/S: Klebsiella.', ['B96.1']],
    ['Acute pyelonephritis. Urine: pus cells 40. Wound c/s: Klebsiella.', []],
    ['Ventilator associated pneumonia. ETA: Klebsiella, sensitive to meropenem.', ['B96.1']],
    // Of two names for one organism the special one, of two organisms both.
    ['Cellulitis of the right leg, swab grew methicillin-resistant Staphylococcus aureus.', ['B95.62']],
    ['Cellulitis of the right leg, swab grew methicillin resistant Staph epidermidis.', ['B95.7']],
    ['Cellulitis of the right leg. Pus grew E. coli and Klebsiella.', ['B96.1', 'B96.20']],
    // Not what another infection grew, once.
    [
      'Cellulitis of the right leg. A toe went in 2019 because of an infection of the bone that grew MRSA.',
      [],
    ],
    // Not what was only asked, and not beside the sepsis that says it.
    ['Cellulitis of the right leg. Swab grew cocci, ? MSSA.', []],
    ['Sepsis due to E. coli. Urinary tract infection, urine grew E. coli.', []],
  ])('%s', (text, codes) => {
    expect(
      suggested(`DIAGNOSIS\n${text}\n`, 'inpatient')
        .filter((code) => /^B9[5-7]/.test(code))
        .sort(),
    ).toEqual(codes);
  });

  it.each([
    ['Urine grew E. coli, ESBL.', ['Z16.12']],
    ['Urine grew E. coli, multidrug resistant.', ['Z16.24']],
    ['Urine grew Klebsiella, carbapenem resistant.', ['Z16.13']],
    ['Treated for MDR TB in 2010.', []],
  ])('and the resistance beside it (I.C.1.c): %s', (text, codes) => {
    expect(
      suggested(`DIAGNOSIS\nUrinary tract infection. ${text}\n`).filter((code) => code.startsWith('Z16')),
    ).toEqual(codes);
  });
});
