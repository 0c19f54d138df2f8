import type { NoteDocument } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import type { Evidence } from '../../types.ts';
import { listedOrTold, sections } from '../sections.ts';

/** Where a note says what a stay was for: the words that tell it, UTF-16 offsets. */
export interface ReasonForStay {
  readonly start: number;
  readonly end: number;
}

const told = sections(listedOrTold, 'header', 'procedure');
/** "Admitted for resection of a brain metastasis": the purpose of the stay (II, I.C.2.b, I.C.2.c). */
export const admission =
  /\b(?:re-?admitted|admitted|(?<!\b(?:on|at|since|before|after|during|of|to|from|prior) )admission|brought in|transferred(?: in)?)\b[^.;\n]{0,40}?\b(?:for|because of|on account of|owing to|due to)\b([^.;\n]{3,140})/i;
/** "Induced for gestational diabetes", "LSCS i/v/o breech": what a delivery was brought about for (I.C.15.b.4). */
export const delivery =
  /\b(?:induction(?: of labou?r)?|IOL|induced|(?:LS)?CS|LSCS|c(?:a?e)sar[ei]an(?: section| delivery)?|C-?section)\b[^.;\n]{0,32}?\b(?:for|in view of|i\/v\/o|because of|due to|owing to|indication:?)\s([^.;\n]{3,100})|\bindication for (?:induction|IOL|LSCS|c(?:a?e)sar[ei]an|section)\b[^.;\n]{0,12}[:–-]\s*([^.;\n]{3,100})/i;
/** What a stay was for, with the gate before it. */
const reasons = [admission, delivery].map((words) => ({ words, gate: gateBefore(words) }));

/** What comes with the reason, came before it, or is told of another stay. */
const aside =
  /\b(?:with (?:a )?(?:past |known )?(?:history|hx|background)|history of|h\/o|k\/c\/o|known|background|who|whose|but|however|and (?:was )?found)\b/i;
const otherStay =
  /\b(?:previous|prior|past|last|earlier|another|recently|multiple|several|future|plan\w*|will)\b[^.;\n]{0,24}$/i;
const ago = /\b(?:ago|last (?:year|month|week)|in (?:19|20)\d\d|previously)\b/i;

const clause = (text: string, from: number, said: string): ReasonForStay => {
  const cut = said.search(aside);
  const start = text.indexOf(said, from);
  return { start, end: start + (cut === -1 ? said.length : cut) };
};

/** "Procedure: elective LSCS … / Indication: previous LSCS": an entry of its own behind the one of the delivery. */
const broughtAbout = /\b(?:induction of labou?r|IOL|(?:LS)?CS|LSCS|c(?:a?e)sar[ei]an|C-?section)\b/i;
const indicated = (document: NoteDocument): ReasonForStay | null => {
  const sentence = document.sentences.find(
    ({ section: { kind, heading }, index }) =>
      kind === 'complaint' &&
      /^indications?$/i.test(heading) &&
      document.sentences[index - 1]?.section.kind === 'procedure' &&
      broughtAbout.test(document.sentences[index - 1]?.text ?? ''),
  );
  return sentence === undefined ? null : { start: sentence.section.bodyStart, end: sentence.end };
};

const first = (document: NoteDocument, { words, gate }: (typeof reasons)[number]): ReasonForStay | null => {
  for (const sentence of document.opening(gate)) {
    if (!told.has(sentence.section.kind)) continue;
    const match = words.exec(sentence.text);
    const said = match?.[1] ?? match?.[2];
    if (match === null || said === undefined) continue;
    if (otherStay.test(sentence.text.slice(0, match.index)) || ago.test(match[0])) continue;
    return clause(document.text, sentence.start + match.index, said);
  }
  return null;
};

/** What the first words on the purpose of an admission, and on that of an induction or a cesarean, name. */
export const reasonsForStay = (document: NoteDocument): ReasonForStay[] =>
  [...reasons.map((reason) => first(document, reason)), indicated(document)].filter((one) => one !== null);

/** Whether one of the quotes stands in the reason. */
export const isIn = ({ start, end }: ReasonForStay, evidence: readonly Evidence[]): boolean =>
  evidence.some((one) => one.start >= start && one.end <= end + 1);
