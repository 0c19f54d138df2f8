import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('the principal diagnosis of a stay', () => {
  it.each([
    [
      'II.F, the plan that was not carried out',
      'Admitted electively for repair of right inguinal hernia. Surgery was cancelled.\nDischarge diagnoses:\n1. Acute upper respiratory infection\n2. Right inguinal hernia\n',
      'K40.90',
    ],
    [
      'II, the infection and not the failure that came from it',
      'COURSE\nHe had acute hypoxic respiratory failure from RSV bronchiolitis. High flow for two days.\n',
      'J21.0',
    ],
    [
      'II, what the child came with before the heart it was born with',
      'He has a ventricular septal defect under the clinic.\n\nHe came with two days of cough and fast breathing. RSV bronchiolitis, oxygen for three days.\n',
      'J21.0',
    ],
    [
      'II, what has got worse is named before',
      'A man with ulcerative colitis and hypertension was admitted with a flare. Ulcerative colitis treated with methylprednisolone, hypokalemia replaced.\n',
      'K51.90',
    ],
    [
      'I.C.6.b.1, pain that the stay is for',
      'She came in for pain control. Diagnoses: pancreatic cancer; neoplasm related pain.\n',
      'G89.3',
    ],
    [
      'II.K, the sequela that rehabilitation is for',
      'Admitted for inpatient rehabilitation of right-sided dominant hemiplegia following cerebral infarction.\nDiagnoses: Right dominant hemiplegia after ischemic stroke. Hypertension.\n',
      'I69.351',
    ],
    [
      'II.K, aftercare of a joint',
      'Admission for rehabilitation after left total hip replacement for osteoarthritis.\nDiagnosis: status post left total hip arthroplasty.\n',
      'Z47.1',
    ],
    [
      'II.K, an injury in its healing',
      'REHABILITATION DISCHARGE SUMMARY\nAdmitted for rehabilitation after fixation of a left intertrochanteric femur fracture.\nDiagnosis: Displaced intertrochanteric fracture of left femur.\n',
      'S72.142D',
    ],
    [
      'I.C.2.b, the secondary that is treated',
      'Admitted for craniotomy and resection of a solitary brain metastasis.\nDiagnoses: 1. Lung cancer, stable 2. Brain metastasis, resected\n',
      'C79.31',
    ],
    [
      'I.C.2.c.1, the malignancy before its anemia',
      'Admitted for transfusion for anemia due to stomach cancer.\nDiagnoses: anemia; stomach cancer.\n',
      'C16.9',
    ],
    [
      'I.C.6.b.5, the control of pain',
      'Admitted for control of cancer pain.\nDiagnoses: Pancreatic cancer. Neoplasm related pain.\n',
      'G89.3',
    ],
    [
      'I.C.1.g.1, COVID-19 before what it did',
      'Final Dx: Acute hypoxic respiratory failure due to COVID-19 pneumonia.\n',
      'U07.1',
    ],
    [
      'I.C.9.e, the infarction before the arteries',
      'Diagnoses: coronary artery disease, NSTEMI, hypertension\n',
      'I21.4',
    ],
    [
      'I.C.15.b.4, the reason for the induction',
      'Admitted at 39+1 weeks for induction of labour for diet controlled gestational diabetes. Delivered a live male infant.\nDiagnoses: Postpartum hemorrhage. Gestational diabetes, diet controlled.\n',
      'O24.420',
    ],
    [
      'I.C.15.b.4, the reason for the cesarean',
      'Diagnoses: Iron deficiency anemia. Breech presentation at 39 weeks. Elective LSCS done, live born female.\n',
      'O32.1XX0',
    ],
    [
      'I.C.19.b, the most serious injury',
      'Diagnoses: 1) Left clavicle fracture 2) Splenic laceration, major 3) abrasion of left knee\n',
      'S36.032A',
    ],
    [
      'I.C.21.c.7, the closure of a stoma',
      'Admitted for closure of colostomy.\nDiagnosis: Colostomy takedown. Hypertension.\n',
      'Z43.3',
    ],
  ])('%s', (_section, text, code) => expect(suggested(text)[0]).toBe(code));

  it('is not what another stay was for, nor what is planned', () => {
    const diagnoses = 'Diagnoses:\n1. Community acquired pneumonia\n2. Right inguinal hernia\n';
    expect(suggested(`History: previously admitted for right inguinal hernia.\n${diagnoses}`)[0]).toBe(
      'J18.9',
    );
    expect(suggested(`History: Discharged to inpatient rehabilitation.\nDiagnoses: Acute stroke.\n`)[0]).toBe(
      'I63.9',
    );
  });
});

