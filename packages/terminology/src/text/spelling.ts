/** Words of everyday English in which "our" or "oe" is no British spelling. */
const ourStays = /^(?:hour|four|your|sour|pour|flour|tour|contour)/;

const romanNumerals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ii: '2',
    iii: '3',
    iv: '4',
    vi: '6',
    vii: '7',
    viii: '8',
  }),
);

/**
 * One spelling for British and American forms of a lower-case word: haemorrhage and hemorrhage, oedema and edema,
 * tumour and tumor, paralyse and paralyze. Applied to queries and designations alike, so that a word which is no
 * British form but looks like one still equals itself.
 */
export function foldSpelling(word: string): string {
  if (word.length < 4) return romanNumerals.get(word) ?? word;
  let folded = word;
  if (folded.includes('ae')) folded = folded.replace(/ae(?!$)/g, 'e');
  // "toe" and "shoes" end in oe; no British spelling does. Gastro-oesophageal and gastroesophageal come out the same.
  if (folded.includes('oe')) folded = folded.replaceAll('ooe', 'oe').replace(/oe(?!s?$)/g, 'e');
  if (folded.includes('our') && !ourStays.test(folded)) {
    folded = folded.replace(/our(?=$|s$|al|ed|ing|less|ite)/, 'or');
  }
  if (folded.includes('is')) folded = folded.replace(/is(?=(?:e|ed|es|ing|ation|ations)$)/, 'iz');
  if (folded.includes('ys')) folded = folded.replace(/lys(?=(?:e|ed|es|ing|er)$)/, 'lyz');
  if (folded.includes('re')) folded = folded.replace(/^(cent|fib|lit|met|tit|goit|calib)re(?=s?$)/, '$1er');
  if (folded.includes('ulph')) folded = folded.replace('ulph', 'ulf');
  if (folded.startsWith('leuc')) folded = folded.replace(/^leuc(?=[oe])/, 'leuk');
  if (folded === 'grey') return 'gray';
  return romanNumerals.get(folded) ?? folded;
}
