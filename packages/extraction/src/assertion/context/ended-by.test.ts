import { describe, expect, it } from 'vitest';
import { assertionOfMarked } from '../../testing/marked.ts';

describe('how far a trigger reaches', () => {
  it.each([
    // What is over is the event or the operation.
    ['An old man s/p fall with ⟨rib fracture⟩.', 'present'],
    ['Status post collision, ⟨splenic laceration⟩.', 'present'],
    ['Day 3 status post hemicolectomy with ⟨ileus⟩.', 'present'],
    ['S/p nephrectomy, ⟨hyponatremia⟩ and pneumonia.', 'present'],
    ['History of gastrectomy for an ulcer, now with ⟨anemia⟩.', 'present'],
    ['S/p fall in 2011 with ⟨rib fracture⟩.', 'historical'],
    ['S/p resection of a ⟨meningioma⟩.', 'historical'],
    ['S/p excision for ⟨melanoma⟩.', 'historical'],
    ['S/p stroke, ⟨pneumonia⟩.', 'historical'],
    ['History of appendectomy, ⟨pneumonia⟩.', 'historical'],
    ['A woman with a history of gout, obesity, presents to the clinic with ⟨vertigo⟩.', 'present'],
    ['Family history of stroke (father) and a personal history of ⟨melanoma⟩.', 'historical'],
    // What is denied ends where something is told anew.
    ['No fever and she has a ⟨cough⟩.', 'present'],
    ['No fever and she has no ⟨cough⟩.', 'absent'],
    ['No swab was sent and we cannot exclude ⟨influenza⟩.', 'uncertain'],
    ['Denies headache, endorses ⟨palpitations⟩ and dizziness.', 'present'],
    ['Denies headache, reports no ⟨palpitations⟩.', 'absent'],
    ['No effusion, likely ⟨atelectasis⟩.', 'uncertain'],
    ['No effusion, collapse or likely ⟨pneumonia⟩.', 'absent'],
    ['No chest pain, some ⟨dyspnea⟩.', 'present'],
    ['No chest pain, mild ⟨dyspnea⟩ or cough.', 'absent'],
    ['Could not clear the small load of urea, possibly from ⟨nephritis⟩.', 'uncertain'],
    ['No good explanation for her ⟨anemia⟩.', 'present'],
    ['No evidence for her ⟨lupus⟩.', 'absent'],
    ['Ate without any cramps, ⟨bloating⟩, or reflux.', 'absent'],
    ['Cramps without blood, ⟨bloating⟩.', 'present'],
    // The grounds of a suspicion are there, and what a drug is for.
    ['Possible pyelonephritis given her ⟨hematuria⟩.', 'present'],
    ['Probable injury in the setting of ⟨sepsis⟩.', 'present'],
    ['Low sugar, likely from glipizide for ⟨diabetes⟩.', 'present'],
    ['Likely need for ⟨dialysis⟩.', 'uncertain'],
    ['Most likely embolic as she was in ⟨atrial fibrillation⟩.', 'present'],
    ['We have some concern about her ⟨weight loss⟩.', 'present'],
    ['We have some concern about ⟨sepsis⟩.', 'uncertain'],
    ['Steroids may be aggravating her ⟨diabetes⟩.', 'present'],
    ['It may be worsening ⟨heart failure⟩.', 'uncertain'],
    ['Rule out pancreatitis, ⟨cholangitis⟩ or ulcer.', 'uncertain'],
    ['Rule out pancreatitis, ⟨gout⟩ and diabetes.', 'present'],
  ])('%s → %s', (passage, expected) => expect(assertionOfMarked(passage)).toBe(expected));
});

describe('what goes on behind a trigger', () => {
  it.each([
    ['The man with ⟨gout⟩ did not develop fever.', 'present'],
    ['⟨Sepsis⟩ did not develop.', 'absent'],
    ['His ⟨bronchitis⟩ did not become an empyema.', 'present'],
    ['She did not become ⟨septic⟩.', 'absent'],
    ['⟨Back pain⟩ and had never sought help.', 'present'],
    ['⟨Infarct⟩ with negative T waves.', 'present'],
    ['⟨Syncope⟩ with a negative cardiac workup.', 'present'],
    ['Flu, ⟨RSV⟩ negative.', 'absent'],
    ['⟨Kidney injury⟩ (likely prerenal).', 'present'],
    ['⟨Meningitis⟩ - probable viral.', 'present'],
    ['⟨Syncope⟩ likely vasovagal.', 'present'],
    ['⟨Pneumonia⟩ (likely).', 'uncertain'],
    ['⟨Pneumonia⟩ likely the cause of the fever.', 'uncertain'],
    ['⟨Sarcoidosis⟩ is certainly another possibility.', 'uncertain'],
    ['No change in vision, ⟨diplopia⟩ or headache.', 'absent'],
    ['No change in her ⟨gout⟩.', 'present'],
    ['No further signs or symptoms of ⟨meningitis⟩.', 'absent'],
    ['This would not be typical for ⟨gout⟩.', 'absent'],
    ['She had come to work and felt ⟨dizzy⟩.', 'present'],
  ])('%s → %s', (passage, expected) => expect(assertionOfMarked(passage)).toBe(expected));
});
