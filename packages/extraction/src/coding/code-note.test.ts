import { describe, expect, it } from 'vitest';
import { ruleExtractor } from '../testing/rule-extractor.ts';
import { sampleTerminology } from '../testing/sample-terminology.ts';
import type { Setting, Suggestion } from '../types.ts';

const extractor = ruleExtractor(sampleTerminology());
const extract = (text: string, setting: Setting = 'inpatient'): readonly Suggestion[] =>
  extractor.extract({ text, setting, systems: ['icd10'] }).suggestions;
const codes = (text: string, setting?: Setting): string[] =>
  extract(text, setting)
    .filter((one) => one.status === 'suggested')
    .map((one) => one.code);
const considered = (text: string, setting?: Setting): string[] =>
  extract(text, setting)
    .filter((one) => one.status === 'considered')
    .map((one) => `${one.code} ${one.rationale}`);

describe('combination codes', () => {
  it('codes hypertension, heart failure and kidney disease as one (I.C.9.a.3)', () => {
    expect(codes('DIAGNOSES\n1. Hypertension\n2. Heart failure\n3. CKD stage 4\n')).toEqual([
      'I13.0',
      'I50.9',
      'N18.4',
    ]);
  });
  it('presumes hypertension and heart failure related (I.C.9.a.1)', () => {
    expect(codes('DIAGNOSES\n1. Hypertension\n2. Heart failure\n')).toEqual(['I11.0', 'I50.9']);
  });
  it('presumes diabetes and kidney disease related (I.A.15)', () => {
    expect(codes('DIAGNOSES\n1. Type 2 diabetes mellitus\n2. CKD stage 3a\n')).toEqual(['E11.22', 'N18.31']);
  });
  it('asks for the stage beside diabetic kidney disease', () => {
    expect(codes('DIAGNOSES\n1. Type 2 diabetes mellitus with diabetic chronic kidney disease\n')).toEqual([
      'E11.22',
      'N18.9',
    ]);
  });
  it('links a stage that is said in another sentence', () => {
    expect(codes('HOSPITAL COURSE\nHe has CKD. Kidney function corresponds to stage 4.\n')).toEqual([
      'N18.4',
    ]);
  });
  it('codes hyperglycemia with diabetes (I.A.15)', () => {
    expect(codes('DIAGNOSES\nDiabetes with marked hyperglycemia\n')).toEqual(['E11.65']);
  });
});

describe('codes of one category', () => {
  it('are conditions of their own where they name different ones', () => {
    expect(codes('DIAGNOSES\n1. T2DM with diabetic neuropathy\n2. CKD stage 3b\n')).toEqual([
      'E11.40',
      'E11.22',
      'N18.32',
    ]);
  });
  it('and one where the other leaves it open (I.B.2)', () => {
    expect(codes('DIAGNOSES\n1. CKD\n2. CKD stage 3b\n')).toEqual(['N18.32']);
    expect(codes('DIAGNOSES\n1. Diabetes\n2. T2DM with diabetic neuropathy\n')).toEqual(['E11.40']);
  });
});

describe('uncertain diagnoses', () => {
  const note = 'ASSESSMENT\n1. Probable pneumonia\n2. Hypertension\n';
  it('are coded as established in a stay (II.H)', () => {
    expect(codes(note, 'inpatient')).toContain('J18.9');
  });
  it('are not coded in a visit, but shown with the reason (IV.H)', () => {
    expect(codes(note, 'outpatient')).toEqual(['I10']);
    expect(considered(note, 'outpatient').join()).toMatch(/J18\.9 Uncertain diagnoses \("Probable"\).*IV\.H/);
  });
});

describe('symptoms', () => {
  it('are left out beside the diagnosis that explains them (I.B.5)', () => {
    expect(codes('CHIEF COMPLAINT\nFever, cough\n\nFINAL DIAGNOSIS\nPneumonia\n')).toEqual(['J18.9']);
  });
  it('are coded where nothing explains them', () => {
    expect(codes('ASSESSMENT\n1. Chest pain\n', 'outpatient')).toEqual(['R07.9']);
  });
});

describe('history', () => {
  it('codes past diseases as history and chronic ones as present', () => {
    const found = codes(
      'DIAGNOSES\nPneumonia\n\nPAST HISTORY\nMyocardial infarction 2012. Kidney stone. Hypothyroidism. Breast cancer 2005.\n',
    );
    expect(found[0]).toBe('J18.9');
    expect(new Set(found)).toEqual(new Set(['J18.9', 'I25.2', 'Z87.442', 'E03.9', 'Z85.3']));
  });
  it("codes a relative's disease as family history", () => {
    expect(
      codes('DIAGNOSES\nPneumonia\n\nFAMILY HISTORY\nMother had breast cancer. Father had a stroke.\n'),
    ).toEqual(['J18.9', 'Z80.3', 'Z82.3']);
  });
  it('reads former and current smoking', () => {
    expect(codes('DIAGNOSES\nPneumonia\n\nSOCIAL HISTORY\nFormer smoker, quit 2010.\n')).toContain('Z87.891');
    expect(codes('DIAGNOSES\nPneumonia\n\nSOCIAL HISTORY\nContinues to smoke 10 a day.\n')).toContain(
      'F17.210',
    );
  });
});

