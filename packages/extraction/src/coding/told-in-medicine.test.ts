import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

describe('what a stay on a medical ward tells beside its diagnoses', () => {
  const suggested = suggestedByVocabulary(['M79.A22', 'I97.638']);

  it.each([
    // The side that is told to be sound (admit/refused-words.ts).
    ['Diagnosis: cellulitis of left leg, right leg clear.', ['L03.116']],
    ['Diagnosis: cellulitis of left leg, right ankle.', ['L03.115', 'L03.116']],
    // When it was (admit/over.ts).
    ['Diagnosis: gout.\nCourse: In March she had a TIA of ten minutes.', ['M10.9']],
    ['Diagnosis: gout.\nCourse: She had a TIA of ten minutes.', ['G45.9', 'M10.9']],
    ['Diagnosis: gout.\nPMH: NSTEMI two weeks ago.', ['I21.4', 'M10.9']],
    ['Diagnosis: gout.\nPMH: NSTEMI two years ago.', ['I25.2', 'M10.9']],
    // What a report says of a disease that the provider names (specific/refinements).
    ['Diagnosis: renal calculus.\nUSG: mild hydronephrosis.', ['N13.2']],
    ['Diagnosis: renal calculus.\nUSG: no hydronephrosis.', ['N20.0']],
    [
      'Diagnosis: lupus.\nCourse: HTN, started on amlodipine; secondary to the renal disease.',
      ['I15.1', 'M32.9'],
    ],
    ['Diagnosis: acute aortic dissection, Stanford A.', ['I71.010']],
    ['Diagnosis: aortic dissection, Stanford type B.', ['I71.012']],
    // What no film shows (admit/refused-places.ts).
    ['Diagnosis: gout.\nCTE: thick ileum. Moderate malnutrition.', ['E44.0', 'M10.9']],
    ['Diagnosis: gout.\nCTE: thick ileum. Ileal stricture.', ['M10.9']],
    // A pain of the back is no advice to come back (assertion/spoken-of/telling.ts).
    ['Back pain in a man with gout, on allopurinol.', ['M10.9']],
    ['Diagnosis: asthma. Told to come back with gout.', ['J45.909']],
    // A cancer and what it resists (vocabulary, encounter/told-beside-rows.ts).
    ['Castrate-resistant prostate cancer with bone mets.', ['C61', 'C79.51']],
    ['Diagnosis: 70% narrowing at the origin of the left internal carotid.', ['I65.22']],
    ['Diagnosis: CAPD catheter related peritonitis.', ['T85.71XA']],
    ['Diagnosis: adhesive band with complete obstruction.', ['K56.52']],
    [
      'Final: septic shock from cellulitis of left leg. AKI due to sepsis.',
      ['A41.9', 'L03.116', 'N17.9', 'R65.21'],
    ],
    // The next line of what stands beside a diagnosis (specific/refinements, combine).
    ['Diagnosis: viral pneumonia due to influenza A.', ['J10.01']],
    ['Diagnosis: in-stent restenosis of LAD stent with unstable angina.', ['I25.110', 'T82.855A']],
    ['Diagnosis: prostate cancer. Course: metastasis of T9, radiotherapy.', ['C61', 'C79.51']],
    ['Diagnosis: prostate cancer. MRI: no metastasis of T9.', ['C61']],
    [
      'Embolism of left femoral artery, embolectomy. Acute compartment syndrome post reperfusion, left leg.',
      ['I74.3', 'M79.A22'],
    ],
    [
      'MRI showed infarcts of the left hemisphere; 90% stenosis of the left internal carotid, judged the cause.',
      ['I63.232'],
    ],
    ['Necrotizing gallstone pancreatitis, drained twice for infected necrosis.', ['K85.12']],
    ['Diagnosis: acute appendicitis, appendix with fecalith.', ['K35.80']],
    ['Thunderclap headache. CT showed blood in the basal cisterns.', ['I60.9']],
    ['Diagnosis: carotid endarterectomy. A tense neck hematoma needed evacuation.', ['I97.638']],
    ['Alcohol dependence. Alcoholic hepatitis, moderate ascites tapped.', ['F10.20', 'K70.11']],
    [
      'Fracture of the neck of the right femur. One unit for acute blood loss anemia, which was expected for the operation.',
      ['D62', 'S72.001A'],
    ],
    ['Name of disease: gout', ['M10.9']],
  ])('%s', (text, codes) => {
    expect(
      suggested(text)
        .filter((code) => !code.startsWith('Z'))
        .sort(),
    ).toEqual(codes);
  });

  it.each([
    ['Rheumatic heart disease, penicillin V for life.', 'Z79.2'],
    ['Diagnosis: gout. His gallbladder came out in 2011.', 'Z90.49'],
    ['Castrate-resistant prostate cancer with bone mets.', 'Z19.2'],
    ['Diabetes type 3c, needs insulin.', 'Z79.4'],
    ['Gout. One prior kidney stone in 2018.', 'Z87.442'],
    ['Gout. She takes the combined pill.', 'Z79.3'],
  ])('%s', (text, code) => {
    expect(suggested(text)).toContain(code);
  });

  it('takes an allergy for no use of the drug', () => {
    expect(suggested('Rheumatic heart disease. Allergic to penicillin since childhood.')).not.toContain(
      'Z79.2',
    );
    expect(suggested('Rheumatic heart disease. Penicillin allergy since childhood.')).not.toContain('Z79.2');
  });
});
