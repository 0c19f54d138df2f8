import type { Asserter } from '../../assertion/assert.ts';
import type { Assertion } from '../../types.ts';
import { takenOff } from '../admit/refused-words.ts';
import type { Worksheet } from '../worksheet.ts';

const borne =
  /^\s*[-:(]?\s*(?:is |was )?(?:ok(?:ay)?|fine|tolerated|tolerates|safe|no problems?|no reaction)\b|^ (?:\w+ )?(?:challenge|re-?challenge|provocation)\b/i;

/** "Trimethoprim/sulfamethoxazole": the sulfonamide names the group of both. */
const joined = /^\s*[-/+]\s*$/;

/** Denied, or somebody else's ("sister allergic to shellfish"). */
const notOwn: ReadonlySet<Assertion> = new Set(['absent', 'family', 'other-person']);

/** Allergy status (I.C.21.c.3) from what an allergy section or sentence names. */
export const addAllergies = (sheet: Worksheet, asserter: Asserter): void => {
  for (const [index, { drugClass, name, start, end, sentence }] of sheet.drugs.entries()) {
    // A drug of no group that Z88 names is one of its others.
    const code = drugClass.allergy ?? 'Z88.8';
    const near = sentence.text;
    if (sentence.section.kind !== 'allergy' && !/\ballerg(?:y|ic) to\b/i.test(near)) continue;
    if (notOwn.has(asserter.judge(sentence, { start, end }).assertion)) continue;
    if (/\bstopped\b/i.test(near)) continue;
    // "Lidocaine ok; neomycin - rash": what was named because it is borne.
    if (borne.test(sheet.document.text.slice(end, Math.min(sentence.end, end + 24)))) continue;
    // "Trimethoprim (vomiting - intolerance only)", "contrast - not a true allergy".
    const next = Math.min(sheet.drugs[index + 1]?.start ?? sentence.end, sentence.end);
    if (takenOff.test(sheet.document.text.slice(end, next))) continue;
    const partner = sheet.drugs[index + 1];
    if (
      /^trimethoprim$/i.test(name) &&
      partner?.drugClass.allergy === 'Z88.2' &&
      joined.test(sheet.document.text.slice(end, partner.start))
    )
      continue;
    sheet.add({
      code,
      evidence: [sheet.quote(start, end)],
      weight: 0.6,
      section: sentence.section,
      reasons: [`allergy to ${name.toLowerCase()} is reported as a status (I.C.21.c.3)`],
      order: 2_000_000 + start,
    });
  }
};
