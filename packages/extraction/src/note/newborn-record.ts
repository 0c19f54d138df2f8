/** Where a record says whose it is: its first lines. */
const opening = 400;
const recordOfNewborn =
  /\b(?:B\/O|baby of|baby (?:boy|girl)\s+(?:of\s+)?\p{Lu}|(?:baby|newborn|neonatal|NICU|SCBU|nursery) (?:discharge |admission |birth )?(?:summary|record|details|examination|exam|assessment)|neonatal (?:intensive care|unit|ward)|neonatology|special care baby unit|(?:NICU|SCBU)\b|(?:male|female|term|preterm|newborn) (?:newborn|neonate|baby)\b(?=[^.;\n]{0,40}\bborn\b))/iu;
const recordOfMother =
  /\b(?:obstetrics?|maternity|antenatal|labou?r (?:ward|and delivery)|G\s?\d\s?P\s?\d)\b/i;

/** Whether a note is the record of a newborn: what it says of the mother is not its own then (I.C.16.a), and "infant" is the patient. */
export const isNewbornRecord = (text: string): boolean => {
  const head = text.slice(0, opening);
  return recordOfNewborn.test(head) && !recordOfMother.test(head.split('\n', 3).join('\n'));
};
