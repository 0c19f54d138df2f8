import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary([
  'C67.4',
  'R35.1',
  'N81.3',
  'T58.91XA',
  'S93.401A',
  'S83.212A',
  'S83.242A',
  'S83.272A',
]);
const first = (text: string): string | undefined => suggested(text, 'inpatient')[0];
const clinic = (text: string): string[] => suggested(text, 'outpatient');

describe('the principal diagnosis of a stay with a malignancy (I.C.2)', () => {
  it('is the dehydration that the patient came with and that was treated (I.C.2.c.3)', () => {
    const told = 'Adenocarcinoma of the pancreas on chemotherapy.';
    expect(first(`${told} Admitted with poor intake and dehydration, given fluids.`)).toBe('E86.0');
    expect(first(`${told} Admitted for a stent. Dehydration on day 3.`)).not.toBe('E86.0');
  });

  it('is the secondary that is new or treated alone (I.C.2.b)', () => {
    const told = 'DIAGNOSIS\n1. Cancer of the right lung upper lobe\n2. ';
    expect(first(`${told}New brain metastases\n`)).toBe('C79.31');
    expect(first(`${told}Brain metastases\n`)).toBe('C34.11');
    expect(first(`${told}Brain metastases, radiosurgery; primary stable\n`)).toBe('C79.31');
  });

  it('is what the writer concludes, not his other conditions', () => {
    const told = 'His other conditions are hypertension, chronic kidney disease stage 3a and gout.';
    expect(first(`${told} Our conclusion is colonic diverticular hemorrhage.`)).toBe('K57.31');
  });
});

describe('what the specialties write', () => {
  it.each([
    [
      'a prolapse by its degree',
      'Uterovaginal prolapse, second degree, with a cystocele.',
      'N81.2',
      'N81.10',
    ],
    ['a whole prolapse', 'Uterovaginal prolapse, grade 4.', 'N81.3', 'N81.4'],
    ['the smoke before the lungs that it hurt', 'Smoke inhalation lung injury.', 'T59.811A', 'J70.9'],
    ['a gas that nobody takes', 'Carbon monoxide toxicity, oxygen given.', 'T58.91XA', 'R09.02'],
    ['the contracture of a scar', 'Post burn contracture of the neck.', 'L90.5', 'T20.07XA'],
    ['a wall of the bladder', 'Bladder cancer. Cystoscopy: growth on the posterior wall.', 'C67.4', 'C67.9'],
  ])('%s', (_name, text, code, without) => {
    const codes = suggested(`DIAGNOSIS\n${text}\n`, 'inpatient');
    expect(codes).toContain(code);
    expect(codes).not.toContain(without);
  });

  it('denies nothing of one part because it is not there in another', () => {
    const told = 'Severe scar contracture of the neck, released.\n';
    expect(suggested(`${told}Right elbow scar soft, no scar contracture.`, 'inpatient')).toContain('L90.5');
    expect(suggested(`${told}Scar contracture was excluded.`, 'inpatient')).not.toContain('L90.5');
  });

  it.each([
    ['Bucket-handle tear of the medial meniscus, left knee, last week.', 'S83.212A'],
    ['Tear of the medial meniscus, left knee, last week.', 'S83.242A'],
  ])('says how a meniscus is torn: %s', (text, code) => {
    expect(suggested(`DIAGNOSIS\n${text}\n`, 'inpatient')).toContain(code);
  });

  it('takes the diagnosis before an operation where no other is documented (IV.N)', () => {
    const before = 'Pre-op diagnosis: right inguinal hernia. Uneventful mesh repair.\n';
    expect(clinic(before)).toEqual(['K40.90']);
    expect(clinic(`${before}Post-op diagnosis: right femoral hernia.\n`)).toEqual(['K41.90']);
  });

  it('takes what a drug of the list is for', () => {
    expect(
      clinic('ASSESSMENT\nCataract.\n\nMEDICATIONS\nrosuvastatin 10 mg for her hyperlipidemia\n'),
    ).toContain('E78.5');
    expect(clinic('ASSESSMENT\nCataract.\n\nMEDICATIONS\nibuprofen 400 mg for her headache\n')).not.toContain(
      'R51.9',
    );
  });

  it('knows the nights of an enlarged prostate', () => {
    const codes = suggested('Enlarged prostate on tamsulosin; gets up three times a night.', 'inpatient');
    expect(codes).toEqual(expect.arrayContaining(['N40.1', 'R35.1']));
  });

  it('is a screening of the lungs where the visit was for one', () => {
    expect(clinic('ASSESSMENT\nScreening for lung cancer. COPD.\n')[0]).toBe('Z12.2');
  });

  it('is a first encounter though an old fracture healed well', () => {
    const old = 'At ten he broke the left wrist, which healed well.';
    const of = (when: string): string | undefined =>
      clinic(`HISTORY\nHe twisted the ankle ${when}. ${old}\n\nASSESSMENT\nSprain of the right ankle\n`)[0];
    expect(of('last night')).toBe('S93.401A');
    expect(of('in March')).not.toBe('S93.401A');
  });

  it('finds no underdosing in a reliever that ran out', () => {
    const of = (drug: string): string[] =>
      clinic(`HISTORY\nHer ${drug} has run out.\n\nASSESSMENT\nAsthma\n`).filter((code) =>
        code.startsWith('T'),
      );
    expect(of('albuterol')).toEqual([]);
    expect(of('warfarin')).toEqual(['T45.516A']);
  });
});
