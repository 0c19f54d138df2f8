import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();
const visit = (text: string): string[] => suggested(text, 'outpatient');

describe('a visit', () => {
  it.each([
    ['Six-week postnatal check, well. Kyleena fitted today.', ['Z39.2', 'Z30.430']],
    ['Assessment: Nexplanon removal today.', ['Z30.46']],
    ['Newborn check, day 5, weight 3 kg.', ['Z00.110']],
    ['Well baby check, 2 weeks old, thriving.', ['Z00.111']],
    ['Assessment: Asthma. Father smokes indoors.', ['J45.909', 'Z77.22']],
    ['Assessment: Asthma. Father smokes outside the house only.', ['J45.909']],
    ['Assessment: Asthma. Mum and dad both smoke.', ['J45.909', 'Z77.22']],
    ['Assessment: Asthma. No smokers in the house.', ['J45.909']],
    ['Assessment: Asthma. Two smokers in the house.', ['J45.909', 'Z77.22']],
    ['Complaint: blood pressure check.\nAssessment: Hypertension.', ['I10']],
    ['Well child visit, 4 years. Mother refused MMR vaccine.', ['Z00.129', 'Z28.82']],
  ])('"%s"', (text, codes) => {
    expect(visit(text)).toEqual(codes);
  });

  it.each([
    ['a device of another year', 'Cystitis. Kyleena placed 2022, strings seen.', /^Z30/],
    ['one that is only wanted', 'Cystitis. She wants a Kyleena inserted next month.', /^Z30/],
    ['the birth of a child', '6 week old girl, breech-born. Assessment: Plagiocephaly.', /^O/],
  ])('has nothing of %s', (_name, text, codes) => {
    expect(visit(text).filter((code) => codes.test(code))).toEqual([]);
  });
});
