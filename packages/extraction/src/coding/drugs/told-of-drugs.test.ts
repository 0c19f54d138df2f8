import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

const of = (begin: string, text: string): string[] =>
  suggested(text, 'inpatient').filter((code) => code.startsWith(begin));

describe('a drug that causes what is coded (I.C.19.e.5.a)', () => {
  it.each([
    ['Gastric ulcer caused by naproxen.', 'T39.315A'],
    ['Hyperglycemia precipitated by steroid.', 'T38.0X5A'],
    ['Glucocorticoid-induced osteoporosis.', 'T38.0X5A'],
    ['Hypoglycemia due to premix insulin.', 'T38.3X5A'],
    ['Hyperglycemia, a side effect of prednisolone.', 'T38.0X5A'],
    ['Hyponatremia on arrival. That was put down to her hydrochlorothiazide.', 'T50.2X5A'],
    ['Hyponatremia 126. Thiazide effect.', 'T50.2X5A'],
    ['Hypokalemia 2.9, from salbutamol.', 'T48.6X5A'],
    ['Hyperglycemia up to 250 while on steroids.', 'T38.0X5A'],
    ['Drug-induced constipation - codeine.', 'T40.2X5A'],
    ['Medication-induced parkinsonism (haloperidol).', 'T43.4X5A'],
  ])('%s', (text, code) => {
    expect(of('T', `COURSE\n${text}\n`)).toEqual([code]);
  });

  it.each([
    // What a drug did good it did not bring about.
    ['Paroxysmal atrial fibrillation, back in sinus rhythm after IV metoprolol.', []],
    ['Hypokalemia after furosemide.', ['T50.1X5A']],
    // What was given for it.
    ['Medication overuse headache, topiramate started.', []],
    // More than was prescribed, whoever erred, is a poisoning (I.C.19.e.5.b); less is not.
    ['Took his warfarin twice a day instead of once; epistaxis from warfarin.', ['T45.511A']],
    [
      'Dispensing error: given warfarin ten times the prescribed dose. Epistaxis from warfarin.',
      ['T45.511A'],
    ],
    // The class beside the drug of it that is named.
    ['Opioid overdose (morphine, accidental).', ['T40.2X1A']],
    ['Opioid overdose (methadone, accidental).', ['T40.3X1A']],
    ['Took metformin once daily instead of twice.', []],
    ['Takes warfarin daily instead of apixaban.', []],
  ])('%s', (text, codes) => {
    expect(of('T', `COURSE\n${text}\n`)).toEqual(codes);
  });

  it('is named with its partner by one group of allergies', () => {
    expect(of('Z88', 'ALLERGIES: trimethoprim/sulfamethoxazole (rash)')).toEqual(['Z88.2']);
    expect(of('Z88', 'ALLERGIES: trimethoprim (rash), sulfa (hives)')).toHaveLength(2);
  });

  it('has codes of its own for what it made', () => {
    expect(suggested('DIAGNOSIS\nTremor due to tacrolimus\n', 'inpatient')).toContain('G25.1');
    expect(suggested('Post-transplant diabetes, steroid induced.', 'inpatient')).toContain('E09.9');
  });

  it('is a neuroleptic where that brings parkinsonism about (G21.11)', () => {
    expect(suggested('DIAGNOSIS\nHaloperidol induced parkinsonism\n', 'inpatient')).toContain('G21.11');
    expect(suggested('DIAGNOSIS\nParkinsonism due to valproate\n', 'inpatient')).toContain('G21.19');
  });

  it('is not its pump, nor its lack', () => {
    // Too little insulin came of it (I.C.4.a.5.a).
    expect(of('T38', 'COURSE\nHyperglycemia caused by insulin pump failure.\n')).toEqual(['T38.3X6A']);
    expect(of('T38', 'COURSE\nHyperglycemia due to insulin omission.\n')).toEqual([]);
  });

  it('is not what a pronoun says of something else', () => {
    expect(of('T', 'COURSE\nHyponatremia. He was on hydrochlorothiazide before.\n')).toEqual([]);
    expect(of('T', 'COURSE\nConstipation. Steroid-induced hunger has gone.\n')).toEqual([]);
    expect(of('T', 'COURSE\nHypothyroidism on levothyroxine.\n')).toEqual([]);
    expect(of('T', 'COURSE\nDehydration from lack of water.\n')).toEqual([]);
  });
});

