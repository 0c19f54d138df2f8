import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

describe('what a passage does not code', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    // A report in the line of the story ends where the doctor speaks (note/turns-back.ts).
    ['CT KUB: stone in the kidney. Passed the stone on day 2. Diagnosis: left ureteric stone.', ['N20.1']],
    ['O/E pallor. Tinea cruris both groins, topical clotrimazole.', ['B35.6']],
    ['USG abdomen: gallstones, fatty liver.', []],
    ['Echo: LVEF 55, no clot.\nHypertension on telmisartan. Migraine, quiet.', ['G43.909', 'I10']],
    // Papers that name illnesses (note/headings.ts).
    ['Electrolyte replacement protocol (prechecked): hypokalemia, hypomagnesemia.', []],
    // What is denied is a complication, not the disease (leave-out/contradicted.ts).
    ['Diagnosis: gout.\nCourse: Asthma, on Symbicort. It was not status asthmaticus.', ['J45.909', 'M10.9']],
    ['Diagnosis: gout.\nCourse: Asthma, on Symbicort. It is not asthma.', ['M10.9']],
    ['Diagnosis: gout.\nCourse: Acute kidney injury from dehydration. Not ATN.', ['E86.0', 'M10.9', 'N17.9']],
    [
      'Diagnosis: gout.\nCourse: Primary open angle glaucoma of both eyes, moderate stage, on drops. Narrow angles were excluded.',
      ['H40.1132', 'M10.9'],
    ],
    // What lasts is reported from the history (history-tables.ts).
    ['Past medical history: vitiligo.\nDiagnosis: gout.', ['L80', 'M10.9']],
    [
      'Problems\n# Gout. Colchicine. Triaged as possible sepsis; on review sepsis was not present.',
      ['M10.9'],
    ],
    // What a patient is to come back for (assertion/spoken-of/warned.ts).
    ['Return: fever, vomiting.', []],
    ['ED for any chest pain or dizziness.', []],
    ['Back for worse headache.', []],
    // The scale of coma belongs to an injury of the brain (combine/dependent.ts).
    ['Dislocation of left shoulder, GCS 15.', ['S43.005A']],
    // Dialysis of an injury that recovers is no dependence (combine/dependent.ts).
    ['Acute kidney injury, hemodialysis three times, catheter out.', ['N17.9']],
    // An infant's head, not its mood (note/abbreviations.ts).
    ['Acute gastroenteritis, AF depressed.', ['K52.9']],
    // What to look for (assertion/spoken-of/telling.ts).
    ['Gout. Pancreatitis explained to look for.', ['M10.9']],
    // Who brings parcels is no birth (birth/births.ts), and specified injuries are not multiple ones (I.C.19.b).
    ['Delivery boy, polytrauma: fracture neck of left femur.', ['S72.002A']],
    // What was done to a drug because of another (drugs/adverse-effects.ts), antibodies (admit/refusals.ts).
    ['Hyperlipidemia, simvastatin changed because of the amlodipine.', ['E78.5']],
    ['Type 1 diabetes, antibody GAD positive.', ['E10.9']],
    // Scores and tests (admit/instruments.ts).
    ['GAD-7 3/21, FIT <4.', []],
    ['GAD, sertraline.', ['F41.1']],
    // Drugs that wait for a complaint (admit/as-needed.ts).
    ['PRN orders: senna for constipation, zopiclone for insomnia. Gout, colchicine given.', ['M10.9']],
    ['Lactulose for constipation.', ['K59.00']],
    // Found by the way (admit/incidental.ts).
    [
      'CT showed appendicitis; a simple renal cyst and sigmoid diverticulosis, incidental, no action.',
      ['K37'],
    ],
    ['Diagnosis: AKI on CKD stage 3a, resolved; hypertension.', ['I12.9', 'N17.9', 'N18.31']],
    ['Diagnosis: gout.\nCourse: Ileus, fed by day 4, expected after this operation.', ['M10.9']],
    ['Diagnosis: gout.\nCourse: Ileus, decompressed by tube for two days.', ['K56.7', 'M10.9']],
    ['Diagnosis: ureteric calculus with infected hydronephrosis.', ['N13.6']],
    ['Diagnosis: gout. GBS 14, no transfusion.', ['M10.9']],
    ['Diagnosis: gout.\nCAD - angiogram never done, no such history.', ['M10.9']],
    ['Diagnosis: gout. Seen by a healthcare assistant in Apr 2025.', ['M10.9']],
    // What a report in the line of a story lists (admit/in-a-report.ts).
    [
      'Diagnosis: acute appendicitis.\nCourse: CT abdomen: inflamed appendix. Renal cyst 2 cm. Hepatic steatosis. Small hiatal hernia. Taken to theatre.',
      ['K35.80'],
    ],
    [
      'Diagnosis: acute appendicitis.\nCourse: CT abdomen: inflamed appendix. Hepatic steatosis, lifestyle advised.',
      ['K35.80', 'K76.0'],
    ],
    ['Diagnosis: acute appendicitis; hepatic steatosis on CT.', ['K35.80', 'K76.0']],
    ['The CT showed appendicitis and also called a hiatal hernia; neither of them troubled her.', ['K37']],
    ['He has gout. A hiatal hernia on film; neither was pursued.', ['M10.9']],
    ['CT showed appendicitis; sigmoid diverticulosis, incidental, will follow in clinic.', ['K37', 'K57.30']],
    ['Echo for a murmur: trivial mitral regurgitation, physiological. Gout, colchicine given.', ['M10.9']],
    ['Hepatic steatosis on USG, left alone. Gout, colchicine given.', ['M10.9']],
    ['Diverticulosis on the CT: none of it relevant. Gout, colchicine given.', ['M10.9']],
    ['Ventricular premature beats on the tape, normal variant, told not to worry.', []],
    ['Osteopenia per an old scan, not addressed. Gout, colchicine given.', ['M10.9']],
    ['Benign prostatic hyperplasia, no treatment wanted, watchful waiting.', ['N40.0']],
    ['Chronic kidney disease stage 3a, no treatment beyond ramipril.', ['N18.31']],
    ['Diverticulosis on the CT, fibre advised.', ['K57.90']],
    [
      'Benign prostatic hyperplasia, no treatment wanted, watchful waiting; TURP 2016 for urethral stricture.',
      ['N40.0'],
    ],
    // A symptom that the provider gives to a disease (admit/objections.ts).
    ['Anxiety is part of her obsessive-compulsive disorder.', ['F42.9']],
    ['FINAL DIAGNOSIS: Gout. Renal cyst, normal variant.', ['M10.9']],
    // What is said of a treatment or a cause behind a comma (assertion/context/carries.ts).
    ['Syncope, cause not found. Discharged.', ['R55']],
    ['Acute kidney injury, dialysis not needed.', ['N17.9']],
    // Injuries by films and survey, where no list names them (admit/refusals.ts).
    [
      'MODE OF INJURY: fell from a ladder.\nIMAGING\nCT chest: left lung contusion, no pneumothorax.\nCOURSE\nChest physiotherapy.',
      ['S27.321A', 'W11.XXXA'],
    ],
    ['FINAL DIAGNOSIS: Cholelithiasis\nIMAGING\nCT chest: left lung contusion, no pneumothorax.', ['K80.20']],
    ['Cellulitis of the left leg. Third fall since June.', ['L03.116', 'R29.6']],
    // Complaints of a disease (leave-out/integral-signs.ts).
    ['Fatigue, constipation, dry skin. Hypothyroidism, thyroxine 50 mcg.', ['E03.9']],
    ['Hypothyroidism. Constipation treated with senna.', ['E03.9', 'K59.00']],
    // What is left open beside what is specified (leave-out/said-elsewhere.ts).
    ['Malaria: smear positive. Severe falciparum malaria.', ['B50.8']],
    // Persons.
    ['His father has lung cancer with bone mets.', ['Z80.1']],
    ['Mother had hypothyroidism. Baby well, term girl.', []],
    ['Siblings to be screened for colon cancer. His father had lung cancer.', ['Z80.1']],
    ['A retired teacher with gout, colchicine given.', ['M10.9']],
    ['Her acute kidney injury is due to lupus nephritis.', ['M32.14', 'N17.9']],
    // First impressions (leave-out/first-impressions.ts) and stays without a diagnosis (encounter/unexplained.ts).
    ['Admitted with suspected meningitis. Puncture clear. In the end migraine.', ['G43.909']],
    ['Suspected gout, colchicine given.', ['M10.9']],
    ['Infarction excluded. Discharged with chest pain, cause not found.', ['R07.9']],
    ['Chest pain, pericarditis. Discharged.', ['I31.9']],
    // Values and other names of things (admit/refusals.ts).
    ['Low sodium 132, not mentioned again.', []],
    ['Low sodium 118, corrected with saline.', ['E87.1']],
    ['A nodule on the trauma CT.', []],
    // What is denied ends at its comma, whatever the release names together (mention/hold-together.ts).
    ['Diabetic ketoacidosis without coma, type 1 diabetes.', ['E10.10']],
    ['Family: nil. Had gout in the spring, colchicine given.', ['M10.9']],
    ['Family: nil. Mother had hypertension.', []],
    // Kept down is there (admit/refused-words.ts).
    ['He has well-controlled hypertension on candesartan.', ['I10']],
    ['Controlled hypotension during the operation.', []],
    // It went with its cause (admit/remitted.ts).
    ['Gout, colchicine given. Hypertension resolved after the sleeve, lisinopril stopped.', ['M10.9']],
    ['Gout, colchicine given. Hypertension resolved with lisinopril.', ['I10', 'M10.9']],
    ['Gout, colchicine given. Prediabetes normalized: A1c 5.3.', ['M10.9']],
    // Letters that name a test (admit/refused-words.ts).
    ['Diagnosis: gout. HIV offered and declined.', ['M10.9']],
    ['Diagnosis: gout, HIV disease.', ['B20', 'M10.9']],
    // The weight was lost on purpose; the story goes on behind an examination (note/section-ends.ts).
    ['Diagnosis: gout. Hypertension resolved after weight loss, lisinopril stopped.', ['M10.9']],
    [
      'Diagnosis: gout.\nExamination: knee crepitus.\nKnown type 2 diabetes, diet controlled.',
      ['E11.9', 'M10.9'],
    ],
    ['Diagnosis: gout. ~~Asthma~~ (deleted: spirometry)', ['M10.9']],
    // Of two infarctions the one whose artery is said (leave-out/exclusive.ts).
    ['Acute ischemic stroke - Rt MCA infarct, aspirin given.', ['I63.511']],
    // What the provider says of a value (admit/refused-places.ts).
    ['Diagnosis: gout.\nLabs: A1c 6.0, I agree: prediabetes.', ['M10.9', 'R73.03']],
    ['Diagnosis: gout.\nLabs: A1c 6.0, flagged prediabetes.', ['M10.9']],
    ['Chronic sinusitis now a thing of the past.', []],
    ['Rotator cuff tendinopathy of the left shoulder. CMPA.', ['K52.29', 'M75.82']],
    ['Autosomal dominant PKD.', ['Q61.2']],
    // Infarctions without ST elevation.
    ['NSTEMI, PCI to LAD.', ['I21.4']],
  ])('%s', (text, codes) => {
    expect(
      suggested(text)
        .filter((code) => !/^Z(?!80)/.test(code))
        .sort(),
    ).toEqual(codes);
  });
});
