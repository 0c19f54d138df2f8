import { describe, expect, it } from 'vitest';
import { samplesOf } from '../../testing/expression-samples.ts';
import { placeOfMarked } from '../../testing/marked.ts';
import { ofAnother, theirs } from '../others/owners.ts';
import { quoted } from '../others/quoted.ts';
import { goesOn } from '../subject.ts';
import { believed, negated, possible, predicate, telegraphic } from './predicates.ts';

/** How a clause asserts what stands in "⟨ ⟩" in it, as its subject. */
const assertionOf = (marked: string): string => {
  const place = placeOfMarked(marked);
  return (quoted(place) ?? ofAnother(place) ?? predicate(place))?.assertion ?? 'as it was';
};

describe('an illness of which something is denied', () => {
  it.each([
    '⟨Ileus⟩ never got under way.',
    '⟨Wound infection⟩ did not come up.',
    'ARDS and ⟨renal failure⟩ did not show themselves.',
    '⟨Renal failure⟩ and ARDS did not show themselves.',
    'The ⟨eating disorder⟩ explains neither the weight loss nor her wish to regain it.',
    '⟨Fat embolism⟩ (day 2) was not what this turned out to be.',
    "⟨DVT⟩ wasn't it.",
    '⟨Gas gangrene⟩ not borne out in theatre.',
    '⟨Delirium⟩ not labelled.',
    '⟨Hypertension⟩ - not a known case.',
    '⟨Respiratory failure⟩ not reached.',
  ])('is not there: %s', (text) => {
    expect(assertionOf(text)).toBe('absent');
  });

  it.each([
    '⟨Hypertension⟩ was not well controlled.',
    'The ⟨pneumonia⟩ did not respond to amoxicillin.',
    '⟨Diabetes⟩ has never been treated.',
    'He had ⟨gout⟩ and had never seen anybody for it.',
    'She has ⟨venous insufficiency⟩ of both legs and has never worn stockings.',
    'The ⟨bronchitis⟩ did not become a pneumonia.',
    'The ⟨wound⟩ does not appear to be deep.',
    'The ⟨fracture⟩ was not displaced.',
    'He has ⟨gout⟩ and he did not take allopurinol.',
    '⟨COPD⟩ does not limit him.',
    'Then ⟨shingles⟩ appeared over the left chest.',
    '⟨Jaundice⟩ appeared, and he came.',
    '⟨Hypertension⟩ not at goal.',
    '⟨Gout⟩ not tophaceous, on allopurinol.',
    '⟨Kidney injury⟩ not thought to need dialysis.',
    '⟨Lymphoma⟩ not staged yet.',
    '⟨Stenosis⟩ not felt to be severe.',
    '⟨Diabetes⟩ not screened for retinopathy.',
    '⟨Schizophrenia⟩ not in remission.',
  ])('is there where its course or care is denied: %s', (text) => {
    expect(assertionOf(text)).toBe('as it was');
  });
});

describe('an illness that is thought of', () => {
  it.each([
    '⟨Fat embolism⟩ was briefly a worry when the saturation dipped.',
    '⟨Meningitis⟩ appears far-fetched.',
    '⟨Meningitis⟩ was thought to be possible.',
    '⟨Amyloid heart disease⟩ seems far-fetched.',
    '⟨Vasculitis⟩ was gone over and parked.',
    '⟨Compartment syndrome⟩ would give pain out of proportion.',
    '⟨Osteoporosis⟩ could follow.',
    'The "⟨COPD⟩" of the old letters stays with us.',
    '⟨Gas gangrene⟩ considered, films clear.',
    '⟨Vasculitis⟩ mooted by the locum.',
    '⟨Scurvy⟩ suggested by an app.',
    '⟨Toxic shock⟩ was on the transfer form.',
    '⟨Epiglottitis⟩ was the referral.',
    '⟨Penicillin allergy⟩, carried since infancy, was disproved today.',
    'An ⟨eating disorder⟩ ("drunkorexia") asked about directly.',
    '⟨Kawasaki disease⟩ thought of as the lips were red.',
    '⟨Epiglottitis⟩ was what the crew thought.',
  ])('is spoken of: %s', (text) => {
    expect(assertionOf(text)).toBe('hypothetical');
  });

  it.each([
    '⟨Anemia⟩ may be due to this.',
    'She had ⟨anemia⟩, which was expected for the operation.',
    'The ⟨anemia⟩ was thought to be due to a bleed.',
    'His ⟨delirium⟩ was believed to be multifactorial.',
    '⟨Kidney injury⟩ was blamed on the contrast.',
    'The ⟨nodule⟩ was thought to represent a scar.',
    '⟨Asthma⟩ seems well controlled.',
    '⟨Diabetes⟩ looked after by you.',
    '⟨Hypothyroidism⟩ should be rechecked in six weeks.',
    '⟨Atrial fibrillation⟩ was treated with amiodarone.',
    'He calls it "a bad case of ⟨gout⟩" and limps.',
    '⟨Anemia⟩ considered mild, on iron.',
    '⟨Hypertension⟩ queried by the pharmacist was confirmed here.',
    '⟨Gout⟩ mentioned in the letter is active.',
    '⟨Asthma⟩, known since infancy, is worse.',
  ])('is there where a cause or its care is: %s', (text) => {
    expect(assertionOf(text)).toBe('as it was');
  });
});

describe('an illness that is said to be somebody else’s', () => {
  it.each([
    "The ⟨gout⟩ is his brother's.",
    "The ⟨hip replacement⟩ scars are her late sister's story.",
    '⟨Lupus⟩ belongs to the previous patient.',
    '⟨Schizophrenia⟩ - that is the son, not him.',
    'The ⟨diabetic⟩ in the house is his wife.',
  ])('is not the patient’s: %s', (text) => {
    expect(assertionOf(text)).toBe('other-person');
  });

  it.each([
    "The ⟨gout⟩ is worse than his brother's.",
    '⟨Dementia⟩ is hard on his wife.',
    '⟨Asthma⟩ notes reviewed.',
  ])('is where it only comes up: %s', (text) => {
    expect(assertionOf(text)).toBe('as it was');
  });
});

describe('the first words behind an illness', () => {
  it.each([
    ['denied', negated],
    ['thought of', believed],
    ['possible', possible],
    ['told without an auxiliary', telegraphic],
    ['said of somebody else', { words: theirs }],
  ])('tell of every clause of what is %s that it may be one', (_what, { words }) => {
    const samples = samplesOf(words);
    expect(samples).not.toEqual([]);
    expect(samples.filter((text) => !goesOn.test(text))).toEqual([]);
  });

  it('tell most illnesses from subjects', () => {
    expect(
      ['.', ' with cough', ', gout', ' treated', '\n2. Asthma'].filter((text) => goesOn.test(text)),
    ).toEqual([]);
  });
});