describe('a drug that is taken for good (I.C.21.c.3)', () => {
  it.each([
    ['Past: asthma, prednisolone 5 mg daily since 2019.', ['Z79.52']],
    ['Past: back pain, on oxycodone three times a day for four years.', ['Z79.891']],
    ['At discharge\nTab Glycomet 500 1-0-1', ['Z79.84']],
    ['Past: diabetes, on Ozempic weekly.', ['Z79.85']],
    ['Past: heart failure, on dapagliflozin daily.', []],
    ['Past: heart failure and diabetes, on dapagliflozin daily.', ['Z79.84']],
    ['Past: asthma, on prednisolone 5 mg daily.', []],
    ['Past: fracture of a wrist, had alendronate up to 2021.', []],
    ['Past: stent, on clopidogrel until March 2027.', ['Z79.02']],
    ['Past: diabetes, on Glimestar M2 twice daily.', ['Z79.84']],
    ['Treatment: methotrexate, later azathioprine', ['Z79.631']],
    ['Course: AF, on warfarin. Warfarin not to be resumed.', []],
    ['Course: AF, on warfarin. Warfarin was resumed.', ['Z79.01']],
    [
      'MEDS AT D/C\n| prednisone      | 40 mg   | daily x 1 d |\n| budesonide-formoterol     | 160/4.5, 2 puff | BID    |',
      ['Z79.51'],
    ],
    ['Renal transplant recipient, Mycept 500 BD, Wysolone 5 OD.', ['Z79.624', 'Z79.52']],
    ['Course: paroxysmal AF was found and apixaban started.', ['Z79.01']],
    ['Course: AF, warfarin considered.', []],
    ['Past: clot, on warfarin for six months, none since.', []],
    ["Medications: warfarin - d/c'd 2023, clopidogrel 75 daily", ['Z79.02']],
    ['Medications: warfarin - d/c 2019, clopidogrel 75 daily', ['Z79.02']],
    ['Medications: warfarin [inactive], clopidogrel 75 daily', ['Z79.02']],
    ['Course: on insulin in the ward, changed over to tablets.', []],
    ['Course: metformin withheld and correctional insulin given, restarted.', ['Z79.84']],
    ['Course: insulin scale in ward, discharged on metformin.', ['Z79.84']],
    ['Course: apixaban and aspirin held, resumed on day 3.', ['Z79.01', 'Z79.82']],
    ['Course: she takes Fosamax weekly.\n\nMedication on transfer\namlodipine\nSTOPPED: alendronic acid', []],
    ["Past: stent, on aspirin, d/c'd in 2024.", []],
    [
      'Medications\nfolic acid 5 mg for 3 more days / apixaban 5 mg bd / metformin 500 bd',
      ['Z79.01', 'Z79.84'],
    ],
  ])('%s', (text, codes) => {
    expect(of('Z79', `${text}\n`)).toEqual(codes);
  });
});

describe('a drug that less was taken of (I.C.19.e.5.c)', () => {
  it.each([
    ['He was skipping his insulin because he could not pay for it.', ['T38.3X6A', 'Z91.120']],
    ['He was taking about a third of the dose of his glargine as he could not pay.', ['T38.3X6A', 'Z91.120']],
    ['Known hypertensive, irregular with tablets.', []],
    ['He flushed his risperidone in May as he felt well.', ['T43.596A', 'Z91.128']],
    ['She had taken no insulin for a week, it could not be bought.', ['T38.3X6A', 'Z91.120']],
    ['He was without insulin since Monday.', ['T38.3X6A']],
    ['No insulin since admission, sugars normal.', []],
    ['Was on olanzapine. Stopped it by himself as he felt well.', ['T43.596A', 'Z91.128']],
    ['He had missed five doses in a week; levetiracetam level was low. He forgets.', ['T42.6X6A']],
    ['On olanzapine and levetiracetam. Missed five doses.', []],
    ['The rash settled after she stopped the carbamazepine.', []],
    ['Relapse after drug default, was on clozapine.', ['T43.596A', 'Z91.148']],
    ['Swollen left calf 3 days, on amlodipine.', []],
    ['She had been refusing her olanzapine for a month.', ['T43.596A', 'Z91.128']],
    ['Declined insulin on the first day.', []],
  ])('%s', (text, codes) => {
    expect(suggested(`HISTORY\n${text}\n`, 'inpatient').filter((one) => /^T|^Z91/.test(one))).toEqual(codes);
  });
});

