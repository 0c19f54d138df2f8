import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('what a report names', () => {
  it.each([
    'CT: no clot; the radiologist writes of emphysema at the apices, which no one has followed.',
    'The ultrasound mentions gallstones and a fatty liver, neither of which we took up.',
    'A thyroid nodule stands in the CT report and was not picked up by anybody.',
    'Hiatal hernia on the film, on which nobody commented.',
  ])('is not coded where everybody left it alone: %s', (told) => {
    const text = `PROBLEMS THIS STAY\n#1 Dehydration. IV fluids. ${told}\n#2 Hypokalemia, replaced.\n`;
    expect(suggested(text)).toEqual(['E86.0', 'E87.6']);
  });

  it.each([
    ['Emphysema on CT, nobody had treated it before; tiotropium started.', 'J43.9'],
    ['Malnutrition: at home no one looked after him. Diet plan.', 'E46'],
  ])('is coded where somebody did: %s', (told, code) => {
    expect(suggested(`PROBLEMS THIS STAY\n#1 Dehydration. IV fluids.\n#2 ${told}\n`)).toContain(code);
  });
});

describe("a newborn's finding", () => {
  it.each([
    'There is a shallow sacral dimple that asks for nothing.',
    'Small umbilical hernia that will close by itself.',
    'Tongue tie, sucks well, left alone.',
  ])('is not coded where it needs nothing: %s', (told) => {
    const codes = suggested(`Newborn girl, born here vaginally at 39 weeks.\nHOSPITAL COURSE\n${told}\n`);
    expect(codes.filter((code) => /^[QK]/.test(code))).toEqual([]);
  });

  it('is coded where somebody cares for it', () => {
    const told = 'Umbilical hernia that will close by itself, surgery clinic in 3 months.';
    expect(suggested(`Newborn girl, born here at 39 weeks.\nHOSPITAL COURSE\n${told}\n`)).toContain('K42.9');
  });
});
