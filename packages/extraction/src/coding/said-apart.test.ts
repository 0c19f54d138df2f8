import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('what is said apart of one illness', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'bleeding and how far a colitis goes (K51 index)',
      'Diagnosis: Ulcerative colitis, pancolitis, with rectal bleeding',
      ['K51.011'],
      ['K51.90', 'K62.5'],
    ],
    [
      'the status of an asthma whose severity is known (J45)',
      'Known moderate persistent asthma. Admitted for status asthmaticus.',
      ['J45.42'],
      ['J45.40'],
    ],
    [
      'the crisis of a sickle-cell disease (D57.0)',
      'Diagnosis: sickle cell anemia\n\nCourse\n# Acute chest syndrome\nExchange transfusion.',
      ['D57.01'],
      ['D57.1'],
    ],
    [
      'the level of the spine (I.B.2)',
      'Diagnosis: degenerative spondylolisthesis L5-S1',
      ['M43.17'],
      ['M43.10'],
    ],
    [
      'the treatment that lowered the sugar of diabetes (I.C.4.a)',
      'Diagnosis: type 2 diabetes. Course: Hypoglycemia due to night premix insulin.',
      ['E11.649', 'T38.3X5A'],
      ['E11.9'],
    ],
    [
      'drugs that weaken the defence (D84.821)',
      'Diagnosis: pneumonia; immunosuppressed by mycophenolate and prednisone',
      ['D84.821'],
      ['D84.9'],
    ],
    [
      'a depression that recurs (F33)',
      'Diagnosis: pneumonia; depression (recurrent, mild at present)',
      ['F33.0'],
      ['F32.A'],
    ],
    [
      'delirium and its cause in the story of a stay (F05 index)',
      'Diagnosis: pneumonia. Course: Delirium on two nights due to hyponatremia.',
      ['F05'],
      ['R41.0'],
    ],
    [
      'an organism behind the word culture',
      'Principal diagnosis: CAPD peritonitis - culture Staph epidermidis',
      ['T85.71XA'],
      [],
    ],
    [
      'the graft behind a graft-versus-host disease (I.C.19.g.3.a)',
      'Diagnosis: acute graft-versus-host disease of the skin after stem cell transplant',
      ['T86.5', 'D89.810'],
      [],
    ],
    [
      'tobacco in a pregnancy (I.C.15.l.2)',
      'G2P1 at 37 weeks. Diagnosis: severe pre-eclampsia. Smokes five cigarettes a day. Delivered a live girl.',
      ['O99.334', 'F17.210'],
      [],
    ],
    [
      'a drug that "that" was put down to (I.C.19.e.5.a)',
      'Diagnosis: fracture of the hip. Course: Found to have hyponatremia. That was put down to her hydrochlorothiazide.',
      ['E87.1', 'T50.2X5A'],
      [],
    ],
  ])('%s', (_name, text, present, absent) => {
    const codes = suggested(text);
    for (const code of present) expect(codes).toContain(code);
    for (const code of absent) expect(codes).not.toContain(code);
  });

  it('is no angina of today that the note dates to the past (I.C.9.b)', () => {
    const codes = suggested('Diagnosis: CAD, stable. History: angina in 2018, no pain since, seen 2026.');
    expect(codes).toContain('I25.10');
    expect(codes).not.toContain('I25.119');
  });

  it('is no crisis of the past (D57.0)', () => {
    const codes = suggested(
      'Impression\n1. Sickle cell disease. Acute chest syndrome x1 (2019). Seen 2026.',
      'outpatient',
    );
    expect(codes).toEqual(['D57.1']);
  });

  it('is the drug by its own row of the Table of Drugs', () => {
    expect(suggested('Diagnosis: gastric ulcer, naproxen-induced')).toContain('T39.315A');
    expect(suggested('Diagnosis: gastric ulcer due to diclofenac')).toContain('T39.395A');
  });

  it('is the eye that RE, LE or BE behind the disease names', () => {
    expect(suggested('Impression\n1. Dry eye BE', 'outpatient')).toContain('H04.123');
    expect(suggested('Impression\n1. RE posterior capsular opacification', 'outpatient')).toContain(
      'H26.491',
    );
  });

  it('is tobacco that was left, and long use that the note dates', () => {
    expect(suggested('Diagnosis: stroke. Social: Smoked beedi, left in 2010.')).toContain('Z87.891');
    expect(suggested('Diagnosis: lupus. Medications: prednisone 7.5 mg daily since 2021')).toContain(
      'Z79.52',
    );
    expect(suggested('Diagnosis: asthma. Medications: prednisone 40 mg daily')).not.toContain('Z79.52');
  });
});

describe('where a list of diagnoses ends', () => {
  it('at the next paragraph where a paragraph names the diagnosis in its midst', () => {
    const codes = suggested(
      'Course: Her pressure was high. Diagnosis: severe pre-eclampsia. Labetalol was given.\n\n4. Labor\nG2P1, 37 weeks, headache. Delivered a live girl.',
    );
    expect(codes.some((code) => code.startsWith('O14'))).toBe(true);
    expect(codes).not.toContain('R51.9');
  });

  it('at the salutation of a letter', () => {
    const codes = suggested(
      'Diagnosis: acute pancreatitis\nDear Dr Ryan,\nHe came with a headache and vomiting.',
    );
    expect(codes).toContain('K85.90');
    expect(codes).not.toContain('R51.9');
  });

  it('at the list of admission where the discharge diagnosis is the same', () => {
    const codes = suggested(
      'ADMISSION DIAGNOSIS: Acute cholecystitis.\nDISCHARGE DIAGNOSIS: Same.\nOTHER DIAGNOSES: Hypertension.',
    );
    expect(codes[0]).toBe('K81.0');
  });
});
