import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('sites and sides that stand beside the name of a disease', () => {
  it.each([
    [
      'several joints are one code',
      'Diagnosis: Seropositive rheumatoid arthritis of hands and knees.',
      'M05.79',
    ],
    [
      'the side is said in another sentence',
      'Diagnosis: Complete rotator cuff tear.\nHistory: Rt shoulder weak.',
      'M75.121',
    ],
    ['a bone behind the disease', 'Diagnosis: Acute osteomyelitis, MRSA, of the shin, left.', 'M86.162'],
  ])('%s', (_name, text, code) => {
    expect(suggested(text)).toContain(code);
  });
  it('no side where the note speaks of both', () => {
    const codes = suggested(
      'Diagnosis: Complete rotator cuff tear.\nHistory: Right shoulder weak, left shoulder painful.',
    );
    expect(codes).toContain('M75.120');
  });
});

describe('symptoms that head an entry of a visit (IV.H)', () => {
  it('are there, and what they may come of is not', () => {
    const codes = suggested(
      'Assessment\nPalpitations: anaemia possible, check CBC.\nHypertension: at goal',
      'outpatient',
    );
    expect(codes).toContain('R00.2');
    expect(codes).not.toContain('D64.9');
  });
});

describe('a story below a list', () => {
  it('lists nothing', () => {
    const codes = suggested(
      'Diagnosis: Acute cholecystitis\n62M presented with two days of vomiting and fever, settled on antibiotics.',
    );
    expect(codes).toEqual(['K81.0']);
  });
});

describe('the principal diagnosis of a stay without a list', () => {
  it.each([
    [
      'what is named first and is no comorbidity',
      'Urinary retention from BPH, TURP done. AKI, improving.',
      'N40.1',
    ],
    [
      'no complication that came later',
      'Ruptured abdominal aortic aneurysm, repaired. Wound infection on day 6. AKI.',
      'I71.30',
    ],
  ])('is %s (II)', (_name, text, code) => {
    expect(suggested(text)[0]).toBe(code);
  });
});

describe('what a stay does itself is no status (I.C.21.c.3)', () => {
  it('a pacemaker for a heart block', () => {
    expect(suggested('Diagnosis: Complete heart block. Permanent pacemaker.')).toEqual(['I44.2']);
    expect(suggested('Diagnosis: Complete heart block. Old pacemaker in situ since 2015.')).toContain(
      'Z95.0',
    );
  });
});
