import { describe, expect, it } from 'vitest';
import { sheetOfCodes } from '../../testing/sheet-of-codes.ts';
import { dropContained } from './contained.ts';
import { containments } from './containments/containments.ts';

const left = (...codes: string[]): string[] => {
  const sheet = sheetOfCodes(codes);
  dropContained(sheet);
  return [...sheet.candidates.keys()];
};

describe('a code that another contains', () => {
  it.each([
    ['E11.29', 'E11.22', 'the kidney disease of diabetes'],
    ['E11.40', 'E11.42', 'the neuropathy of diabetes'],
    ['E10.51', 'E10.52', 'vessels of diabetes without the gangrene that they led to'],
    ['I20.0', 'I21.4', 'the angina that became an infarction'],
    ['R03.0', 'I10', 'a high reading beside hypertension'],
    ['C85.90', 'C83.30', 'a lymphoma left open'],
    ['K56.609', 'K56.2', 'an obstruction of a known cause'],
    ['R57.9', 'R57.0', 'a shock of a known kind'],
    ['N20.9', 'N20.1', 'a stone of a known site'],
    ['B37.9', 'B37.3', 'a candidiasis of a known site'],
    ['F29', 'F20.9', 'a psychosis of a known kind'],
    ['F39', 'F31.9', 'a mood disorder of a known kind'],
    ['J98.4', 'J84.10', 'a lung disease of a known kind'],
    ['N28.9', 'N17.9', 'a kidney disease of a known kind'],
    ['J18.9', 'J15.1', 'a pneumonia by its organism'],
    ['D84.9', 'B20', 'the immunodeficiency of HIV'],
    ['B95.62', 'A41.02', 'the organism of the sepsis'],
    ['I95.9', 'R65.21', 'the low pressure of septic shock'],
    ['I95.9', 'T79.4XXA', 'the low pressure of traumatic shock'],
    ['Z96.641', 'T84.51XA', 'a joint whose complication is coded'],
    ['Z96.652', 'M97.12XA', 'a joint around which a bone broke'],
    ['Z94.4', 'T86.41', 'a transplant whose complication is coded'],
    ['J93.9', 'S27.0XXA', 'the pneumothorax of an injury'],
    ['G45.9', 'I63.9', 'an attack that was an infarction'],
    ['T60.4X1A', 'T57.1X1A', 'a poison that is named'],
    ['E86.0', 'E86.1', 'dehydration beside hypovolemia'],
    ['F14.20', 'F14.21', 'a dependence that is in remission'],
    ['F19.10', 'F19.14', 'an abuse with what came of it'],
    ['F11.20', 'F11.23', 'a dependence with what came of it'],
    ['P59.9', 'O80', 'codes of the newborn on the record of the mother'],
    ['Z09', 'J45.909', 'an examination that found a diagnosis'],
    ['T78.40XA', 'L50.0', 'an allergy whose effect is known'],
    ['R52', 'M54.50', 'a pain of a known site'],
    ['R11.0', 'R11.2', 'nausea beside nausea with vomiting'],
    ['R73.03', 'O24.410', 'the sugar of gestational diabetes'],
    ['R18.8', 'K70.31', 'the ascites of a combination code'],
  ])('%s yields to %s: %s', (lesser, greater) => {
    expect(left(lesser, greater)).toEqual([greater]);
    expect(left(lesser)).toEqual([lesser]);
    expect(left(greater)).toEqual([greater]);
  });

  it('says where that is written, in every row', () => {
    const source =
      /^(?:I{1,3}|IV)\.[A-Z](?:\.\d+|\.[a-z])*$|^[A-Z]\w\w(?:\.\w+)?(?:-[A-Z]\w\w)? Excludes1$|^index: \S/;
    expect(containments.filter((row) => !source.test(row.source) || row.because === '')).toEqual([]);
    const sheet = sheetOfCodes(['I48.91', 'I48.20']);
    dropContained(sheet);
    expect(sheet.considered.map(({ reason }) => reason)).toEqual([
      'Not coded beside I48.20: the type of fibrillation is specified (I.B.2).',
    ]);
  });
});
