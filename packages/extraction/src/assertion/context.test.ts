import { describe, expect, it } from 'vitest';
import { readNote } from '../note/document.ts';
import { Asserter } from './assert.ts';

/** How a sentence asserts the words given; `under` is a heading to put it below. */
const assertionOf = (sentence: string, words: string, under = 'HOSPITAL COURSE'): string => {
  const text = `${under}\n${sentence}\n`;
  const document = readNote(text);
  const start = text.indexOf(words, under.length);
  const found = document.sentences.find((one) => start >= one.start && start < one.end);
  if (start < 0 || found === undefined) throw new Error(`"${words}" is not in a sentence`);
  return new Asserter(document).judge(found, { start, end: start + words.length }).assertion;
};

describe('assertion', () => {
  it.each([
    ['He has pneumonia.', 'pneumonia', 'present'],
    ['No evidence of pneumonia.', 'pneumonia', 'absent'],
    ['The scan is negative for appendicitis.', 'appendicitis', 'absent'],
    ['Denies chest pain, cough or fever.', 'fever', 'absent'],
    ['Sepsis was ruled out.', 'Sepsis', 'absent'],
    ['Rib fracture, pneumothorax and spleen injury were looked for and not found.', 'pneumothorax', 'absent'],
    ['The team did not believe this was gout.', 'gout', 'absent'],
    ['Malaria, dengue, typhoid negative.', 'Malaria', 'absent'],
    ['No cough but fever since Monday.', 'fever', 'present'],
    ['No chest pain, hypertension is controlled.', 'hypertension', 'present'],
    ['Gram negative sepsis.', 'sepsis', 'present'],
    ['No change in heart failure.', 'heart failure', 'present'],
    ['Possible pneumonia.', 'pneumonia', 'uncertain'],
    ['?sepsis, gout', 'sepsis', 'uncertain'],
    ['?sepsis, gout', 'gout', 'present'],
    ['Seen today. ? early left cataract.', 'cataract', 'uncertain'],
    ['? sepsis with known gout', 'gout', 'present'],
    ['Pneumonia cannot be excluded.', 'Pneumonia', 'uncertain'],
    ['A kidney stone was suspected.', 'kidney stone', 'hypothetical'],
    ['History of stroke.', 'stroke', 'historical'],
    ['Stroke in 2009, seen again in March 2026.', 'Stroke', 'historical'],
    ['Hypertension since 2009, seen again in March 2026.', 'Hypertension', 'present'],
    ['A three day history of fever.', 'fever', 'present'],
    ['Mother had breast cancer.', 'breast cancer', 'family'],
    ['Breast cancer in her mother.', 'Breast cancer', 'family'],
    ['His wife is being treated for tuberculosis.', 'tuberculosis', 'other-person'],
    ['Mum has coeliac disease.', 'coeliac disease', 'family'],
    ['Mother reports fever since Monday.', 'fever', 'present'],
    ['Mother denies fever.', 'fever', 'absent'],
    ['Cerebral oedema considered on day 1, CT normal.', 'Cerebral oedema', 'hypothetical'],
    ['The film raised the question of pneumonia.', 'pneumonia', 'uncertain'],
    ['Pneumonia was queried on day 4.', 'Pneumonia', 'hypothetical'],
    ['Considered tendon injury, open fracture, septic joint - none evident.', 'septic joint', 'absent'],
    ['Return if fever, chest pain or bleeding.', 'bleeding', 'hypothetical'],
    ['Family history is negative for stroke.', 'stroke', 'absent'],
    ['No family history of stroke.', 'stroke', 'absent'],
    ['No known allergies, mother with asthma.', 'asthma', 'family'],
    ['Risks of surgery, which include bleeding and embolism, were explained.', 'embolism', 'hypothetical'],
    [
      'We discussed potential complications such as infection with him and his mother.',
      'infection',
      'hypothetical',
    ],
    ['Differential included gout, cellulitis, pseudogout.', 'pseudogout', 'uncertain'],
    ['Likely gout, hypertension.', 'hypertension', 'present'],
    ['Warned of nausea, hypotension and falls.', 'hypotension', 'hypothetical'],
    ['Preeclampsia and preterm labor precautions.', 'Preeclampsia', 'hypothetical'],
    ['A person with asthma may improve.', 'asthma', 'hypothetical'],
    ['No new breast lumps.', 'breast lumps', 'absent'],
    ['He had bronchiolitis at 3 months.', 'bronchiolitis', 'historical'],
    ['Had a fracture when she was 12.', 'fracture', 'historical'],
    ['Bronchiolitis was seen at 3 clinics.', 'Bronchiolitis', 'present'],
    [
      'Hospitalized in 2015 for a suicide attempt, seen again in March 2026.',
      'suicide attempt',
      'historical',
    ],
    ['Cardiovascular risks: hypertension.', 'hypertension', 'present'],
    ['Films of a scoliosis series were normal.', 'scoliosis', 'hypothetical'],
    ['The mass has a high probability that it is lymphoma.', 'lymphoma', 'uncertain'],
    ['Concerning symptoms of gout.', 'gout', 'present'],
    ['Colonoscopy for colon cancer is due in June.', 'colon cancer', 'hypothetical'],
    // One sentence or two for every class of the tables.
    ['Her history argues against gout.', 'gout', 'absent'],
    ['Imaging failed to demonstrate appendicitis.', 'appendicitis', 'absent'],
    ['There was little to suggest sepsis.', 'sepsis', 'absent'],
    ["This isn't gout.", 'gout', 'absent'],
    ['They ruled him out for a heart attack.', 'heart attack', 'absent'],
    ['He was wrongly labelled as epilepsy.', 'epilepsy', 'absent'],
    ['Unlikely gout.', 'gout', 'absent'],
    ['Gout unlikely, cellulitis treated.', 'cellulitis', 'present'],
    ['Pneumonia was not clearly demonstrated.', 'Pneumonia', 'absent'],
    ['Pneumonia was never confirmed.', 'Pneumonia', 'absent'],
    ['Asthma was charted in error.', 'Asthma', 'absent'],
    ['Septic arthritis turned out to be gout.', 'Septic arthritis', 'absent'],
    ['Septic arthritis turned out to be gout.', 'gout', 'present'],
    ['Seizure-free on levetiracetam.', 'Seizure', 'absent'],
    ['Pertinent negatives: fever, gout.', 'gout', 'absent'],
    ['The shadow may represent lymphoma.', 'lymphoma', 'uncertain'],
    ['We cannot definitively exclude sepsis.', 'sepsis', 'uncertain'],
    ['Sepsis is still to be ruled out.', 'Sepsis', 'uncertain'],
    ['Working diagnosis: gout.', 'gout', 'uncertain'],
    ['It is unclear whether this is gout.', 'gout', 'uncertain'],
    ['Outside read: appendicitis.', 'appendicitis', 'uncertain'],
    ['Gout remains a possibility.', 'Gout', 'uncertain'],
    ['Initially attributed to gout.', 'gout', 'hypothetical'],
    ['Gout was the admitting diagnosis.', 'Gout', 'hypothetical'],
    ['Ten years ago she had pneumonia.', 'pneumonia', 'historical'],
    ['Pneumonia ten years ago, sepsis today.', 'sepsis', 'present'],
    ['In 2014 she had a stroke, seen again in March 2026.', 'stroke', 'historical'],
    ['Pneumonia (2009), seen again in March 2026.', 'Pneumonia', 'historical'],
    ['Meningitis (childhood).', 'Meningitis', 'historical'],
    ['Nephritis during a previous pregnancy.', 'Nephritis', 'historical'],
    ['The drug can lead to pancreatitis.', 'pancreatitis', 'hypothetical'],
    ['Should the patient develop sepsis, escalate.', 'sepsis', 'hypothetical'],
    ['Pancreatitis is a known complication.', 'Pancreatitis', 'hypothetical'],
    ['She thinks she has lupus.', 'lupus', 'hypothetical'],
    ['Counseled about his gout.', 'gout', 'present'],
    ['A first-degree relative had lymphoma.', 'lymphoma', 'family'],
    ['Maternal aunt: lymphoma.', 'lymphoma', 'family'],
    ['Lymphoma runs in the family.', 'Lymphoma', 'family'],
    ['His children have asthma.', 'asthma', 'family'],
    ['His roommate had meningitis.', 'meningitis', 'other-person'],
    ['Meningitis in household contacts.', 'Meningitis', 'other-person'],
    ['Meets criteria for sepsis.', 'sepsis', 'present'],
    // Forms.
    ['Chest pain: no', 'Chest pain', 'absent'],
    ['Asthma: no attacks this year', 'Asthma', 'present'],
    ['Seizures? denies', 'Seizures', 'absent'],
    ['Weakness of the left arm - none', 'Weakness', 'absent'],
    ['Stroke (-), gout (+)', 'Stroke', 'absent'],
    ['Stroke (-), gout (+)', 'gout', 'present'],
    ['[ ] stroke [x] gout', 'stroke', 'absent'],
    ['[ ] stroke [x] gout', 'gout', 'present'],
    ['-cough, +fever', 'cough', 'absent'],
    ['- cough', 'cough', 'present'],
    // What is said behind the clause.
    ['Q: Gout or stroke? A: No and no.', 'Gout', 'absent'],
    ['Gout and asthma are on the old list. None of these is current.', 'asthma', 'absent'],
    ['Gout was treated. It was severe.', 'Gout', 'present'],
    ['Abscess: none on MRI of the spine', 'Abscess', 'absent'],
    ['Endocarditis: looked for with TTE and TEE. Considered excluded.', 'Endocarditis', 'absent'],
    ['Tuberculosis: QuantiFERON negative', 'Tuberculosis', 'absent'],
    ['[Cirrhosis - biopsy showed fat only, entry is wrong]', 'Cirrhosis', 'absent'],
    ['Wrist fracture suspected, CT: no fracture', 'Wrist fracture', 'absent'],
    ['Wrist fracture set, skull: no fracture', 'Wrist fracture', 'present'],
    ['Epilepsy            x\nGout     x', 'Epilepsy', 'present'],
    ['          Yes   No\nEpilepsy         x\nGout       x', 'Epilepsy', 'absent'],
    ['          Yes   No\nEpilepsy         x\nGout       x', 'Gout', 'present'],
    ['There is nothing to make us think of gout.', 'gout', 'absent'],
    ['Shock never set in.', 'Shock', 'absent'],
    ['Nothing by mouth for pancreatitis.', 'pancreatitis', 'present'],
    ['The passenger, his cousin, sustained a fracture and is in bay 4.', 'fracture', 'other-person'],
    ['A lump in 2021 was a fibroadenoma, excised; seen again in March 2026.', 'fibroadenoma', 'historical'],
    ['A seizure would be shorter.', 'seizure', 'hypothetical'],
  ])('%s → %s is %s', (sentence, words, expected) => {
    expect(assertionOf(sentence, words)).toBe(expected);
  });

  it('reads no trigger in a heading', () => {
    expect(assertionOf('Information from sister: overdose of tablets.', 'overdose')).toBe('present');
  });

  it.each([
    ['FAMILY HISTORY', 'Diabetes, asthma.', 'asthma', 'family'],
    ['FAMILY HISTORY', 'No diabetes.', 'diabetes', 'absent'],
    ['PAST HISTORY', 'Kidney stone.', 'Kidney stone', 'historical'],
    ['DISCHARGE INSTRUCTIONS', 'Fever, vomiting.', 'vomiting', 'hypothetical'],
    ['PROVISIONAL DIAGNOSIS', 'Sepsis.', 'Sepsis', 'uncertain'],
    ['Baby', 'Fever on day 2.', 'Fever', 'other-person'],
    ['Handouts printed', 'Gout in adults.', 'Gout', 'hypothetical'],
  ])('under %s, "%s" is %s', (under, sentence, words, expected) => {
    expect(assertionOf(sentence, words, under)).toBe(expected);
  });
});