describe('what a stay is coded with', () => {
  it.each([
    [
      'sepsis after an operation (I.C.1.d.5.b)',
      'Diagnoses:\n1. Sepsis following appendectomy\n2. Deep incisional surgical site infection\n',
      ['T81.42XA', 'T81.44XA', 'A41.9'],
    ],
    ['COVID-19 with its pneumonia (I.C.1.g.1.c)', 'Diagnosis: COVID-19 pneumonia\n', ['U07.1', 'J12.82']],
    [
      'the drug beside what chemotherapy did (D70.1 note)',
      'Diagnosis: Neutropenia after chemotherapy for left breast cancer\n',
      ['D70.1', 'T45.1X5A'],
    ],
    [
      'dysphagia after a stroke (I.C.9.d.1)',
      'Diagnosis: Aspiration pneumonia. Dysphagia following stroke.\n',
      ['J69.0', 'I69.391'],
    ],
    ['diverticula that bleed (I.A.15)', 'Diagnosis: Lower GI bleed due to diverticulosis\n', ['K57.91']],
  ])('%s', (_what, text, codes) =>
    expect(suggested(text)).toEqual(expect.arrayContaining(codes as string[])),
  );
});

describe('abbreviations that head an item of a list', () => {
  it.each([
    ['1. Partial SBO', ['K56.600']],
    ['1. SDH, chronic', ['I62.03']],
    ['1. Severe AS', ['I35.0']],
    ['1. T2DM with PAD', ['E11.51']],
    ['1. AS', []],
    ['1. No SBO', []],
    ['1. Schizophrenia, paranoid', ['F20.0']],
  ])('%s', (item, codes) => expect(suggested(`Discharge diagnoses:\n${item}\n`)).toEqual(codes));

  it('mean nothing elsewhere', () => {
    expect(
      suggested('Diagnosis: Hypertension\n\nCourse: MR angiography. VT 500 ml on the ventilator.\n'),
    ).toEqual(['I10']);
  });
});

describe('what came of an operation (II.G, I.B.16)', () => {
  it.each([
    ['Haemorrhage following TURP', 'N99.820'],
    ['Post-polypectomy bleed', 'K91.840'],
    ['Hematoma after total knee replacement', 'M96.840'],
  ])('%s', (diagnosis, code) =>
    expect(suggested(`Discharge diagnoses:\n1. ${diagnosis}\n2. Hypertension\n`)[0]).toBe(code),
  );

  it('is not bleeding that was there before, nor one that is denied', () => {
    expect(suggested('Diagnoses: Hypertension. No bleeding after TURP.\n')).toEqual(['I10']);
    expect(suggested('Diagnoses: Hypertension. Colectomy for diverticular bleeding.\n')).not.toContain(
      'K91.840',
    );
  });
});

describe('words beside a diagnosis that say which one it is', () => {
  it.each([
    ['Bed sore grade 2 sacrum', 'L89.152'],
    ['Delirium, multifactorial', 'F05'],
    ['Oral mucositis from chemotherapy', 'K12.31'],
    ['Obesity, BMI 41 (morbid)', 'E66.01'],
    ['Oesophageal varices (non-bleeding, banded)', 'I85.00'],
    ['Cellulitis of the donor site on the left thigh', 'L03.116'],
    ['Sickle cell disease with acute chest syndrome', 'D57.01'],
  ])('%s', (diagnosis, code) => expect(suggested(`Discharge diagnoses:\n1. ${diagnosis}\n`)).toContain(code));

  it('are not those of another substance or of a treatment', () => {
    expect(suggested('Diagnosis: Hypertension\n\nSocial: Cannabis: smokes daily.\n')).toEqual(['I10']);
    expect(
      suggested('Diagnosis: Cerebral vasospasm\n\nCourse: Treated with induced hypertension.\n'),
    ).not.toContain('I10');
  });

  it('tell an illness that ended in the stay from one of the past (III)', () => {
    expect(suggested('Diagnosis: Pneumonia\n\nHospital course:\nAKI: fluids, recovered.\n')).toContain(
      'N17.9',
    );
  });
});
