import { describe, expect, it } from 'vitest';
import { readNote } from '../note/document.ts';
import { sampleTerminology } from '../testing/sample-terminology.ts';
import { compileDictionary } from './dictionary.ts';
import { MentionFinder } from './find.ts';

const finder = new MentionFinder(compileDictionary(sampleTerminology(), ['icd10']));

/** Codes and the words that stand for them. */
const found = (sentence: string): string[] => {
  const text = `DIAGNOSIS\n${sentence}\n`;
  const document = readNote(text);
  return document.sentences.flatMap((one) =>
    finder
      .find(document, one, ['icd10'])
      .map((mention) => `${mention.code} ${text.slice(mention.start, mention.end)}`),
  );
};

describe('findInSentence', () => {
  it.each([
    ['Hypothyroidism', ['E03.9 Hypothyroidism']],
    ['Iron deficiency anaemia', ['D50.9 Iron deficiency anaemia']],
    ['fracture of left femur neck', ['S72.002 fracture of left femur neck']],
    ['Osteoarthritis, right knee, primary', ['M17.11 Osteoarthritis, right knee, primary']],
    ['CKD stage 3b', ['N18.32 CKD stage 3b']],
    ['COPD, HTN', ['J44.9 COPD', 'I10 HTN']],
    ['HTN and T2DM', ['I10 HTN', 'E11.9 T2DM']],
    ['acute on chronic diastolic heart failure', ['I50.33 acute on chronic diastolic heart failure']],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it('reads on behind brackets that stand among the words of a designation, unless they part them', () => {
    expect(found('Iron (see last letter, page 2) deficiency anemia')).toEqual([
      'D50.9 Iron (see last letter, page 2) deficiency anemia',
    ]);
    expect(found('Iron (not low) deficiency anemia').join()).not.toMatch('D50.9');
    expect(found('Osteoarthritis (right) knee, primary')).toEqual([
      'M17.11 Osteoarthritis (right) knee, primary',
    ]);
    expect(found('fracture (L) femur neck')).toEqual(['S72.002 fracture (L) femur neck']);
  });

  it('takes what stands behind "with" for a disease of its own', () => {
    expect(found('disease of the myocardium')).toEqual(['I51.5 disease of the myocardium']);
    expect(found('disease with a myocardium that is scarred')).toEqual([]);
  });

  it('keeps the longest of overlapping mentions', () => {
    expect(found('Type 2 diabetes mellitus with diabetic chronic kidney disease')).toEqual([
      'E11.22 Type 2 diabetes mellitus with diabetic chronic kidney disease',
    ]);
  });

  it('does not take the number of a list item or of another word for a stage', () => {
    expect(found('4. Chronic kidney disease')).toEqual(['N18.9 Chronic kidney disease']);
    expect(found('CKD, type 4 reaction')).toEqual(['N18.9 CKD']);
    expect(found('CKD, 3 units of blood')).toEqual(['N18.9 CKD']);
  });

  it('does not join words across a denial', () => {
    expect(found('right osteoarthritis without knee pain').some((one) => one.startsWith('M17.11'))).toBe(
      false,
    );
  });

  it('reads small letters only where an abbreviation is no word and has one reading', () => {
    expect(found('htn')).toEqual(['I10 htn']);
    expect(found('mi and cap')).toEqual([]);
  });
});
