import { type Gate, gateBefore } from './gates.ts';

/** Where a record says whose it is: its first lines, and of a short one its first words. */
const [opening, firstWords] = [400, 160];
const recordOfNewborn =
  /\b(?:B\/O|baby of|(?:baby|newborn|neonatal|NICU|SCBU|nursery) (?:discharge |admission |birth )?(?:summary|record|details|examination|exam|assessment)|neonatal (?:intensive care|unit|ward)|neonatology|special care baby unit|SCBU\b|(?:male|female|term|preterm|newborn) (?:newborn|neonate|baby)\b(?=[^.;\n]{0,40}\bborn\b))/i;
/** "Baby Girl Okafor": with a capital, for "baby boy alive" is told of a birth. */
const namedBaby = /\b(?:[Bb]aby (?:[Bb]oy|[Gg]irl)|BABY (?:BOY|GIRL))\s+(?:of\s+)?\p{Lu}/u;
/** What the record calls itself or its patient: a hospital may be one for mothers too. */
const calledNewborn = /\b(?:newborn|neonatal|baby) (?:discharge |admission |birth )?(?:summary|record)\b/i;
const recordOfMother =
  /\b(?:obstetrics?|maternity(?! (?:hospital|home|centre|center|clinic|nursing|wing))|antenatal|labou?r (?:ward|and delivery)|G\s?\d\s?P\s?\d)\b/i;

/** A neurosurgical intensive care unit has the letters of the neonatal one as well, and patients who have years. */
const intensiveCare = /\bNICU\b/;
const aged =
  /\b(?:[2-9]|[1-9]\d|1[01]\d)\s*-?(?:yrs?|years?|y)\b|\b[1-9]\d ?[MF]\b|\bage\b[^\n]{0,16}\b(?:[1-9]\d|[2-9])\s*\/\s*(?:m|f|male|female)\b/i;

/** The first words of a short record that name its patient: "Neonate, 4 days", "Twin 2, 35+3", "Term SGA baby 2150 g", "BB 41+5". */
const opensWithNewborn =
  /^\W*(?:[A-Z][\w/ ]{2,24}:\s*)?(?:(?:mom|mum|mother)\W+(?:AB?|B|O)\W?(?:\+|-|pos|neg|ve)|(?:BB|BG)\b(?=[ ,]+(?:\d|of\b))|(?:neonate|newborn)\b|twin (?:[12AB]|I{1,2}|one|two)\b(?=[^\n]{0,80}(?:\d g\b|\bkg\b|\bboy\b|\bgirl\b|\bmale\b|\bfemale\b))|(?:(?:full|late|early|very|extreme(?:ly)?|moderate(?:ly)?|term|pre-?term|post-?term|premature|prem|[SLA]GA|FGR|IUGR|V?LBW|ELBW|macrosomic|large|small|twin|singleton|\d\d[- ]?(?:wk|week)(?:er)?|\d\d\+\d)[\s/,-]+)+(?:baby|infant|neonate|newborn|boy|girl|male|female)\b(?! (?:delivered|born) to\b))|\b(?:[1-9]|1\d|2[0-8])[- ]?(?:days?|d)[- ](?:old|of (?:life|age))\b|\b(?:day|DOL) ?(?:[0-9]|1\d|2[0-8]) of life\b|\bDOL ?\d/i;
/** Words of newborn care; two different ones of a record that is neither a mother's nor an older child's say whose it is. */
const ofCare =
  /\b(?:neonat(?:al|e)\w*|newborn|apgars?|in-?born|out-?born|cord (?:pH|gas|blood)|NICU|SCBU|nursery|surfactant|phototherapy|birth ?weight|BW|whole body cooling|therapeutic hypothermia|moro|gavage|EBM|meconium aspiration|\d\d[- ]?weeker|HIE|exchange transfusion|cry at birth|cried at birth|vitamin K|prem(?:ie|mie)?|anaemia of prematurity|ROP|jittery)\b/gi;
