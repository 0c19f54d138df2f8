import { describe, expect, it } from 'vitest';
import { readNote } from '../note/document.ts';
import { sampleTerminology } from '../testing/sample-terminology.ts';
import { findObservations } from './loinc.ts';
import { compileObservationNames } from './observation-names.ts';

const names = compileObservationNames(sampleTerminology());
const observed = (line: string, heading = 'LABS'): string[] =>
  findObservations(readNote(`${heading}\n${line}\n`), names).map(
    (one) => `${one.code} ${one.evidence.quote}`,
  );

describe('findObservations', () => {
  it.each([
    ['Hb 10.1 g/dL', ['718-7 Hb 10.1 g/dL']],
    ['HbA1c: 7.8%', ['4548-4 HbA1c: 7.8%']],
    ['Creatinine 1.9', ['2160-0 Creatinine 1.9']],
    ['S. Creatinine: 2.4 mg/dl', ['2160-0 S. Creatinine: 2.4 mg/dl']],
    ['Creatinine 130 umol/L', ['14682-9 Creatinine 130 umol/L']],
    ['urine creatinine 90 mg/dL', ['2161-8 urine creatinine 90 mg/dL']],
    ['Na 141 mmol/L, K+ 3.3 mmol/L', ['2951-2 Na 141 mmol/L', '2823-3 K+ 3.3 mmol/L']],
    ['Potassium rose to 5.6 mmol/L', ['2823-3 Potassium rose to 5.6 mmol/L']],
    ['Platelets 1,85,000 /cumm', ['777-3 Platelets 1,85,000 /cumm']],
    ['SpO2 89% on room air', ['59408-5 SpO2 89%']],
    ['HB: 12.8 GM/DL       CRP 12 MG/L', ['718-7 HB: 12.8 GM/DL', '1988-5 CRP 12 MG/L']],
  ])('%s', (line, expected) => {
    expect(observed(line)).toEqual(expected);
  });

  it('takes no observation without a value, no dose and no date', () => {
    expect(
      observed('Potassium was checked. CRP pending. Repeat Hb 12/03/2026. Potassium 40 mg daily.'),
    ).toEqual([]);
  });

  it('reads no values from instructions and medication lists', () => {
    expect(observed('Return if Hb 7 g/dL', 'DISCHARGE INSTRUCTIONS')).toEqual([]);
  });
});
