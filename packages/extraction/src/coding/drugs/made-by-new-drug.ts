import { gateBefore } from '../../note/gates.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import type { DrugMention } from './drug-mentions.ts';

/** Before a condition. */
const madeBefore = /\b(?:drug|medication|medicine)[- ](?:induced|related)(?: \w+)? $/i;
/** Behind it. */
const madeBehind =
  /^,? (?:\(?(?:likely|probably) )?\(?(?:drug|medication|medicine)[- ](?:induced|related)\b/i;
const begunBehind =
  /^[^.;\n]{0,32}?\b(?:begun|started|commenced|added|introduced|prescribed|initiated|doubled|increased)\b/i;
const begunBefore =
  /\b(?:began|begun|started|commenced|added|introduced|prescribed|initiated|new(?:ly)?|recent(?:ly)?)(?: (?:on|his|her|the|taking|started))* $/i;

const gate = gateBefore(/\b(?:drug|medication|medicine)[- ](?:induced|related)\b/i);

/** How far from a condition the drug that was new stands, in characters. */
const reach = 200;

/**
 * "Sertraline was begun in May. Drug-induced hyponatremia.": the one drug that the note tells to be new, beside a condition that it calls
 * drug-induced (I.C.19.e.5.a). Where several were new nobody has said which.
 */
export const newDrugBehind = (
  sheet: Worksheet,
): { readonly drug: DrugMention; readonly effect: Candidate } | null => {
  for (const sentence of sheet.document.opening(gate)) {
    const { text } = sheet.document;
    const effect = sheet
      .find((code) => !/^[T-Z]/.test(code))
      .find(({ evidence }) =>
        evidence.some(
          ({ start, end }) =>
            start >= sentence.start &&
            end <= sentence.end &&
            (madeBefore.test(text.slice(Math.max(0, start - 40), start)) ||
              madeBehind.test(text.slice(end, end + 40))),
        ),
      );
    if (effect === undefined) continue;
    const begun = sheet.drugs.filter(
      ({ start, end }) =>
        start < sentence.end &&
        end > sentence.start - reach &&
        (begunBehind.test(text.slice(end, end + 40)) ||
          begunBefore.test(text.slice(Math.max(0, start - 40), start))),
    );
    const [drug] = begun;
    if (drug !== undefined && new Set(begun.map(({ drugClass }) => drugClass.adverse)).size === 1)
      return { drug, effect };
  }
  return null;
};
