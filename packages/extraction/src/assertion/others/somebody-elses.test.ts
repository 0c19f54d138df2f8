import { describe, expect, it } from 'vitest';
import { assertionOfMarked } from '../../testing/marked.ts';

describe('whose word or whose illness it is', () => {
  it.each([
    // Who writes it, and who takes it up.
    ['⟨Hypertension⟩ named by the barber and confirmed here.', 'present'],
    ['⟨Asthma⟩ diagnosed by her GP.', 'present'],
    ['⟨COPD⟩ put down by the camp, on prednisolone.', 'present'],
    ['⟨Botulism⟩ asked about by the intern, then dropped.', 'hypothetical'],
    ['⟨Gout⟩ raised by the resident and treated.', 'present'],
    ['The old chart says ⟨gout⟩, joints clean and quiet.', 'hypothetical'],
    ['⟨Psoriasis⟩ in chacha.', 'family'],
    ['Tenofovir was read to mean ⟨HIV⟩.', 'hypothetical'],
    ['⟨Gout⟩ seen by the nurse at once.', 'present'],
    ['Severe ⟨malnutrition⟩ per dietitian.', 'present'],
    ['The letter says "⟨gout⟩", joints clean.', 'hypothetical'],
    ['1. "⟨Gout⟩"', 'present'],
    ['⟨Heart failure⟩ stands on the problem list.', 'present'],
    // It is somebody else's (owners.ts, answers.ts, triggers/persons.ts).
    ['⟨Shingles⟩ belongs to her choir friend.', 'other-person'],
    ["The insulin and the ⟨diabetes⟩ are his dog's.", 'other-person'],
    ['⟨COPD⟩ is what his godfather had.', 'other-person'],
    ["⟨Alcohol dependence⟩ is her ex's trouble.", 'other-person'],
    ['⟨Breast cancer⟩ took her sister.', 'family'],
    ['⟨CHF⟩ report was intended for bay 4.', 'other-person'],
    ['Takes ⟨gout⟩ pills? "that\'s Dad\'s".', 'present'],
    ["⟨Gout⟩? that's my brother's.", 'family'],
    ['Her bhabhi has ⟨asthma⟩.', 'other-person'],
    ['Her bua has ⟨asthma⟩.', 'family'],
    ['⟨Dementia⟩ is hard on his wife.', 'present'],
    ['⟨Lung cancer⟩ took him off work.', 'present'],
  ])('%s: %s', (passage, assertion) => {
    expect(assertionOfMarked(passage)).toBe(assertion);
  });
});

describe('what was thought of, escaped or mistaken', () => {
  it.each([
    ['The night team toyed with ⟨heart failure⟩.', 'hypothetical'],
    ['They chased ⟨meningitis⟩ for a day.', 'hypothetical'],
    ['⟨Vasculitis⟩ came up at rounds and went down again.', 'hypothetical'],
    ['⟨Pneumonia⟩ was suspected and confirmed on film.', 'present'],
    ['The ⟨meningitis⟩ alarm fizzled.', 'hypothetical'],
    ['⟨COPD⟩ box left empty.', 'hypothetical'],
    ['⟨Breast cancer⟩ worry put to bed by the biopsy.', 'hypothetical'],
    ['The registrar had raised ⟨pneumonia⟩; the film was clear.', 'hypothetical'],
    ['The ambulance crew had called it ⟨croup⟩; on review this is asthma.', 'hypothetical'],
    ['The ambulance crew had called it ⟨croup⟩. He improved with steroids.', 'present'],
    ['⟨Lupus⟩ assay sent.', 'hypothetical'],
    ['The ⟨hemochromatosis⟩ genotype is awaited.', 'hypothetical'],
    ['Please ring the clinic if there is ⟨chest pain⟩ or a swollen calf.', 'hypothetical'],
    ['Come straight back with ⟨hematuria⟩.', 'hypothetical'],
    ['Attend casualty SOS for ⟨vomiting⟩.', 'hypothetical'],
    ['We had a call from the lab for ⟨hyperkalemia⟩, treated.', 'present'],
    ['⟨Venous ulcer⟩, right (healed 2019). Seen in May 2024.', 'historical'],
    ['⟨Venous ulcer⟩, right (worse 2024). Seen in May 2024.', 'present'],
    ['A ⟨melanoma⟩ on the back is mentioned but the histology was benign.', 'absent'],
    ['⟨Sepsis⟩ - criteria were not met.', 'absent'],
    ['⟨ARDS⟩: does not fulfil the Berlin criteria', 'absent'],
    ['⟨Sepsis⟩ - criteria met on day 1.', 'present'],
    ['The banner was taken to mean ⟨gout⟩.', 'hypothetical'],
    ['⟨Pressure ulcer⟩ fended off by turning.', 'absent'],
    ['He escaped a ⟨stroke⟩.', 'absent'],
    ['⟨Epilepsy⟩ is not on my mind.', 'absent'],
    ['⟨Quinsy⟩ has never troubled her.', 'absent'],
    ["⟨Crohn's⟩ has nothing to do with this.", 'absent'],
    ['⟨Autism⟩: scores under the cutoff, so I did not code it.', 'absent'],
    ['Biopsy against ⟨pemphigus⟩.', 'absent'],
    ['⟨Hyponatremia⟩ on arrival was a result of thiazides.', 'present'],
    ['⟨Stroke⟩ on the CT was in the left hemisphere.', 'present'],
    // What was sought, and the bare answer (sought.ts).
    ['⟨Pneumothorax⟩ looked on film, absent.', 'absent'],
    ['Biopsies for ⟨colitis⟩ were not taken.', 'absent'],
    ['⟨Aneurysm⟩ watched, no growth.', 'present'],
    ['Came after last summer’s ⟨heart attack⟩.', 'historical'],
  ])('%s: %s', (passage, assertion) => {
    expect(assertionOfMarked(passage)).toBe(assertion);
  });
});
