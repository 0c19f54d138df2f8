import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

/** Codes that only a release has. */
const suggested = suggestedByVocabulary(['R33.8', 'T39.315A', 'I26.02', 'K85.11', 'K85.22']);
const clinic = (text: string): string[] => suggested(text, 'outpatient');

describe('what comes of a disease, told apart from its form', () => {
  it.each([
    ['a storm (E05)', "Basedow's disease, untreated. Now thyroid storm.", 'E05.01'],
    ['an embolus with cor pulmonale (I26.0)', 'Saddle embolus; acute cor pulmonale.', 'I26.02'],
    ['stones of bladder and duct (K80.7)', 'A stone in the common bile duct; gallstones.', 'K80.70'],
    ['gangrene of arteries (I70.26)', 'Atherosclerosis of the left leg; gangrene of the toes.', 'I70.262'],
    ['a necrosis of the pancreas (K85)', 'Biliary pancreatitis. CT: sterile necrosis of the tail.', 'K85.11'],
    ['infected necrosis (K85)', 'Alcoholic pancreatitis with infected necrosis.', 'K85.22'],
    [
      'a perforation of diverticula (K57)',
      'Sigmoid diverticula, one perforated into a pelvic abscess.',
      'K57.20',
    ],
    [
      'an obstruction in another line (K50)',
      "- Crohn's disease of the ileum\n- The bowel was obstructed, settled on a drip",
      'K50.012',
    ],
    ['an abscess of the appendix (K35)', 'Acute appendicitis, with a pelvic abscess drained.', 'K35.33'],
    [
      'a hole in it',
      'Perforated gangrenous appendicitis with localised peritonitis, drain out on day 3.',
      'K35.32',
    ],
    ['none in it', 'Gangrenous appendicitis with localised peritonitis, not perforated.', 'K35.31'],
    [
      'the chest in sickle cells (D57)',
      'HbSS. Day two hypoxia and infiltrate: acute chest, exchanged.',
      'D57.01',
    ],
    ['a crisis (G70)', 'Ocular myasthenia for years. In crisis after a cold, ventilated.', 'G70.01'],
    ['the lungs in cystic fibrosis (E84)', 'Cystic fibrosis, pulmonary exacerbation.', 'E84.0'],
    ['what vomiting did (O21)', 'Vomiting of pregnancy with ketosis at 9 weeks.', 'O21.1'],
    [
      'a ruptured aneurysm (I60)',
      'Aneurysm of the left middle cerebral artery, ruptured, clipped.',
      'I60.12',
    ],
    ['a biopsy of lupus (M32)', 'SLE. Kidney biopsy: class III.', 'M32.14'],
    ['a cause of hypertension (I15)', 'Hypertension due to renal artery stenosis.', 'I15.0'],
    ['a dissection by its type (I71)', 'Aortic dissection, type A.', 'I71.010'],
    ['a food (T78.0)', 'Anaphylactic shock after eating prawns.', 'T78.02XA'],
    ['an anticoagulant (D68.32)', 'Hemorrhagic disorder due to apixaban.', 'D68.32'],
    ['a thyroid that a treatment left (E89.0)', 'Hypothyroidism since her thyroidectomy in 2011.', 'E89.0'],
    ['what is said of both (D64.81)', 'Anemia and low platelets, both chemo-related.', 'D64.81'],
    ['what is said of both (D69.59)', 'Anemia and low platelets, both due to chemotherapy.', 'D69.59'],
    ['blood behind a dash (D50.0)', 'Assessment\n1. IDA - chronic blood loss', 'D50.0'],
    [
      'a class in another place (E66.81)',
      'Diagnosis\nObesity\n\nExam\nClass 2 obesity by BMI 37.',
      'E66.812',
    ],
    ['kind and course of an otitis (H66.0)', 'Diagnosis\nAOM left, purulent, recurrent', 'H66.005'],
    ['kind of an otitis (H66.0)', 'Diagnosis\nAOM left, purulent', 'H66.002'],
    ['where somebody sleeps (Z59.02)', 'Social: sleeping under the bridge since May.', 'Z59.02'],
    [
      'a depot that is taken on (Z79.2)',
      'Past: rheumatic heart disease, on Penidure every 3 weeks.',
      'Z79.2',
    ],
    [
      'an attempt that is told (Z91.51)',
      'Diagnosis\nRecurrent depression\n\nPast: In 2009 she drank bleach wanting to die.',
      'Z91.51',
    ],
    [
      'a drug that a pronoun takes up',
      'Steady on olanzapine for years. In July he quit taking it on purpose.',
      'T43.596A',
    ],
    ['a cause in a sentence of its own', 'Duodenal ulcer. Due to naproxen, taken daily.', 'T39.315A'],
    [
      'what heads a story of wishes',
      'Wants to cut down and cannot: cannabis use disorder, moderate.',
      'F12.20',
    ],
    ['an organism that is blamed (B96.81)', 'Duodenal ulcer due to naproxen plus Helicobacter.', 'B96.81'],
    ['a graft that is rejected (T86)', 'Kidney transplant 2021. The graft is being rejected.', 'T86.11'],
  ])('%s', (_name, text, code) => {
    expect(suggested(text)).toContain(code);
  });

  it.each([
    ['an aneurysm that did not rupture', 'Left MCA aneurysm, not ruptured.', 'I60.12'],
    ['no abscess', 'Sigmoid diverticula, no perforation or abscess.', 'K57.20'],
    ['another tube obstructed', "Crohn's disease of the ileum. Ureteric obstruction by a stone.", 'K50.012'],
    ['diverticula that do not bleed', 'Upper GI bleed. Sigmoid diverticula, none bleeding.', 'K57.31'],
    ['necrosis of another organ', 'Biliary pancreatitis. AKI from tubular necrosis.', 'K85.11'],
  ])('but not %s', (_name, text, code) => {
    expect(suggested(text)).not.toContain(code);
  });
});

