import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../extractor.ts';
import { suggestedBy, vocabularyExtractor } from '../testing/vocabulary-extractor.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await vocabularyExtractor();
}, 120_000);
const suggested = (text: string): string[] => suggestedBy(extractor, text, 'outpatient');

describe('what a clinic note speaks of and does not diagnose', () => {
  it.each([
    ['a slip in the diet', 'Assessment: Hypertension. He admits to some dietary indiscretion.', 'Z91.119'],
    [
      'allergies without allergen',
      'HPI: His nose runs from allergies.\nAssessment: Hypertension.',
      'T78.40XA',
    ],
    ['to run out of tablets', 'HPI: She has run out of tablets.\nAssessment: Hypertension.', 'R19.7'],
    ['a wanted loss of weight', 'Assessment: Weight loss on semaglutide has slowed. Hypertension.', 'R63.4'],
    ['dye without contact', 'Assessment: Plantar fasciitis, low dye taping was applied.', 'Z77.098'],
    [
      'an injury that nobody found',
      'HPI: He injured his left lower leg.\nAssessment: Hypertension.',
      'S89.92XA',
    ],
    ['what a symptom is like', 'Assessment: Irritable bowel syndrome type symptoms.', 'K58.9'],
    ['what was thought then', 'HPI: The thought was gout.\nAssessment: Knee pain.', 'M10.9'],
    [
      'an illness of young motherhood',
      'A: Migraine. She had insomnia when her baby was very young.',
      'G47.00',
    ],
    [
      'a check-up of next year',
      'A: Gout. We will see him back in six months for a routine check-up.',
      'Z00.00',
    ],
    [
      'what nobody in the family has',
      'FH: Nobody in the family was diagnosed with any kind of colon cancer.\nA: Gout.',
      'Z80.0',
    ],
    [
      'a joint that will be replaced',
      'HPI: She is likely going to undergo total knee replacement in May.\nA: Gout.',
      'Z96.659',
    ],
    ['habits that did not change', 'HPI: No change in bowel or bladder habits.\nA: Gout.', 'R19.4'],
    ['aspirin now and then', 'Assessment: Gout.\nMedications: aspirin 81 mg as needed', 'Z79.82'],
  ])('%s', (_, text, code) => {
    expect(suggested(text)).not.toContain(code);
  });
});

describe('what another code of the note says better', () => {
  it.each([
    [
      'a reading of established hypertension',
      'A: Hypertension. Elevated blood pressure today.',
      'I10',
      'R03.0',
    ],
    ['pain of a strain', 'A: Lumbar strain. Low back pain.', 'S39.012A', 'M54.50'],
    ['hepatitis of unknown course', 'A:\n1. Chronic hepatitis C\n2. Hepatitis C', 'B18.2', 'B19.20'],
    ['stones of unknown place', 'A: Urolithiasis. There is a kidney stone.', 'N20.0', 'N20.9'],
    ['history of what is there', 'A: Depression. History of depression.', 'F32.A', 'Z86.59'],
    [
      'seizures of a syndrome',
      'A: Juvenile myoclonic epilepsy. Generalized tonic-clonic seizure.',
      'G40.B09',
      'G40.409',
    ],
    ['a lymphoma by its cells', "A: Follicular non-Hodgkin's lymphoma.", 'C82.90', 'C85.90'],
    ['a course that is told', 'A: Graft versus host disease. He has chronic GVHD.', 'D89.811', 'D89.813'],
    ['hepatitis of a virus', 'A: Hepatitis C, chronic.\nPMH: Hepatitis.', 'B18.2', 'K75.9'],
    [
      'a neuropathy of more than one nerve',
      'HPI: Neuropathy in both legs.\nA:\n1. Type 2 diabetes\n2. Peripheral neuropathy',
      'E11.42',
      'G57.93',
    ],
    ['the virus by its name', 'A: Human immunodeficiency virus.', 'B20', 'D84.9'],
  ])('%s', (_, text, better, lesser) => {
    const codes = suggested(text);
    expect(codes).toContain(better);
    expect(codes).not.toContain(lesser);
  });
});

describe('what a clinic note tells in its own words', () => {
  it.each([
    ['abuse over long years', 'HPI: He has a long history of heroin abuse and wants to stop.', 'F11.10'],
    ['blood in the stool', 'A: Blood in the stool.', 'K92.1'],
    ['a stent of the heart', 'HPI: Prior stenting of the heart.\nA: Gout.', 'Z95.5'],
    ['operations in the plural', 'PMH: bilateral mastectomies 30 years ago.\nA: Gout.', 'Z90.13'],
    ['an organ that was taken out', 'PMH: She had part of her lung removed.\nA: Gout.', 'Z90.2'],
    ['oxygen', 'HPI: He requires constant oxygen.\nA: COPD.', 'Z99.81'],
    [
      'chemotherapy that is over',
      'A: History of ovarian cancer, status post 6 cycles of carboplatin.',
      'Z92.21',
    ],
    ['radiation that is over', 'A: History of prostate cancer treated with radiation.', 'Z92.3'],
    ['insulin that somebody adjusts', 'HPI: He adjusts his own insulin.\nA: Type 2 diabetes.', 'Z79.4'],
    ['tobacco of the past', 'HPI: Past history of heavy tobacco and alcohol usage.\nA: Gout.', 'Z87.891'],
    [
      'what a tracheostomy goes around',
      'HPI: She had a tracheostomy for subglottic stenosis.\nA: Doing well.',
      'J38.6',
    ],
    [
      'an allergy that is told',
      'A: Gout.\n\nALLERGIES:\nBactrim, which gave her nausea and a headache for two days.',
      'Z88.2',
    ],
    ['a symptom, where a heading lists nothing', 'S: Dizziness since Monday. Gout.\nA:\n1.', 'R42'],
    ['an aspirin that prevents', 'A: Gout. He is on aspirin prophylaxis.', 'Z79.82'],
    ['a baby aspirin', 'A: Gout.\nMedications:\n1. One baby aspirin per day', 'Z79.82'],
    ['an allergy to a drug of no group', 'A: Gout.\nAllergies: nitroglycerin', 'Z88.8'],
    [
      'an allergy to a drug of a class without a status of its own',
      'A: Gout.\nAllergies: lisinopril',
      'Z88.8',
    ],
    ['an allergy to a tablet for pain', 'A: Gout.\nAllergies: Vicodin', 'Z88.5'],
  ])('%s', (_, text, code) => {
    expect(suggested(text)).toContain(code);
  });
  it('quotes a note that was written to one line word for word', () => {
    const text =
      'HISTORY:,  He has gout.,ALLERGIES: ,None.,ASSESSMENT:,1.  Gout.,2.  Hypertension.,PLAN: , Rest.';
    const { suggestions } = extractor.extract({
      text,
      setting: 'outpatient',
      systems: ['icd10'],
      dateOfService: '2026-03-01',
    });
    expect(suggestions.map(({ code }) => code)).toEqual(['M10.9', 'I10']);
    for (const { start, end, quote } of suggestions.flatMap(({ evidence }) => evidence))
      expect(text.slice(start, end)).toBe(quote);
  });
});
