import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('trouble of a fistula or graft for dialysis', () => {
  it.each([
    ['thrombosis', 'Diagnosis: Clotted left radiocephalic AVF. ESRD on HD.', 'T82.868A'],
    ['stenosis', 'Diagnosis: ESRD. Stenosis at the outflow of the AV graft.', 'T82.858A'],
    ['infection', 'Diagnosis: ESRD. Infected AV graft.', 'T82.7XXA'],
  ])('%s is a complication of the device', (_name, text, code) => {
    const codes = suggested(text);
    expect(codes).toContain(code);
    expect(codes).not.toContain('I82.90');
  });
  it.each([
    ['what is denied', 'Diagnosis: ESRD. AV fistula with good thrill, no stenosis, no infection.'],
    ['a fistula of another kind', 'Diagnosis: Infected perianal fistula.'],
  ])('not %s', (_name, text) => {
    expect(suggested(text).filter((code) => code.startsWith('T82'))).toEqual([]);
  });
});