const olderChild =
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)[ -]?(?:m(?:o|ths?|onths?)?|y(?:o|rs?|ears?)?|y\/o)[ -](?:old|of age|f|m|boy|girl)\b|\b\d{1,2} ?(?:months?|mths?|years?|yrs?|yo|y\/o)\b|\b\d{1,3} ?(?:[MF]|yo|y)\b|\b(?:[5-9]|[1-4]\d)[- ]?(?:wks?|weeks?)[- ]old\b|\bex[- ]?(?:prem|\d\d)/i;
const ofMother =
  /\b(?:primi\w*|multigravida|gravida|G\d\s?P\d|EBL|perine(?:um|al)|episiotomy|lochia|PPH|uter(?:us|ine)|POD|placenta\w*|para \d|IOL|labou?r)\b/i;

/**
 * What a mother's record says of nobody: the label of a patient who is an infant, days of life, age since the last period. Two of them
 * make a record one of a newborn, however old it calls the mother.
 */
const ofPatientNewborn: readonly RegExp[] = [
  /^\s*(?:infant|neonate|newborn|baby)(?:['’]s)?(?: name)?\s*:/im,
  /\b(?:DOL|day of life)\b/i,
  /\b(?:PMA|CGA|post-?menstrual age|corrected (?:gestational )?age)\b/i,
];
const neonatalUnit =
  /\b(?:NICU|SCBU|LNU|neonatal (?:unit|intensive care)|special care (?:nursery|baby unit))\b/i;

const isOfPatientNewborn = (head: string): boolean => {
  const title = head.split('\n', 2).join('\n');
  const signs =
    ofPatientNewborn.filter((sign) => sign.test(head)).length + (neonatalUnit.test(title) ? 1 : 0);
  return signs >= 2 && !ofMother.test(title);
};

/** "Age / sex: 7 months / male": a child that keeps the name it was born with. */
const ofMonths = /\b\d{1,2} ?(?:months?|mths?)\b|\bage[d:]* ?:? ?(?:[2-9]|1\d|2[0-3]) ?mo?\b/i;

/** Most short records name nothing of newborn care. */
const namesCare = gateBefore(ofCare);

/** Whether a word of a stretch of the note opens a gate. */
type OpensWithin = (gate: Gate, from: number, to: number) => boolean;

/** Whether the first words name a newborn, or two words of a record that is no mother's are of the care of one. */
const soundsNewborn = (head: string, opensWithin: OpensWithin): boolean => {
  const first = head.slice(0, firstWords);
  if (opensWithNewborn.test(first) && !ofMother.test(first)) return true;
  if (!opensWithin(namesCare, 0, opening) || ofMother.test(head)) return false;
  return new Set([...head.matchAll(ofCare)].map(([word]) => word.toLowerCase())).size >= 2;
};

const isShortRecord = (head: string, opensWithin: OpensWithin): boolean =>
  soundsNewborn(head, opensWithin) && !olderChild.test(head) && !aged.test(head);

const ofMotherNamed = /\bB\/O\b|\b(?:Baby|BABY) (?:of|OF)\s*:?\s*(?:Mrs|Ms|Smt|MRS|MS|SMT)\b/;

/** Most records name no newborn. What `calledNewborn` finds is found as a record of one as well. */
const namesNewborn = gateBefore(
  recordOfNewborn,
  namedBaby,
  intensiveCare,
  ofMotherNamed,
  ...ofPatientNewborn,
);

/** Whether a note is the record of a newborn: what it says of the mother is not its own then (I.C.16.a), and "infant" is the patient. */
export const isNewbornRecord = (text: string, opensWithin: OpensWithin): boolean => {
  const head = text.slice(0, opening);
  if (!opensWithin(namesNewborn, 0, opening)) return isShortRecord(head, opensWithin) && !ofMonths.test(head);
  if (calledNewborn.test(head)) return true;
  if (ofMonths.test(head)) return false;
  if (isOfPatientNewborn(head) || ofMotherNamed.test(head)) return true;
  const ofNewborn =
    recordOfNewborn.test(head) ||
    namedBaby.test(head) ||
    (intensiveCare.test(head) && !aged.test(head) && !olderChild.test(head));
  if (ofNewborn) return !recordOfMother.test(head.split('\n', 3).join('\n'));
  return isShortRecord(head, opensWithin);
};
