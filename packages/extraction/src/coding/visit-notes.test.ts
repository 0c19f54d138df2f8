import { describe, expect, it } from 'vitest';
import { ruleExtractor } from '../testing/rule-extractor.ts';
import { sampleTerminology } from '../testing/sample-terminology.ts';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';
import type { Setting } from '../types.ts';

const extractor = ruleExtractor(sampleTerminology());

const suggested = (text: string, setting: Setting = 'outpatient'): string[] =>
  extractor
    .extract({ text, setting, systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.filter((one) => one.status === 'suggested')
    .map((one) => one.code);

const reasonOf = (text: string, code: string): string | undefined =>
  extractor
    .extract({ text, setting: 'outpatient', systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.find((one) => one.code === code && one.status === 'considered')?.rationale;

describe('what a visit codes', () => {
  it.each([
    ['a disease of a patient whose age is told', '22-year-old student with pneumonia.', ['J18.9']],
    ['nothing that is over', 'A: Hypertension. Pneumonia, resolved.', ['I10']],
    ['what is controlled by a drug', 'A: Hypertension, settled on amlodipine.', ['I10']],
    [
      'the symptom and not what may explain it',
      'A: Epigastric pain, probable gastritis vs pneumonia.',
      ['R10.13'],
    ],
    ['a diagnosis whose cause is doubted', 'A: Pneumonia, likely viral.', ['J18.9']],
    ['nothing that is only tested for', 'A: Hypertension. Order HIV test.', ['I10']],
    [
      'no side effect that was explained',
      'A: Hypertension. The side effect profile of this medication was discussed.',
      ['I10'],
    ],
    ['no nodes that the note denies', 'A: Mantle cell lymphoma.\nHPI: Neck: No nodes.', ['C83.10']],
    ['nodes that are there', 'A: Mantle cell lymphoma.\nHPI: Enlarged neck nodes.', ['C83.11']],
    ['nothing that has not begun', 'A: CKD stage 4, not yet on dialysis.', ['N18.4']],
    ['what a plan treats', 'A: Pneumonia\nP: Refilled levothyroxine for hypothyroidism.', ['J18.9', 'E03.9']],
    [
      'a plan that lists what nothing else does',
      'S: well\nPlan:\n1. HTN - same dose\n2. Return if chest pain',
      ['I10'],
    ],
    ['a vaccine that was given', 'A: Hypertension. Tdap vaccine given today.', ['I10', 'Z23']],
    ['a vaccine that was due and given', 'A: Hypertension. Due for flu shot - given today.', ['I10', 'Z23']],
    ['no vaccine that was not', 'A: Hypertension. Vaccines up to date, flu shot declined.', ['I10']],
    ['an abbreviation in small letters', 'pmh: htn\nA: pneumonia', ['J18.9', 'I10']],
    ['no advice for later', 'A: Hypertension. Return in 3 days for fever or cough.', ['I10']],
    ['HIV without symptoms as a status', 'A: HIV disease, asymptomatic.', ['Z21']],
    ['no risk that was explained', 'A: Hypertension. Risks of surgery include pulmonary embolism.', ['I10']],
    ['a stroke of the past', 'HPI: He takes tablets because of stroke.\nA: Hypertension.', ['I10', 'Z86.73']],
    ['a stroke of today', 'HPI: Stroke this morning, onset at 8.\nA: Hypertension.', ['I10', 'I63.9']],
    ['a disease of the patient in a plan', 'A: Pneumonia.\nPlan: Labs for her diabetes.', ['J18.9', 'E11.9']],
    [
      'no disease that is only suspected where it is named first',
      'A: Cough. Likely pneumonia. We talked at length about what pneumonia does.',
      ['R05.9'],
    ],
    ['a suspicion that was confirmed', 'HPI: Possible pneumonia.\nA: Pneumonia.', ['J18.9']],
    ['what is assessed, not the rest of the story', 'S: Cough. Chest pain.\nA: Cough.', ['R05.9']],
    [
      'a fracture in its healing',
      'Reason for visit: Status post ORIF of right tibial plateau fracture.',
      ['S82.141D'],
    ],
    [
      'the healing of an operation',
      'HPI: Here 2 weeks after laparoscopic cholecystectomy, doing well.',
      ['Z48.815'],
    ],
    ['no healing of an operation of long ago', 'HPI: Cholecystectomy in 2010.\nA: Hypertension.', ['I10']],
    ['the last stage of a kidney disease', 'A: ESRD due to hypertension.', ['I12.0', 'N18.6']],
    ['no loss of weight that is advised', 'A: Hypertension. Weight loss will help.', ['I10']],
    ['a loss of weight that is not', 'A: Weight loss of 10 pounds.', ['R63.4']],
    [
      'what a sister is denied by the side',
      'PMH: stroke. Family history is negative for stroke.',
      ['Z86.73'],
    ],
    ['no tobacco of a former pipe smoker', 'HPI: Former pipe smoker.\nA: Hypertension.', ['I10', 'Z87.891']],
    [
      'the tobacco of who will not quit',
      'HPI: Smokes half a pack a day, not ready to quit.\nA: Hypertension.',
      ['I10', 'F17.210'],
    ],
    [
      'what is listed although it was suspected before',
      'HPI: Possible pneumonia.\nA:\n1. Pneumonia, to be treated at home with tablets for a week.',
      ['J18.9'],
    ],
    [
      'what a therapist is sent a patient for',
      'Referring diagnosis: Pneumonia\nAssessment: Signs consistent with pneumonia.',
      ['J18.9'],
    ],
    ['nothing of what was repaired', 'PMH: History of BPH resection.\nA: Hypertension.', ['I10']],
    ['an eye by its letters', 'A: RE age related nuclear cataract', ['H25.11']],
  ])('%s', (_name, text, codes) => {
    expect(suggested(text)).toEqual(codes);
  });

  it('says why the rest is left out', () => {
    expect(reasonOf('A: Hypertension. Pneumonia, resolved.', 'J18.9')).toContain('resolved');
    expect(reasonOf('A: Pneumonia. Shortness of breath.', 'R06.02')).toContain('Pneumonia');
  });
});

describe('how an injury came about', () => {
  it('is told by its story', () => {
    expect(suggested('Cut his finger with a kitchen knife. Dx: Laceration left index finger.')).toEqual([
      'S61.211A',
      'W26.0XXA',
    ]);
    expect(suggested('Tripped over a rug and fell. Dx: Laceration left index finger.')).toEqual([
      'S61.211A',
      'W01.0XXA',
    ]);
  });
  it('is no cause without an injury, and no accident where it was meant', () => {
    expect(suggested('Tripped over a rug and fell. Dx: Hypertension.')).toEqual(['I10']);
    expect(
      suggested('Cut his finger with a knife in an act of self-harm. Dx: Laceration left index finger.'),
    ).toEqual(['S61.211A']);
  });
  it('takes no aftercare that is still to come for the visit itself', () => {
    expect(suggested('Dx: Laceration left index finger. Return in 10 days for suture removal.')).toEqual([
      'S61.211A',
    ]);
  });
});

describe('what stands beside a code', () => {
  it.each([
    ['the artery', 'DIAGNOSIS: Anterior wall STEMI (LAD).', ['I21.02']],
    [
      'the bacterium of an ulcer',
      'DIAGNOSIS: Bleeding duodenal ulcer, H. pylori positive.',
      ['K26.4', 'B96.81'],
    ],
    ['no bacterium that was not found', 'DIAGNOSIS: Bleeding duodenal ulcer, H. pylori negative.', ['K26.4']],
    ['the score of a stroke', 'DIAGNOSIS: Stroke. NIHSS on arrival was 17.', ['I63.9', 'R29.717']],
    ['no status of what the stay did', 'DIAGNOSIS: NSTEMI, PTCA with stent to LAD.', ['I21.4']],
  ] as const)('%s', (_name, text, codes) => {
    expect(suggested(text, 'inpatient')).toEqual(codes);
  });
});

describe('visits as records export them', () => {
  const suggested = suggestedByVocabulary();

  it('mark a risk category behind a diagnosis, which is no cancer of the liver', () => {
    expect(
      suggested('Visit Diagnoses\n1. Chronic kidney disease, stage 3a (CMS/HCC)\n', 'outpatient'),
    ).toEqual(['N18.31']);
  });

  it('name the kind of polyps that were there', () => {
    expect(
      suggested(
        'Diagnosis: Gout\nPast Medical History\nHx of adenomatous colonic polyps 2019\n',
        'outpatient',
      ),
    ).toEqual(['M10.9', 'Z86.0101']);
  });

  it('argue first what the impression lists, and refill contraceptives by the way', () => {
    const seen =
      'MDM: vasovagal syncope explained by sight of blood.\nImpression\n1. Laceration left index finger\n2. Vasovagal syncope\n';
    expect(suggested(seen, 'outpatient')).toEqual(['S61.211A', 'R55']);
    expect(
      suggested(
        'A/P\n1. Migraine. Rizatriptan.\n2. Oral contraceptive pills continued, refilled.\n',
        'outpatient',
      )[0],
    ).toMatch(/^G43/);
  });

  it('mark the diagnosis that comes first; a screening among others was ordered', () => {
    const list = (last: string) =>
      `Visit Diagnoses\n1. Essential hypertension\n2. Encounter for screening for malignant neoplasm of colon\n3. ${last}\n`;
    expect(suggested(list('Gout'), 'outpatient')[0]).toBe('I10');
    expect(suggested(list('Gout - Primary'), 'outpatient')[0]).toBe('M10.9');
    expect(
      suggested(
        'Diagnosis\nEncounter for screening for malignant neoplasm of colon\nHypertension\n',
        'outpatient',
      )[0],
    ).toBe('Z12.11');
  });

  it('head tables by lines that have no mark', () => {
    const note =
      'Past Surgical History:\n• HYSTERECTOMY 2014\nFamily History\nProblem Relation\n• Diabetes Brother\n';
    expect(suggested(`Diagnosis: Gout\n${note}`, 'outpatient')).toEqual(['M10.9', 'Z90.710', 'Z83.3']);
  });

  it('write d/o for disorder', () => {
    expect(suggested('Dx: Alcohol use d/o, severe, in early remission\n')).toEqual(['F10.21']);
  });

  it('tell an attempt beside those of the past', () => {
    expect(
      suggested(
        'HPI: 34F with 3 prior suicide attempts BIB EMS after ingesting 20 tabs of paracetamol in an attempt to kill herself.\n',
      ),
    ).toEqual(expect.arrayContaining(['T39.1X2A', 'Z91.51']));
  });
});
