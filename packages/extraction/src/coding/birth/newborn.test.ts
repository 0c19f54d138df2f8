import { describe, expect, it } from 'vitest';
import { ruleExtractor } from '../../testing/rule-extractor.ts';
import { sampleTerminology } from '../../testing/sample-terminology.ts';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const extractor = ruleExtractor(sampleTerminology());
const read = (text: string) =>
  extractor.extract({ text, setting: 'inpatient', systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions;
const suggested = (text: string): string[] =>
  read(text)
    .filter(({ status }) => status === 'suggested')
    .map(({ code }) => code);

const inFull = suggestedByVocabulary();

describe('the record of a newborn', () => {
  it('has blood groups that do not agree only where nobody denies it', () => {
    const of = (told: string) => inFull(`NEWBORN RECORD\nBaby girl, term, 3.1 kg, SVD here.\n${told}\n`);
    expect(of('COURSE: jaundice from ABO incompatibility.')).toContain('P55.1');
    for (const denied of ['No ABO or Rh hemolytic disease.', 'ABO incompatibility was excluded.'])
      expect(of(`COURSE: jaundice. ${denied}`).filter((code) => code.startsWith('P55'))).toEqual([]);
  });

  it('has the birth first, then prematurity and weight (I.C.16.a.2, I.C.16.d)', () => {
    expect(
      suggested(
        'NEONATAL DISCHARGE SUMMARY\nB/o Mrs. A, male, GA 34 weeks, BW 1.98 kg\nInborn, by LSCS.\nDIAGNOSIS\nPreterm\nLow birth weight\nRespiratory distress syndrome\n',
      ),
    ).toEqual(['Z38.01', 'P22.0', 'P07.37', 'P07.17']);
  });

  it.each(['35 and 2/7 weeks', '35w2d', '35.2 weeks', '35 weeks and 2 days'])(
    'tells its weeks: %s',
    (weeks) => {
      const codes = inFull(`NEWBORN RECORD\nLate preterm girl, ${weeks}, born here. BW 2.6 kg.\n`);
      expect(codes).toContain('P07.38');
    },
  );

  it('takes nothing and smokes nothing: that is the mother', () => {
    const codes = inFull(
      'NEWBORN RECORD\nBaby girl, term, 3.1 kg, SVD here. Mother has diabetes, takes metformin. She smoked until March.\n',
    );
    expect(codes.filter((code) => /^Z79|^Z87|^F17/.test(code))).toEqual([]);
  });

  it('has the weeks at birth, not those in which something befell the pregnancy', () => {
    const codes = suggested(
      'NEONATAL DISCHARGE SUMMARY\nB/o Mrs. A. GDM since 24 wks, UTI at 30 wks. Emergency LSCS here at 34 weeks 3 days. Birth wt 1,880 g. No resuscitation.\nDIAGNOSIS\nPreterm\nLow birth weight\n',
    );
    expect(codes).toEqual(expect.arrayContaining(['P07.37', 'P07.17']));
    expect(codes).not.toContain('Z66');
  });

  it('is born where the record says so, in whatever hospital', () => {
    const born = (told: string): string[] =>
      suggested(`DISTRICT HOSPITAL\nNEWBORN RECORD\n${told} Emergency LSCS.\n`).slice(0, 1);
    expect(born('INBORN.')).toEqual(['Z38.01']);
    expect(born('')).toEqual(['Z38.01']);
    expect(born('Came from a district hospital.')).toEqual([]);
  });

  it.each([
    ['no birth where it was elsewhere', 'Born at home, referred from there.', []],
    [
      'no birth where it was outside',
      'Term boy born outside by vaginal delivery, brought at 6 hours of life.',
      [],
    ],
    [
      'no birth where another hospital reports it',
      'Vaginal delivery; blood culture of the birth hospital sterile.',
      [],
    ],
    ['no prematurity at term', 'Born at this hospital at 39 weeks of gestation.', ['Z38.00']],
  ])('has %s', (_name, text, codes) => {
    expect(suggested(`NEWBORN RECORD\n${text}\n`)).toEqual(codes);
  });

  it('has no lasting disease of adults, which is the mother’s', () => {
    const told = 'She is well controlled on levothyroxine for hypothyroidism.';
    expect(inFull(`NEWBORN RECORD\nBaby girl, term, SVD here. ${told}\n`)).not.toContain('E03.9');
  });

  it('has nothing of the mother, and says so', () => {
    const note = 'NEWBORN RECORD\nInborn by LSCS in view of gestational diabetes at 38 weeks of gestation.\n';
    expect(suggested(note)).toEqual(['Z38.01']);
    expect(read(note).find(({ code }) => code.startsWith('O24.4'))?.rationale).toMatch(
      /record of her newborn/,
    );
  });

  it('speaks of its patient as infant, and codes in chapter 16 what other chapters name (I.C.16.a.5)', () => {
    expect(
      suggested(
        'NEONATAL INTENSIVE CARE UNIT\nDISCHARGE SUMMARY\nInfant: Baby Girl Okafor\nBirth weight 1,840 g, gestational age 32 weeks 4 days\nBorn in this hospital by cesarean section.\nPROBLEMS\nPrematurity, low birth weight. The infant had hypoglycemia.\n',
      ),
    ).toEqual(['Z38.01', 'P70.4', 'P07.17', 'P07.35']);
  });

  it('has weeks and days as a fraction, and no duct that closed by itself', () => {
    const told = (duct: string): string[] =>
      inFull(
        `NICU DISCHARGE SUMMARY\nInfant: GIRL A OYELARAN   MRN 2205\nDOB 03/02/2026, inborn   (DOL 31, PMA 37 0/7)\nGA 32 4/7 wk   BW 1,640 g\nMATERNAL: 34 yo G1P0.\nDELIVERY: Cesarean for breech.\nRESP: apnea of prematurity, caffeine until 34 wk.\nCV: murmur, echo: ${duct}.\nID: cultures grew nothing in two days.\n`,
      );
    expect(told('PDA closed, normal heart')).toEqual(expect.arrayContaining(['Z38.01', 'P07.35', 'P07.16']));
    expect(told('PDA closed, normal heart')).not.toContain('Q25.0');
    expect(told('tiny PDA closing, normal for age')).not.toContain('Q25.0');
    expect(told('PDA closed after two courses of ibuprofen')).toContain('Q25.0');
  });

  it('is not that of a mother who was delivered of one', () => {
    expect(
      suggested('G1P1, 38 weeks, vaginal delivery of a live female newborn. Gestational diabetes.'),
    ).toEqual(['O24.429', 'Z37.0', 'Z3A.38']);
  });
});
