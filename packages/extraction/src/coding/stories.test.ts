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

describe('poisoning', () => {
  it.each([
    ['Took 30 tablets of paracetamol after an argument, wanted to end her life.', ['T39.1X2A']],
    ['Swallowed 10 tablets of paracetamol by mistake.', ['T39.1X1A']],
    ['Paracetamol overdose, no suicidal intent.', ['T39.1X1A']],
    ['Fever. Takes paracetamol 500 mg when needed.', ['R50.9']],
    ['No history of paracetamol overdose. Hypertension.', ['I10']],
  ])('%s', (text, codes) => {
    expect(suggested(text)).toEqual(codes);
  });
});

describe('procedures of the past', () => {
  it('reports a stent and a bypass that were there before', () => {
    expect(suggested('Hypertension. PTCA with stent to LAD in 2019, CABG 2012.')).toEqual([
      'I10',
      'Z95.5',
      'Z95.1',
    ]);
  });
  it('reports no status for what the stay itself did', () => {
    expect(suggested('NSTEMI, s/p PTCA with stent to LAD.', 'inpatient')).toEqual(['I21.4']);
    expect(suggested('Hypertension, PCI planned.')).toEqual(['I10']);
  });
});

describe('what a stroke left', () => {
  it('is a sequela where one sentence joins it to the stroke of the past', () => {
    expect(suggested('Right hemiparesis from old stroke.')).toEqual(['I69.351']);
    expect(suggested('History of stroke with residual aphasia.')).toEqual(['I69.320']);
    expect(suggested('Hypertension. Old stroke.')).toEqual(['I10', 'Z86.73']);
  });
});

describe('visits', () => {
  it.each([
    ['Annual physical exam. Hypertension.', ['Z00.00', 'I10']],
    ['Well child visit, no concerns.', ['Z00.129']],
    ['Hypertension. Last annual physical exam was normal.', ['I10']],
  ])('%s', (text, codes) => {
    expect(suggested(text)).toEqual(codes);
  });

  it('takes the 7th character of healing where the visit is aftercare', () => {
    expect(suggested('Fracture of neck of left femur, sutures removed today.')).toEqual(['S72.002D']);
    expect(suggested('Fracture of neck of left femur. Plan: suture removal in a week.')).toEqual([
      'S72.002A',
    ]);
  });
});

describe('words', () => {
  it.each([
    ['a symptom when nothing explains it', 'Chest pain since yesterday.', ['R07.9']],
    ['no symptom beside what explains it', 'Cough for a week. Pneumonia.', ['J18.9']],
    [
      'items of a list in one line, each for itself',
      'Dx: 1) COPD 2) s/p CABG 2015 3) AKI 4) HTN',
      ['J44.9', 'N17.9', 'I10', 'Z95.1'],
    ],
    ['with and without, as clinicians write them', 'BPH w/ LUTS. COPD w/o exacerbation.', ['N40.1', 'J44.9']],
    [
      'the urinary symptoms of a prostate that stand elsewhere',
      'BPH. Nocturia for a year.',
      ['N40.1', 'R35.1'],
    ],
    ['what leaves open more than the list has a code for', 'Ascites.', ['R18.8']],
    ['the ulcer that bled', 'GI bleed. Duodenal ulcer.', ['K26.4']],
    ['no vessel that a procedure opened', 'Hypertension. Thrombus aspiration.', ['I10']],
    ['a long word with one typing error', 'Hypothyrodism and hypertention.', ['E03.9', 'I10']],
    ['a letter for a side', 'Primary osteoarthritis R knee.', ['M17.11']],
    ['the side of the disease, not the hand', 'Primary osteoarthritis left knee, right handed.', ['M17.12']],
    ['the cause beside what it caused', 'Sepsis. Kidney stone excluded on CT.', ['A41.9']],
  ] as const)('%s', (_name, text, codes) => {
    expect(suggested(text)).toEqual(codes);
  });
});

describe('whose it is, and what it came of', () => {
  const told = suggestedByVocabulary();

  it.each([
    ['He cares for his wife, who has gout.', []],
    ['One attempt, 2015, overdose of diphenhydramine.', ['Z91.51']],
    ['A left apical pneumothorax, a complication of the axillary puncture.', ['J95.811']],
    ['These complaints fit the depression.', ['F32.A']],
    [
      'He is hypertensive, with chronic kidney disease stage 3a and LVH on echo, not heart failure.',
      ['I12.9', 'N18.31', 'I51.7'],
    ],
  ])('%s', (text, codes) => {
    expect(told(`COURSE\n${text}\n`).sort()).toEqual([...codes].sort());
  });

  it('a drug that is stopped at discharge is not taken on', () => {
    const note =
      'Drugs on admission: aspirin 75, apixaban.\nDiagnoses: gout\nDischarge drugs: allopurinol. STOPPED bisoprolol, aspirin.\n';
    expect(told(note)).toEqual(['M10.9', 'Z79.01']);
  });

  it('complications below a line of their own are told, those behind a mark are listed', () => {
    const story = 'Complications\n1. Aspiration pneumonia, with fever; she had vomited.\n';
    expect(told(`Summary\nShe was admitted with epilepsy.\n\n${story}`)).not.toContain('R50.9');
    expect(told('Diagnosis: gout\nComplications: urinary retention\n')).toEqual(['M10.9', 'R33.9']);
  });
});