describe('medications and allergies', () => {
  const note = (line: string): string => `DIAGNOSES\nPneumonia\n\nDISCHARGE MEDICATIONS\n${line}\n`;
  it('reports long-term use of what goes home', () => {
    expect(codes(note('Apixaban 5 mg BD\nInsulin glargine 20 units nightly'))).toEqual([
      'J18.9',
      'Z79.01',
      'Z79.4',
    ]);
  });
  it('reports no short courses and nothing that was stopped', () => {
    expect(codes(note('Apixaban stopped\nInsulin infusion in ICU only'))).toEqual(['J18.9']);
  });
  it('reports allergy status and never the reaction', () => {
    expect(codes('DIAGNOSES\nPneumonia\n\nALLERGIES\nPenicillin (fever)\n')).toEqual(['J18.9', 'Z88.0']);
    expect(codes('DIAGNOSES\nPneumonia\n\nALLERGIES\nNo known allergy to penicillin\n')).toEqual(['J18.9']);
    expect(codes('DIAGNOSES\nPneumonia\nAllergy status to penicillin - oral challenge passed\n')).toEqual([
      'J18.9',
    ]);
    expect(codes('DIAGNOSES\nPneumonia\nAllergy status to penicillin\n')).toEqual(['J18.9', 'Z88.0']);
  });
  it('codes the drug after its adverse effect (I.C.19.e.5.a)', () => {
    expect(codes('DIAGNOSES\nHypokalemia due to furosemide\n')).toEqual(['E87.6', 'T50.1X5A']);
  });
});

describe('choice of code', () => {
  it('goes down to the initial encounter and the closed fracture (I.C.19.a, I.C.19.c)', () => {
    expect(codes('DIAGNOSES\nFracture of neck of left femur\n')).toEqual(['S72.002A']);
    expect(codes('DIAGNOSES\nOpen fracture of neck of left femur\n')).toEqual(['S72.002B']);
  });
  it('drops the unspecified code of a category beside a specific one (I.B.2)', () => {
    expect(codes('DIAGNOSES\nCKD stage 3b\n\nHOSPITAL COURSE\nCKD was stable.\n')).toEqual(['N18.32']);
  });
  it('warns where the side is missing and offers the sides', () => {
    const [first] = extract('ASSESSMENT\nShoulder pain\n', 'outpatient');
    expect(first).toMatchObject({
      code: 'M25.519',
      warnings: [{ kind: 'laterality', codes: ['M25.511', 'M25.512'] }],
    });
    expect(first?.alternatives.map((one) => one.code)).toEqual(['M25.511', 'M25.512']);
  });
  it('codes body mass only beside a weight diagnosis (I.B.14)', () => {
    expect(codes('DIAGNOSES\nClass 1 obesity, BMI 32.4\n')).toEqual(['E66.811', 'Z68.32']);
    expect(codes('DIAGNOSES\nPneumonia, BMI 32.4\n')).toEqual(['J18.9']);
  });
});

describe('pregnancy', () => {
  const antenatal =
    'ANTENATAL\nG2 P1, GA 38 weeks. Gestational diabetes on insulin. Iron deficiency anemia. Previous LSCS.\n';
  it('reports chapter 15 first, with trimester and weeks (I.C.15)', () => {
    expect(new Set(codes(antenatal))).toEqual(new Set(['O34.211', 'O24.414', 'O99.013', 'D50.9', 'Z3A.38']));
  });
  it('codes childbirth and its outcome when she is delivered', () => {
    const found = codes(`${antenatal}\nOPERATION\nRepeat LSCS. Live girl baby 2.9 kg.\n`);
    expect(new Set(found)).toEqual(new Set(['O34.211', 'O24.424', 'O99.02', 'D50.9', 'Z3A.38', 'Z37.0']));
    expect(found[0]?.startsWith('O')).toBe(true);
  });
});

describe('organisms', () => {
  it('stand beside the infection that one sentence ties them to (I.C.1.b)', () => {
    expect(codes('DIAGNOSES\nUrinary tract infection, urine grew E. coli\n')).toEqual(['N39.0', 'B96.20']);
    expect(codes('DIAGNOSES\nPneumonia\n\nHOSPITAL COURSE\nStool grew E. coli.\n')).toEqual(['J18.9']);
  });
  it('and not where the code of another infection names them already', () => {
    expect(codes('DIAGNOSES\nPneumonia due to Klebsiella, urinary tract infection\n')).toEqual([
      'J15.0',
      'N39.0',
    ]);
  });
});

describe('etiology and manifestation', () => {
  it('are two codes where one term says both (I.A.13)', () => {
    expect(codes("DIAGNOSES\nParkinson's disease with dementia\n")).toEqual(['G20.A1', 'F02.80']);
  });
});

describe('sources and sequence', () => {
  it('codes nothing from examination, laboratory, instructions and denied text', () => {
    expect(
      codes(
        'DIAGNOSES\nPneumonia\n\nEXAM\nHypertension noted\n\nLABS\nIron deficiency anemia picture\n\nINSTRUCTIONS\nReturn for stroke\n',
      ),
    ).toEqual(['J18.9']);
  });
  it('drops what the note denies later', () => {
    expect(
      codes(
        'HISTORY\nCame with sepsis and pneumonia.\n\nHOSPITAL COURSE\nSepsis was ruled out. Pneumonia treated.\n',
      ),
    ).toEqual(['J18.9']);
  });
  it('puts the principal diagnosis first, wherever it stands (II)', () => {
    expect(
      codes('SECONDARY DIAGNOSES\n1. Hypertension\n2. Hypothyroidism\n\nPRINCIPAL DIAGNOSIS\nPneumonia\n')[0],
    ).toBe('J18.9');
  });
  it('puts the external cause behind what it caused (I.C.20.a.6)', () => {
    expect(
      codes('HISTORY\nCut with a knife at work. Laceration of left index finger. Hypertension.\n'),
    ).toEqual(['S61.211A', 'I10', 'W26.0XXA']);
  });
});