describe('an allergy (I.C.21.c.3)', () => {
  it.each([
    ['penicillin - rash', ['Z88.0']],
    ['penicillin "upset stomach" - not a true allergy, sulfa - hives', ['Z88.2']],
    ['sulfa - hives, penicillin - not a real allergy', ['Z88.2']],
    ['penicillin (side effect only)', []],
  ])('%s', (text, codes) => {
    expect(of('Z88', `ALLERGIES\n${text}\n`)).toEqual(codes);
  });
});

describe('tobacco (I.C.5.b.3)', () => {
  it.each([
    ['Beedi 1-1.5 bundle per day x 42 yrs, still smoking till day before admission.', ['F17.210']],
    ['One pack of cigarettes a day.', ['F17.210']],
    ['Smokes, a third of a pack, thinks of quitting.', ['F17.210']],
    ['Bidi smoker for thirty years.', ['F17.210']],
    ['Cigs 12/d from age 20.', ['F17.210']],
    ['Rolls fifteen cigarettes a day.', ['F17.210']],
    ['Tobacco chewing since school, continues.', ['F17.220']],
    ['Dips snuff, a can every two days.', ['F17.220']],
    ['Tobacco chewing dependence, in remission since 2019.', ['F17.221']],
    ['Khaini 4-5 times a day since his teens.', ['F17.220']],
    ['Bidis 10 per day, stopped in 2019.', ['Z87.891']],
    ['Tobacco to be stopped.', []],
    ['Gave up the pipe in 1988.', ['Z87.891']],
    ['Has not smoked for thirty years.', ['Z87.891']],
    ['Last cigarette 2004.', ['Z87.891']],
    ['Her brother is an ex-smoker.', []],
    ['His father gave up the pipe in 1988.', []],
    ['Ex bidi, stopped ten years ago.', ['Z87.891']],
    ['Smoker (entry of 2001).\nCOURSE\nHe quit smoking in 2012.', ['Z87.891']],
    ['Smoker, 10 cigarettes a day.\nCOURSE\nHe quit smoking in 2012 for a year.', ['F17.210']],
    ['Nicotine dependence, patch given.\nCOURSE\nHe quit smoking in 2012 for a year.', ['F17.200']],
  ])('%s', (text, codes) => {
    expect(suggested(`SOCIAL\n${text}\n`, 'inpatient').filter((one) => /^F17|^Z87\.891/.test(one))).toEqual(
      codes,
    );
  });
});

describe('the intent of a poisoning (I.C.19.e.5.b)', () => {
  it.each([
    ['Organophosphate poisoning while spraying, accidental; suicide denied by him and his wife.', '1'],
    ['Paracetamol overdose by mistake. Self-harm: no.', '1'],
    ['Paracetamol overdose, suicidal.', '2'],
    ['Referred as ?accidental poisoning. OP poisoning. She wished to die.', '2'],
    ['OP poisoning, accidental. Wished to die some years ago.', '1'],
    ['Paracetamol overdose, suicide attempt; further suicidal thoughts denied today.', '2'],
  ])('%s', (text, intent) => {
    expect(of('T', `COURSE\n${text}\n`).map((code) => code.charAt(6))).toEqual([intent]);
  });
});

describe('an allergy (I.C.21.c.3)', () => {
  it.each([
    ['codeine (nausea - intolerance only)', []],
    ['contrast, flushed, not a true allergy; penicillin (rash)', ['Z88.0']],
    ['penicillin - labelled as a child, de-labelled in 2022', []],
    ['codeine (itch)', ['Z88.5']],
  ])('%s', (text, codes) => {
    expect(of('Z', `Allergies: ${text}\n`)).toEqual(codes);
  });
});
