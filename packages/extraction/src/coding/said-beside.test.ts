import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('words beside a disease that say more than its name', () => {
  it.each([
    ['a failure that oxygen was weaned of', 'Course: Type 1 respiratory failure, weaned by day 5.', 'J96.01'],
    [
      'what a failure of breathing retains',
      'Diagnosis: Acute hypoxemic + hypercarbic respiratory failure.',
      'J96.01',
    ],
    [
      'what else a failure of breathing does to the gases',
      'Diagnosis: Acute respiratory failure with hypoxia and hypercarbia.',
      'J96.02',
    ],
    ['that a physician made it', 'Course: After the second tap a small pneumothorax, watched.', 'J95.811'],
    ['a poor diet', 'Diagnosis: Iron deficiency anemia, from diet (too much milk).', 'D50.8'],
    ['menstrual loss', 'Diagnosis: Iron deficiency anaemia due to heavy menstrual loss.', 'D50.0'],
    [
      'both kinds of which there is none',
      "Diagnosis: Parkinson's disease without dyskinesia or fluctuations.",
      'G20.A1',
    ],
    ['the wall of an infarction', 'Diagnosis: ST elevation MI of the inferior wall.', 'I21.19'],
    [
      'the vessel that a report makes responsible',
      'Diagnosis: Inferior STEMI.\nCourse: LAD minor plaque. Proximal RCA totally occluded, DES placed.',
      'I21.11',
    ],
    [
      'no vessel that is chronically closed',
      'Diagnosis: Anterior STEMI.\nCourse: RCA 100% CTO with collaterals. Culprit was the LAD.',
      'I21.02',
    ],
    ['the type of a heart failure', 'Diagnosis: ADHF, LVEF preserved at 55%.', 'I50.33'],
    ['an angina that grows', 'Diagnosis: Crescendo angina; CAD.', 'I25.110'],
    ['the group of a pulmonary hypertension', 'Diagnosis: COPD. Pulmonary hypertension, group 3.', 'I27.23'],
    ['a cause in brackets within the name', 'Diagnosis: Acute alcoholic (binge) pancreatitis.', 'K85.20'],
    [
      'gangrene of a hernia',
      'Diagnosis: Strangulated femoral hernia, dead bowel resected, necrotic loop.',
      'K41.40',
    ],
    ['the degree of hemorrhoids', 'Diagnosis: Internal piles grade II.', 'K64.1'],
    ['where diverticula bleed', 'Diagnosis: Diverticular bleed from the descending colon.', 'K57.31'],
    [
      'iron that bleeding took',
      'Diagnosis: Iron deficiency anaemia due to heavy menstrual bleeding.',
      'D50.0',
    ],
    ['a crisis of myasthenia', 'Diagnosis: Myasthenia gravis, crisis after influenza.', 'G70.01'],
    ['delirium upon dementia', 'Diagnosis: Delirium superimposed on vascular dementia.', 'F05'],
    ['fluctuations of Parkinson disease', "Diagnosis: Parkinson's disease with wearing off.", 'G20.A2'],
    [
      'and dyskinesia with them',
      "Diagnosis: Parkinson's disease with wearing off and dyskinesias.",
      'G20.B2',
    ],
    ['the side of a hearing loss', 'Diagnosis: Sensorineural hearing loss left.', 'H90.42'],
    ['a nephrotic disease of the glomeruli', 'Diagnosis: Minimal change disease, nephrotic.', 'N04.0'],
  ])('%s', (_name, text, code) => {
    expect(suggested(text)).toContain(code);
  });
});

describe('diseases that are one code together', () => {
  it.each([
    [
      'status epilepticus of an epilepsy of known form (G40)',
      'Diagnosis: Juvenile myoclonic epilepsy; status epilepticus.',
      'G40.B01',
      'G40.901',
    ],
    [
      'stones that obstruct the bile duct (K80.7)',
      'Diagnosis: Gallstones and a stone in the common bile duct; obstructive jaundice.',
      'K80.71',
      'K83.1',
    ],
    [
      'several valves (I08)',
      'Diagnosis: Rheumatic mitral stenosis, tricuspid regurgitation.',
      'I08.1',
      'I05.0',
    ],
    [
      'a stroke and the artery that it came of (I65 Excludes1)',
      'Diagnosis: Ischaemic stroke due to left carotid artery stenosis.',
      'I63.232',
      'I65.22',
    ],
    ['both bundles (I45.2)', 'Diagnosis: RBBB with left anterior fascicular block.', 'I45.2', 'I44.4'],
    ['gallstones and cholecystitis (K80)', 'Diagnosis: Acute cholecystitis. Gallstones.', 'K80.00', 'K81.0'],
    [
      'a stone of the duct and cholangitis (K80.3)',
      'Diagnosis: Acute cholangitis; obstructing common bile duct stone.',
      'K80.33',
      'K80.50',
    ],
    [
      'an inflamed bowel and its obstruction (K50)',
      "Diagnosis: Crohn's disease of the small intestine; small bowel obstruction.",
      'K50.012',
      'K56.609',
    ],
  ])('%s', (_name, text, code, part) => {
    const codes = suggested(text);
    expect(codes).toContain(code);
    expect(codes).not.toContain(part);
  });
});

describe('what is told in passing beside a disease', () => {
  it.each([
    ['oxygen at home', 'Diagnosis: COPD.\nCourse: Back on his 2 L at home.', 'Z99.81'],
    ['the rash under a candida', 'Diagnosis: Candidal diaper rash.', 'L22'],
    ['cigars that were left', 'Diagnosis: Gout.\nSocial: quit cigars in 1990.', 'Z87.891'],
    ['sessions that were missed', 'Diagnosis: ESRD.\nCourse: She skipped two dialysis sessions.', 'Z91.158'],
    [
      'a resistant organism',
      'Diagnosis: Acute pyelonephritis.\nCourse: Urine grew an ESBL strain.',
      'Z16.12',
    ],
    [
      'an infection of the catheter',
      'Diagnosis: UTI.\nCourse: Catheter-related, says the microbiologist.',
      'T83.511A',
    ],
    ['tablets for sugar', 'Diagnosis: Type 2 diabetes on tablets.', 'Z79.84'],
    ['a drug behind its illness', 'Diagnosis: PAF - edoxaban. CKD stage 3a.', 'Z79.01'],
    ['a habit that ended', 'Social history: Ex-hookah smoker.', 'Z87.891'],
    [
      'drops that are forgotten',
      'Diagnosis: Epilepsy. Breakthrough fit after forgetting his levetiracetam.',
      'Z91.138',
    ],
  ])('%s', (_name, text, code) => {
    expect(suggested(text)).toContain(code);
  });

  it('is not what was only used in the intensive care unit', () => {
    expect(suggested('Diagnosis: Type 2 diabetes.\nCourse: On insulin only while in ICU.')).not.toContain(
      'Z79.4',
    );
  });
});
