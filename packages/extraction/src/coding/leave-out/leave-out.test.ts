import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../../extractor.ts';
import { vocabularyExtractor } from '../../testing/vocabulary-extractor.ts';
import type { Setting } from '../../types.ts';

let extractor: Extractor;

beforeAll(async () => {
  extractor = await vocabularyExtractor();
}, 60_000);

const suggested = (text: string, setting: Setting): string[] =>
  extractor
    .extract({ text, setting, systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.filter(({ status }) => status === 'suggested')
    .map(({ code }) => code);

/** What is left out, a note of it, and the same without what leaves it out. */
const rows: readonly (readonly [string, Setting, string, string, string])[] = [
  [
    'ptosis beside myasthenia (I.B.5)',
    'inpatient',
    'H02.403',
    'Diagnosis:\nMyasthenia gravis\nBilateral ptosis\n',
    'Diagnosis:\nMigraine\nBilateral ptosis\n',
  ],
  [
    'a symptom of which the provider says what explains it (I.B.5)',
    'inpatient',
    'R55',
    'Diagnosis:\nColles fracture of the right wrist\nGastric ulcer\nCollapse, fully explained by the ulcer\n',
    'Diagnosis:\nColles fracture of the right wrist\nGastric ulcer\nCollapse\n',
  ],
  [
    'a sinusitis of no sinus beside the maxillary one that the same words name (I.B.2)',
    'outpatient',
    'J01.90',
    'Diagnosis: Acute bacterial maxillary sinusitis.\n',
    'Diagnosis: Acute bacterial sinusitis.\n',
  ],
  [
    'retention that did not occur',
    'inpatient',
    'N40.1',
    'Diagnosis:\nGout\nBenign prostatic hyperplasia\n\nCourse\nUrine retention did not occur.\n',
    'Diagnosis:\nGout\nBenign prostatic hyperplasia\n\nCourse\nUrine retention, catheter.\n',
  ],
  [
    'the answer of an assessment form',
    'inpatient',
    'Z91.81',
    'Diagnosis:\nGout\nFall risk: low.\n',
    'Diagnosis:\nGout\nFall risk: unsteady gait.\n',
  ],
  [
    'a check-up for what the note denies',
    'outpatient',
    'E11.9',
    'Assessment:\n1. Gout. Yearly diabetic check normal, no diabetes.\n',
    'Assessment:\n1. Gout. Diabetic, well.\n',
  ],
  [
    'a placenta that has moved up (O44)',
    'inpatient',
    'O44.43',
    'G2P1 at 37 weeks, delivered a live girl. Low-lying placenta at 20 weeks; the placenta had moved up by 32 weeks.\n',
    'G2P1 at 37 weeks, delivered a live girl by cesarean. Low-lying placenta.\n',
  ],
  [
    'what an old attack was taken for in the end',
    'outpatient',
    'G43.109',
    'HPI: "TIA" in 2016, called a migraine aura by the neurologist.\nAssessment:\n1. Gout.\n',
    'HPI: Migraine aura weekly.\nAssessment:\n1. Migraine with aura.\n',
  ],
  [
    'an examination that is overdue',
    'outpatient',
    'Z00.129',
    'Assessment:\n1. Croup.\n2. Well child check overdue - book.\n',
    'Assessment:\n1. Well child check.\n',
  ],
  [
    'a side of which nothing is said but that it is sound (I.B.13)',
    'outpatient',
    'G56.02',
    'Assessment:\n1. Carpal tunnel syndrome. The left hand is fine.\n',
    'Assessment:\n1. Carpal tunnel syndrome. The left hand is numb.\n',
  ],
  [
    'a cream that ran out',
    'outpatient',
    'T38.0X6A',
    'HPI: His eczema is up; they ran out of triamcinolone.\nAssessment:\n1. Eczema.\n',
    'HPI: He ran out of prednisone two weeks ago.\nAssessment:\n1. Adrenal insufficiency.\n',
  ],
  [
    'a refusal that was a parent’s (Z28.82)',
    'outpatient',
    'Z28.21',
    'Assessment:\n1. Croup.\n2. Influenza vaccine declined by the guardian.\n',
    'Assessment:\n1. Croup.\n2. Influenza vaccine declined.\n',
  ],
  [
    'a carrier of what is named before (Z22.9)',
    'inpatient',
    'Z22.9',
    'Diagnosis:\nHepatitis B carrier state\n',
    'Diagnosis:\nCarrier state\n',
  ],
  [
    'an effusion beside pneumonia of which nothing came',
    'inpatient',
    'J91.8',
    'Course: Pneumonia. Parapneumonic effusion small, no treatment.\nDiagnosis:\nPneumonia\n',
    'Course: Pneumonia. Parapneumonic effusion, drained on day 2.\nDiagnosis:\nPneumonia\n',
  ],
  [
    'blood lost that an anemia is named for (I.B.5)',
    'outpatient',
    'R58',
    'Assessment:\n1. IDA - chronic blood loss\n',
    'Assessment:\n1. Gout\n2. Blood loss\n',
  ],
  [
    'what is no drug but an allergy to it',
    'inpatient',
    'T36.0X5A',
    'Course: Cellulitis of the left leg. Because of her penicillin allergy she had clindamycin.\n',
    'Course: Rash on day 3 because of penicillin.\n',
  ],
  [
    'latent tuberculosis that was treated (Z86.15)',
    'outpatient',
    'Z22.7',
    'HPI: Latent TB was treated with rifampicin in 2018.\nAssessment:\n1. Gout\n',
    'HPI: Latent TB, to start rifampicin.\nAssessment:\n1. Latent TB\n',
  ],
  [
    'pain of the testis beside its torsion (I.B.5)',
    'inpatient',
    'N50.811',
    'Sudden right testicular pain since midnight. Torsion of the spermatic cord at exploration.',
    'DIAGNOSIS\nRight testicular pain',
  ],
  [
    'arthritis beside lupus (I.B.5)',
    'outpatient',
    'M19.90',
    'HPI: Lupus with rash and arthritis.\nAssessment:\n1. Systemic lupus erythematosus.\n',
    'HPI: Rash and arthritis.\nAssessment:\n1. Eczema.\n',
  ],
  [
    'a segment of an electrocardiogram',
    'inpatient',
    'F32.A',
    'Course: ECG showed lateral ST depression while tachycardic.\n',
    'Course: She has depression.\n',
  ],
  [
    'a drug of the past',
    'inpatient',
    'Z79.01',
    'History: On warfarin for six months in 1998, none since.\nDiagnosis:\nGout\n',
    'History: On warfarin for six months now.\nDiagnosis:\nGout\n',
  ],
  [
    'a drug that is put on the eye',
    'outpatient',
    'Z79.621',
    'HPI: On cyclosporine drops.\nAssessment:\n1. Dry eyes.\n',
    'HPI: On cyclosporine.\nAssessment:\n1. Dry eyes.\n',
  ],
  [
    'what is borne and no allergy',
    'outpatient',
    'Z88.0',
    'Assessment:\n1. Gout.\nAllergies: penicillin ok; latex - rash.\n',
    'Assessment:\n1. Gout.\nAllergies: penicillin; latex - rash.\n',
  ],
  [
    'what comes in spells and had one years ago',
    'inpatient',
    'F32.A',
    'Past history: depression 2020.\nDiagnosis:\nGout\n',
    'Past history: depression.\nDiagnosis:\nGout\n',
  ],
  [
    'a treatment that ended well',
    'outpatient',
    'F32.A',
    'Past history: depression - ceased treatment, well.\nDiagnosis:\nGout\n',
    'Past history: depression - ceased treatment, low again.\nDiagnosis:\nGout\n',
  ],
  [
    'the body mass index in pregnancy (I.C.21.c.3)',
    'inpatient',
    'Z68.37',
    'Diagnosis:\nSevere pre-eclampsia\nClass 2 obesity, BMI 37\nDelivered at 37+3 weeks, live girl.\n',
    'Diagnosis:\nGout\nClass 2 obesity, BMI 37\n',
  ],
];

describe.each(rows)('%s', (_, setting, code, without, withIt) => {
  it('is left out', () => {
    expect(suggested(without, setting)).not.toContain(code);
  });

  it('and what is like it is not', () => {
    expect(suggested(withIt, setting)).toContain(code);
  });
});

describe('signs that a disease always brings along (I.B.5)', () => {
  const of = (text: string): string[] => suggested(text, 'inpatient');
  it.each([
    ['Posterior vitreous detachment, right eye. Floaters.', 'H43.391'],
    ['Major depressive disorder, recurrent, moderate. Sleeplessness.', 'G47.00'],
  ])('%s', (text, sign) => {
    expect(of(`Diagnosis: ${text}`)).not.toContain(sign);
    expect(of(`Diagnosis: ${text}`)).not.toEqual([]);
  });
});
