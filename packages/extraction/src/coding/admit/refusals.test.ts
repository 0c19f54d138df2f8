import { expect, it } from 'vitest';
import { samplesOf } from '../../testing/expression-samples.ts';
import { ruleExtractor } from '../../testing/rule-extractor.ts';
import { sampleTerminology } from '../../testing/sample-terminology.ts';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';
import { suggestedBy } from '../../testing/vocabulary-extractor.ts';
import { noAllergy } from './no-allergy.ts';

const extractor = ruleExtractor(sampleTerminology());
const allergy = (said: string): string[] =>
  suggestedBy(extractor, `Diagnosis:\nAllergy status to penicillin - ${said}\nPneumonia`, 'inpatient');

it('an allergy stands, unless any of the words for it says that it was taken off', () => {
  expect(allergy('rash')).toContain('Z88.0');
  expect(allergy('a rash in childhood')).toContain('Z88.0');
  expect(samplesOf(noAllergy).filter((said) => allergy(said).includes('Z88.0'))).toEqual([]);
  // Some thousand notes are read.
}, 60_000);

it('what only an examination or a scan shows is no diagnosis in a story', () => {
  const told = suggestedBy(
    extractor,
    'HOSPITAL COURSE\nPneumonia. Fibroscan 4.0, CAP 190. Small bruise on the arm, the bleeding stopped.\n',
    'inpatient',
  );
  expect(told).toEqual(['J18.9']);
});

it('a word that means something else in such a note is not coded', () => {
  const of = (text: string): string[] => suggestedBy(extractor, `HISTORY\n${text}\n`, 'outpatient');
  expect(
    of('Left knee replacement in 2021, which was for osteoarthritis.').filter((code) =>
      code.startsWith('M1'),
    ),
  ).toEqual([]);
  expect(of('Knee pain from osteoarthritis.').filter((code) => code.startsWith('M1'))).not.toEqual([]);
});

const listed = suggestedByVocabulary();

it.each([
  ['Anesthetic check done for this - fit', []],
  ['Declared fit', []],
  ['One fit at home', ['R56.9']],
  ['Provoked fit', ['R56.9']],
])('who is fit has no fit: "%s"', (said, codes) => {
  expect(listed(`DIAGNOSIS\n1. ${said}\n`)).toEqual(codes);
});

it.each([
  ['CKD stage 3a removed, cystatin C is normal', []],
  ['Ovarian cyst removed in this stay', ['N83.209']],
  ['Cystocele repaired in 2018', []],
  ['Colon polyps snared at an earlier colonoscopy, hyperplastic', ['Z86.0100']],
  ['Colon polyp that was removed during her first colonoscopy', ['Z86.0100']],
  ['Cleft lip repair at 3 months', []],
  ['Gout: no attack for 10 years, no tablets', []],
])('what an operation, the years or a pen took away is not coded: "%s"', (said, codes) => {
  expect(listed(`DIAGNOSIS\n1. Cellulitis of the neck\n2. ${said}\n`)).toEqual(['L03.221', ...codes]);
});
