import { namesDrug } from '../../drug-classes.ts';
import type { NoteDocument, Sentence } from '../../note/document.ts';
import { codeSet } from '../code-set.ts';
import { sections } from '../sections.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/**
 * Illnesses and injuries that come and go. A visit codes what coexists at it and is cared for (IV.J); of a lasting disease one
 * mention says so, of these it may as well tell what was once.
 */
const comesAndGoes = codeSet(
  'A00-A09 A20-A49 A70-A99 B00-B09 B25-B34 B50-B64 B95-B97 B99 D70 E86 E87 G00-G09 G45 H10 H65 H66 H67 I21-I24 I26 I80 I82 J00-J22 J69 J90 J93 K35-K37 K52 K56 K57.92 K80.0 K81.0 K85 K92.0-K92.2 L00-L08 L50 M00 N10 N17 N30 N39.0 N45 N70 O00-O08 O14 O20-O24 O44 S00-T50 T67-T69 T71 T74-T76 T78.2',
);

/** Where a visit tells a story; what is listed, complained of or found is assessed. */
const story = sections('history', 'other', 'course');

/** What is done about an illness, or shows it. */
const support =
  /\b(?:\d+ ?(?:mg|mcg|g|units|ml|mL)|for which|today|this morning|tonight|yesterday|currently|now|still|ongoing|active|acute|takes?|taking|us(?:es|ing)|continu\w+|start(?:ed|ing)?|treat\w*|given|receiv\w+|manag\w+|correct\w+|replac\w+|replet\w+|control\w*|diagnos\w+|confirm\w*|transfus\w+|prescrib\w+|antibiotics?|swabs?|grew|cultures?|positive|reduced|sutur\w+|splint\w*|cast|drain\w*|persist\w*|remains?|improv\w+|worsen\w*|heal(?:ing|s)|wounds?|x-?rays?|(?:presents?|presented|here|came|seen|comes?|referred|follow(?:ing|s)?[- ]up) (?:with|for|after|because|to)|(?:sustained|sprain\w*|strain\w*|fell|twisted|injured|cut) )/i;

const supported = (document: NoteDocument, sentence: Sentence): boolean => {
  const next = document.sentences[sentence.index + 1];
  return [sentence, ...(next?.section === sentence.section ? [next] : [])].some(
    (one) => one.opens(namesDrug) || support.test(one.text),
  );
};

const toldInPassing = ({ document }: Worksheet, candidate: Candidate): boolean => {
  const { code, section, assertion, evidence, mentions, reasons } = candidate;
  const [only] = evidence;
  if (assertion !== 'present' || mentions > 1 || evidence.length > 1 || reasons.length > 0) return false;
  if (only === undefined || section === null || !story.has(section.kind) || !comesAndGoes(code)) return false;
  const sentence = document.sentenceAt(only.start);
  return sentence !== undefined && !supported(document, sentence);
};

/**
 * Leaves out what the story of a visit names once while its list of diagnoses doesn't, where nothing says that it was treated, tested
 * for or is still there.
 */
export const dropToldInPassing = (sheet: Worksheet): void => {
  if (sheet.setting !== 'outpatient' || !sheet.hasList) return;
  for (const candidate of sheet.find(comesAndGoes))
    if (toldInPassing(sheet, candidate))
      sheet.consider(
        candidate,
        'It is told once outside the list of diagnoses, and nothing says that it was treated or is still there (IV.J).',
      );
};
