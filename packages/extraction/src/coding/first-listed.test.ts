import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('the first-listed code of a stay, as summaries write it', () => {
  it.each([
    ['signs for "secondary to"', 'UGIB 2/2 gastric ulcer', 'K25.4'],
    ['signs for "secondary to"', 'Small bowel obstruction d/t adhesions', 'K56.50'],
    ['signs for "secondary to"', 'AKI 2° volume depletion', 'N17.9'],
    ['a slash for both sides', 'B/L inguinal herniae', 'K40.20'],
    ['letters for a fracture', 'Right distal radius fx, closed', 'S52.501A'],
    ['a sign for a fracture at the head of an item', '# shaft of left humerus', 'S42.302A'],
    ['the graft before its infection', 'Kidney transplant. Acute pyelonephritis of the graft', 'T86.13'],
    ['a sign for a fracture at the head of an item', '# neck of right femur, ORIF done', 'S72.001A'],
    [
      'the part of a bone that a film tells',
      'Right hip fracture. Film: displaced right intertrochanteric fracture',
      'S72.141A',
    ],
    ['the joint that is replaced', 'End-stage osteoarthritis, s/p left total hip arthroplasty', 'M16.12'],
    ['the joint that is replaced', 'Osteoarthritis, for B/L TKR', 'M17.0'],
    ['the joint of a prosthesis', 'PJI of right THR', 'T84.51XA'],
    ['the year of an operation', 'Periprosthetic joint infection left hip (THR 2019). Seen 2026', 'T84.52XA'],
    ['vessels that bleed', 'LGIB from cecal angiodysplasia', 'K55.21'],
    ['mucosa that bleeds', 'Hematemesis, erosive gastritis', 'K29.71'],
    ['a tear that bleeds', 'UGIB due to Mallory-Weiss tear', 'K22.6'],
    ['a bowel that bleeds', 'Ulcerative colitis flare with bloody stools', 'K51.911'],
    ['stones that a scan found', 'Acute cholecystitis. US: multiple gallstones in the fundus', 'K80.00'],
    ['aspiration', 'Pneumonia, likely due to aspiration', 'J69.0'],
    ['the place of a hemorrhage', 'ICH (right putaminal), hypertensive', 'I61.0'],
    ['the place of a hemorrhage', 'Intracerebral hemorrhage, left parietal, amyloid likely', 'I61.1'],
    ['the place of an infarct', 'Acute pontine infarct', 'I63.9'],
    ['small vessels', 'Acute ischemic stroke, small vessel disease', 'I63.81'],
    ['the segment of an artery', 'Acute stroke, left M1 occlusion', 'I63.512'],
    ['the artery of an infarction', 'Anterior STEMI. Cath: 100% mid LAD', 'I21.02'],
    ['a first failure of the heart', 'New onset HFrEF', 'I50.21'],
    ['a stone and its infection', 'Obstructive pyelonephritis due to left ureteric calculus', 'N13.6'],
    ['a colic and its stone', 'Left ureteric colic, VUJ calculus', 'N20.1'],
    ['a disc by its level', 'L5-S1 PIVD with left sciatica', 'M51.17'],
    [
      'a poisoning before what it did',
      'Acute respiratory failure with hypoxia. Intentional paracetamol overdose',
      'T39.1X2A',
    ],
    ['a psychotic depression', 'Severe depressive episode with nihilistic psychosis', 'F32.3'],
    ['vomiting and what it did', 'Hyperemesis gravidarum at 9 weeks, ketonuria', 'O21.1'],
    ['membranes at term', 'Delivered vaginally. PROM at term, labor after 30 hours', 'O42.12'],
    ['a delivery told by a verb', 'Severe preeclampsia at 35 weeks, delivered by LSCS', 'O14.14'],
    ['the stage of a newborn', 'Newborn term. Severe birth asphyxia with HIE Sarnat stage 2', 'P91.62'],
    ['letters of a list', 'CHB, pacemaker implanted', 'I44.2'],
    ['letters of a list', 'AGE with vomiting', 'K52.9'],
    ['effusion', 'Left tubercular pleural effusion', 'A15.6'],
    ['a device', 'Infected ICD pocket', 'T82.7XXA'],
    ['a device', 'Clotted AVF', 'T82.868A'],
    ['a device', 'Generator pocket infection', 'T82.7XXA'],
    ['a complaint whose cause was excluded', 'Chest pain, ACS ruled out', 'R07.9'],
    ['what is acute upon chronic', 'Acute on chronic pancreatitis, ethanol related', 'K85.20'],
    ['both lesions of a valve', 'RHD - severe MS with moderate MR', 'I05.2'],
    ['an obstructive heart', 'Hypertrophic cardiomyopathy, LVOT gradient 70 mmHg', 'I42.1'],
    ['a graft that narrowed', 'Unstable angina, SVG to OM 90% stenosis stented', 'I25.710'],
    ['a punctured artery', 'Right femoral pseudoaneurysm at the puncture site', 'T81.718A'],
    ['how far a colitis goes', 'UC flare with rectal bleeding. Colonoscopy: pancolitis', 'K51.011'],
    ['the form of the glomeruli', 'Nephrotic syndrome. Biopsy: minimal change', 'N04.0'],
    ['the form of the glomeruli', 'Nephrotic syndrome - biopsy: minimal change', 'N04.0'],
    ['a superficial vein', 'Superficial thrombophlebitis, clot in the left great saphenous vein', 'I80.02'],
    ['an aorta', 'Ruptured aortic aneurysm, infrarenal', 'I71.33'],
    ['vertebrae', 'L3-L4 osteomyelitis', 'M46.26'],
    ['an organism by letters', 'Sepsis due to S. pneumoniae', 'A40.3'],
    [
      'what got worse before the failure that it led to',
      'Acute exacerbation of interstitial lung disease with acute hypoxic respiratory failure',
      'J84.9',
    ],
    [
      'what casualty asked and nobody found',
      'Paracetamol poisoning, accidental. Casualty: ?suicidal',
      'T39.1X1A',
    ],
    ['an infarction and what it brought', 'Complete heart block. Acute inferior STEMI', 'I21.19'],
    ['an abscess and the skin around it', 'Cellulitis and abscess of left forearm, drained', 'L02.414'],
    ['a wall that held', 'Acute appendicitis, non-perforated', 'K35.80'],
    ['a wall that held', 'Non-perforated sigmoid diverticulitis', 'K57.32'],
    ['a wall that gave way', 'Perforated sigmoid diverticulitis', 'K57.20'],
    ['words that are one in titles', 'Non-toxic multinodular goitre', 'E04.2'],
    ['words that are one in titles', 'Severe non rheumatic aortic stenosis', 'I35.0'],
  ])('reads %s: %s', (_case, diagnosis, code) => {
    expect(suggested(`Discharge diagnosis: ${diagnosis}.\n`, 'inpatient')[0]).toBe(code);
  });

  it.each([
    [
      'a problem that the opening line names already',
      'ONE-LINER\n30F with T1DM, in DKA.\n\n# DKA, type 1 DM - insulin drip.\n# AKI - from volume loss.\n',
      'E10.10',
    ],
    [
      'the pump that failed',
      'Discharge diagnoses: DKA due to insulin pump failure. Type 1 diabetes.\n',
      'T85.614A',
    ],
    [
      'the mark of a risk category',
      'Principal Problem: Hepatic encephalopathy (HCC)\nActive: Cirrhosis (HCC)\n',
      'K76.82',
    ],
    ['gangrene of a gallbladder', 'Discharge diagnosis: Acute gangrenous cholecystitis.\n', 'K81.0'],
    [
      'what was done in the stay',
      'Discharge diagnosis: Acute cholecystitis with gallstones, s/p cholecystectomy.\n',
      'K80.00',
    ],
  ])('puts first %s', (_case, text, code) => {
    const codes = suggested(text, 'inpatient');
    expect(codes[0]).toBe(code);
    expect(codes).not.toContain('C22.0');
    expect(codes).not.toContain('Z90.49');
  });

  it.each([
    [
      'a film',
      '63M, sudden weakness of the left arm.\nMRI: acute infarct in right MCA territory.\nAspirin, statin.\n',
      'I63.511',
    ],
    [
      'a film that says no more than the story',
      'Admitted with NSTEMI, troponin 4.2, one stent placed, no chest pain since.\nCT: appendicitis.\n',
      'I21.4',
    ],
  ])('comes to what the study found where nothing else is named: %s', (_case, text, code) => {
    expect(suggested(text, 'inpatient')).toEqual([code]);
  });

  it('reads the limb of a cellulitis from the story', () => {
    const text = 'HPI: Redness from the left foot to the shin.\nDischarge diagnosis: Cellulitis.\n';
    expect(suggested(text, 'inpatient')).toEqual(['L03.116']);
  });

  it('takes a complication behind a planned operation for one of it', () => {
    const text =
      'Scheduled partial nephrectomy for a mass of the left kidney. Pathology: clear cell carcinoma of left kidney.\nThat evening postprocedural hemorrhage of the kidney bed.\n';
    expect(suggested(text, 'inpatient')[0]).not.toBe('N99.820');
  });

  it.each([
    ['2° burn of the left forearm', 'secondary'],
    ['Second AV block 2° degree', 'secondary'],
  ])('leaves the sign of degrees to what comes in them: %s', (text) => {
    expect(suggested(`Discharge diagnosis: ${text}.\n`, 'inpatient').length).toBeGreaterThan(0);
  });

  it('takes no visit for the watch over a cancer of its story', () => {
    const text =
      'HPI: Spots on the scalp. Basal cell carcinoma of the nose removed in 2020, no recurrence.\n\nAssessment:\n1. Actinic keratosis of the scalp, frozen\n';
    expect(suggested(text, 'outpatient')[0]).toBe('L57.0');
  });

  it('takes no stroke for an old one because the patient goes on to rehabilitation', () => {
    const text =
      'Admitted 27 October 2025, transferred to Hilltop rehabilitation 17 November 2025.\nThe diagnosis is right basal ganglia intracerebral hemorrhage.\n';
    expect(suggested(text, 'inpatient')[0]).toBe('I61.0');
  });

  it('reports a stone once, with the hydronephrosis behind it', () => {
    const text =
      'DIAGNOSIS\n1. Ureteral stone\n2. Obstructing right distal ureteral calculus with hydronephrosis\n';
    expect(suggested(text, 'inpatient')).toEqual(['N13.2']);
  });

  it('takes none of the comorbidities for it', () => {
    const text =
      'INDICATION   [x] BPH with obstruction   [ ] Stricture\n\nCOMORBIDITIES\n [x] CAD\n [x] HTN\n';
    expect(suggested(text, 'inpatient')[0]).toBe('N40.1');
  });

  it('takes no kind of fibrillation from the words that exclude it', () => {
    const text =
      'Discharge diagnosis:\n1. Pneumonia\n2. Atrial fibrillation - reverted to sinus rhythm, persistent type excluded\n';
    expect(suggested(text, 'inpatient')).toEqual(['J18.9', 'I48.91']);
  });

  it('takes nothing from a list that its heading calls copied, however much stands in its brackets', () => {
    const copied = 'PROBLEM LIST (carried forward from visits of 2023 to another clinic, not updated)';
    expect(suggested(`${copied}\n- Anxiety\n- Asthma\n\nDIAGNOSIS\nPneumonia\n`, 'inpatient')).toEqual([
      'J18.9',
    ]);
  });

  it('reads the burns that a story tells', () => {
    const text =
      'He came straight from the fire. There is a full thickness burn of the chest wall and a deep partial thickness burn of the right forearm.\n';
    expect(suggested(text, 'inpatient')).toEqual(['T21.31XA', 'T22.211A']);
  });

  it('leaves a number sign before a problem alone', () => {
    expect(suggested('Assessment:\n# Hip pain\n# HTN\n', 'inpatient')).not.toContain('S72.009A');
  });
});
