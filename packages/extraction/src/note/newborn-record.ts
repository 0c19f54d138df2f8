/** Where a record says whose it is: its first lines. */
const opening = 400;
const recordOfNewborn =
  /\b(?:B\/O|baby of|baby (?:boy|girl)\s+(?:of\s+)?\p{Lu}|(?:baby|newborn|neonatal|NICU|SCBU|nursery) (?:discharge |admission |birth )?(?:summary|record|details|examination|exam|assessment)|neonatal (?:intensive care|unit|ward)|neonatology|special care baby unit|SCBU\b|(?:male|female|term|preterm|newborn) (?:newborn|neonate|baby)\b(?=[^.;\n]{0,40}\bborn\b))/iu;
/** What the record calls itself or its patient: a hospital may be one for mothers too. */
const calledNewborn =
  /\bB\/O\b|\b(?:newborn|neonatal|baby) (?:discharge |admission |birth )?(?:summary|record)\b/i;
const recordOfMother =
  /\b(?:obstetrics?|maternity|antenatal|labou?r (?:ward|and delivery)|G\s?\d\s?P\s?\d)\b/i;

/** A neurosurgical intensive care unit has the letters of the neonatal one as well, and patients who have years. */
const intensiveCare = /\bNICU\b/;
const aged =
  /\b(?:[2-9]|[1-9]\d|1[01]\d)\s*-?(?:yrs?|years?|y)\b|\b[1-9]\d ?[MF]\b|\bage\b[^\n]{0,16}\b(?:[1-9]\d|[2-9])\s*\/\s*(?:m|f|male|female)\b/i;

/** Whether a note is the record of a newborn: what it says of the mother is not its own then (I.C.16.a), and "infant" is the patient. */
export const isNewbornRecord = (text: string): boolean => {
  const head = text.slice(0, opening);
  if (calledNewborn.test(head)) return true;
  const ofNewborn = recordOfNewborn.test(head) || (intensiveCare.test(head) && !aged.test(head));
  return ofNewborn && !recordOfMother.test(head.split('\n', 3).join('\n'));
};
