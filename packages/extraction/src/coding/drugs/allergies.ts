import type { Asserter } from '../../assertion/assert.ts';
import { gated } from '../../note/gates.ts';
import type { Assertion } from '../../types.ts';
import { noAllergy } from '../admit/no-allergy.ts';
import type { Worksheet } from '../worksheet.ts';

const allergicTo = gated(/\ballerg(?:y|ic) to\b/i);

const borne =
  /^\s*[-:(]?\s*(?:is |was )?(?:ok(?:ay)?|fine|tolerated|tolerates|safe|no problems?|no reaction)\b|^ (?:\w+ )?(?:challenge|re-?challenge|provocation)\b/i;

/** "Tolerated cefazolin", "has had amoxicillin since": named because it is borne. */
const borneBefore =
  /\b(?:tolerat\w+|(?:has|have) (?:since )?(?:had|taken|received|been given)|took|takes|received|was given|can take|(?:fine|ok|okay|safe) with) (?:(?:all|oral|IV|several|many|courses of|doses of) )*(?:[\w/-]+(?:,| and| or) )?$/i;

/** "Codeine; it made her sick": what goes on about the same drug. */
const goesOn =
  /^[^.;\n]*; ?(?=(?:patient|pt|he|she|they|it|but|has|had|was|says|said|denies|tolerat|skin test|challenge|label|mother|father|family|re-?challeng|de-?label|since|took|taken|received)\b)/i;

/** "Trimethoprim/sulfamethoxazole": the sulfonamide names the group of both. */
const joined = /^\s*[-/+]\s*$/;

/** Up to where something is said of a drug: the next one, unless it is one of its group that is borne. */
const endOfSaid = ({ document: { text }, drugs }: Worksheet, index: number, most: number): number => {
  const own = drugs[index];
  for (const next of drugs.slice(index + 1)) {
    if (own === undefined || next.start >= most) return most;
    const borneNext = borneBefore.exec(text.slice(own.end, next.start));
    if (borneNext === null) return next.start;
    if (next.drugClass.allergy !== own.drugClass.allergy) return own.end + borneNext.index;
  }
  return most;
};

/** What an entry says of its drug, in its sentence or in one that goes on about it. */
const saidOf = (sheet: Worksheet, index: number, end: number, sentenceEnd: number): string => {
  const { text } = sheet.document;
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(end, Math.min(end + 160, lineEnd === -1 ? text.length : lineEnd));
  const most = goesOn.test(line) ? end + line.length : sentenceEnd;
  return text.slice(end, endOfSaid(sheet, index, most));
};

/** Denied, or somebody else's ("sister allergic to shellfish"). */
const notOwn: ReadonlySet<Assertion> = new Set(['absent', 'family', 'other-person']);

/** Allergy status (I.C.21.c.3) from what an allergy section or sentence names. */
export const addAllergies = (sheet: Worksheet, asserter: Asserter): void => {
  for (const [index, { drugClass, name, start, end, sentence }] of sheet.drugs.entries()) {
    const near = sentence.text;
    if (sentence.section.kind !== 'allergy' && !sentence.says(allergicTo, near)) continue;
    if (/\bstopped\b/i.test(near)) continue;
    // "Lidocaine ok; neomycin - rash": what was named because it is borne.
    if (borne.test(sheet.document.text.slice(end, Math.min(sentence.end, end + 24)))) continue;
    // "Trimethoprim (vomiting - intolerance only)", "contrast - not a true allergy".
    if (borneBefore.test(sheet.document.text.slice(Math.max(sentence.start, start - 48), start))) continue;
    if (noAllergy.test(saidOf(sheet, index, end, sentence.end))) continue;
    const partner = sheet.drugs[index + 1];
    if (
      /^trimethoprim$/i.test(name) &&
      partner?.drugClass.allergy === 'Z88.2' &&
      joined.test(sheet.document.text.slice(end, partner.start))
    )
      continue;
    if (notOwn.has(asserter.judge(sentence, { start, end }).assertion)) continue;
    sheet.add({
      // A drug of no group that Z88 names is one of its others.
      code: drugClass.allergy ?? 'Z88.8',
      evidence: [sheet.quote(start, end)],
      weight: 0.6,
      section: sentence.section,
      reasons: [`allergy to ${name.toLowerCase()} is reported as a status (I.C.21.c.3)`],
      order: 2_000_000 + start,
    });
  }
};
