import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();
const ofDevices = (text: string): readonly string[] =>
  suggested(text, 'inpatient').filter((code) => /^T8[2-5]/.test(code));

describe('trouble of a device', () => {
  it.each([
    // Of the access for dialysis, which is a vein or a graft.
    ['Diagnosis: Clotted left radiocephalic AVF. ESRD on HD.', 'T82.868A'],
    ['Diagnosis: ESRD. Stenosis at the outflow of the AV graft.', 'T82.858A'],
    ['Diagnosis: ESRD. Infected AV graft.', 'T82.7XXA'],
    ['Diagnosis: Infection of a peripheral venous catheter.', 'T82.7XXA'],
    // The name of the device in one sentence, its part and what is wrong in another.
    ['She has an ICD for ischemic cardiomyopathy. Film: the ventricular lead has migrated.', 'T82.120A'],
    ['Known ventriculoperitoneal shunt. In theatre the distal catheter was found blocked.', 'T85.09XA'],
    ['Right knee replaced in 2021, now red and hot. The infection is around the implant.', 'T84.53XA'],
    ['Left THR 2015. Films: the femoral component is loose.', 'T84.031A'],
    ['DES to RCA last year. Angiogram: the stent was narrowed by 80%.', 'T82.855A'],
    // An illness of an organ is that of the device that the note makes its cause.
    ['Double J stent for six weeks. Acute pyelonephritis from the stent.', 'T83.592A'],
  ])('%s → %s', (text, code) => {
    expect(ofDevices(text)).toContain(code);
  });

  it('says that the device is there', () => {
    const text = 'Right knee replaced in 2021. The infection is around the implant.';
    expect(suggested(text, 'inpatient')).not.toContain('Z96.651');
  });
  it('is of the access and not of a vein', () => {
    expect(suggested('Diagnosis: Clotted left radiocephalic AVF. ESRD on HD.')).not.toContain('I82.90');
  });

  it.each([
    ['what is denied', 'Diagnosis: ESRD. AV fistula with good thrill, no stenosis, no infection.'],
    ['a fistula of another kind', 'Diagnosis: Infected perianal fistula.'],
    ['what a device was placed for', 'Ureteral stent placed for obstruction of the left ureter.'],
    ['what lies beside it', 'LAD stent patent, stenosis of the circumflex.'],
    ['a part of one of two devices', 'Right knee replaced, left hip replaced. Pus around the implant.'],
  ])('not %s', (_name, text) => {
    expect(ofDevices(text)).toEqual([]);
  });
});