describe('words for a form, as a visit writes them', () => {
  it.each([
    ['intractable', 'Dx: Chronic migraine without aura, refractory.', 'G43.719'],
    ['not intractable', 'Dx: Chronic migraine without aura, not intractable.', 'G43.709'],
    ['an idiopathic gout of the toe', 'Dx: Gout, idiopathic, left great toe.', 'M10.072'],
    ['plaques', 'Dx: Psoriasis with plaques on the scalp.', 'L40.0'],
    ['a kind of fibrillation', 'Dx: AF; two cardioversions failed, so long-standing persistent.', 'I48.11'],
    ['varicose veins, inflamed', 'Dx: Varicose veins of right leg, inflamed.', 'I83.11'],
    ['the joint of a thumb', 'Dx: Primary osteoarthritis of the left thumb base.', 'M18.12'],
    ['iron lost with the periods', 'Dx: Heavy periods, iron deficiency anemia from these.', 'D50.0'],
    ['a pump', 'Dx: Type 1 diabetes on an insulin pump.', 'Z96.41'],
    ['a stent of another year', 'Dx: Coronary artery disease, stents 2018.', 'Z95.5'],
    ['a list for a graft', 'CKD stage 5. Transplant list.', 'Z76.82'],
    [
      'what a drug is blamed for',
      'Dx: Gastric ulcer. He took naproxen, the ulcer put down to it.',
      'T39.315A',
    ],
    [
      'what a stroke left',
      'Dx: Right cerebral infarction two years ago; left arm tight since, spastic hemiplegia on that side.',
      'I69.354',
    ],
  ])('%s', (_name, text, code) => {
    expect(clinic(text)).toContain(code);
  });

  it.each([
    ['who is allergic is not the patient', 'Brother allergic to penicillin.', 'Z88.0'],
    ['doses that were not missed', 'On lisinopril, has not missed doses. Hypertension.', 'T46.4X6A'],
    [
      'a bipolar disorder of a relative',
      'Dx: Major depressive disorder, recurrent. Uncle had bipolar disorder, depressed.',
      'F31.30',
    ],
    ['dialysis that has not begun', 'CKD stage 5, dialysis not begun.', 'Z99.2'],
    ['a part of the kidney', 'Urine from the renal pelvis was clear.', 'Q63.2'],
    ['how an allergy showed itself', 'Allergic to sulfa, which gave her hives. Hypertension.', 'L50.9'],
    ['what fits', 'Dx: Migraine. The picture fits with this.', 'R56.9'],
    ['the weakness of a muscle', 'Dx: Carpal tunnel syndrome, thenar weakness.', 'R53.1'],
  ])('not: %s', (_name, text, code) => {
    expect(clinic(text)).not.toContain(code);
  });
});

describe('a stay', () => {
  it.each([
    ['a retention that a catheter relieved', 'Diagnosis: UTI.\nCourse: Retention, in-out catheter.', 'R33.9'],
    ['a swab of the vagina', 'Diagnosis: Puerperal endometritis.\nHVS: E. coli.', 'B96.20'],
    ['heavy growth', 'Diagnosis: UTI.\nUrine Klebsiella, heavy growth.', 'B96.1'],
    ['a failure that worsened', 'Chronic systolic heart failure had worsened.', 'I50.23'],
  ])('%s', (_name, text, code) => {
    expect(suggested(text)).toContain(code);
  });

  it.each([
    ['an organism by itself', 'Sputum grew Pseudomonas aeruginosa.', 'A41.52'],
    ['what had cleared before', 'Chest infection had cleared. Hypertension.', 'J22'],
    ['a pressure raised on purpose', 'SAH with vasospasm, hypertension induced.', 'I10'],
    ['hives of anaphylaxis', 'Anaphylactic shock from peanut. Hives.', 'L50.9'],
    ['what a drug was given for', 'Azithromycin for sinusitis, a week after it a rash.', 'T36.3X5A'],
  ])('not: %s', (_name, text, code) => {
    expect(suggested(text)).not.toContain(code);
  });

  it('is not for a comorbidity that its story begins with', () => {
    expect(suggested('Aged 69, type 2 diabetes. Fever and cough. Lobar pneumonia, treated.')[0]).toBe(
      'J18.1',
    );
  });
  it('is for what is acute in its title, not for what the title says is not there', () => {
    expect(suggested('Emphysema. Sudden dyspnea: spontaneous pneumothorax, drained.')[0]).toBe('J93.83');
  });
});
