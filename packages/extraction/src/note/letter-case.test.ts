import { describe, expect, it } from 'vitest';
import { withBothCases } from './letter-case.ts';

describe('withBothCases', () => {
  it('writes a note in capitals in small letters, less headings and abbreviations', () => {
    expect(
      withBothCases(
        'HISTORY: SHE CAME WITH COPD AND CHEST PAIN ON 3 MARCH. NO PE ON CT. HB 10.2 G/DL.\n\nDIAGNOSES\n1. PNEUMONIA, 2ND EPISODE\n2. RT HIP PAIN\n',
      ),
    ).toBe(
      'HISTORY: She came with COPD and chest pain on 3 March. No PE on CT. HB 10.2 G/DL.\n\nDIAGNOSES\n1. Pneumonia, 2nd episode\n2. Rt hip pain\n',
    );
  });
  it('writes a note in small letters with capitals', () => {
    expect(
      withBothCases(
        'history: she came with copd and st depression. no pe on ct in march.\nuses hearing aids. r knee pain, 2 l of oxygen.\nallergies: e. coli vaccine',
      ),
    ).toBe(
      'History: She came with COPD and ST depression. No PE on CT in March.\nUses hearing aids. R knee pain, 2 l of oxygen.\nAllergies: E. coli vaccine',
    );
  });
  it.each(['She came with COPD. No PE on CT. Home on the third day, well, without oxygen.', 'dm\n', ''])(
    'leaves others as they are: %j',
    (text) => expect(withBothCases(text)).toBe(text),
  );
});
