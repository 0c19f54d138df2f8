import type { AssertedMention } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';

/** Complaints that a chart orders drugs for before anybody has them. */
const complaint = codeSet('R I20.9 F41.9 F51 G47.0 K30 K59.0 K21.9 L29 L85.3 M25.5 M54 M62.83 M79 T78.40');
const asNeeded =
  '(?:prn|sos|p\\.r\\.n\\.?|as (?:needed|required)|(?:if|when|whenever) (?:needed|required|necessary))';
const before = new RegExp(`\\b${asNeeded}\\b[^.;\\n]{0,160}$`, 'i');
const behind = new RegExp(`^[^.;,\\n]{0,16}\\b${asNeeded}(?=\\W|$)`, 'i');
/** "PRN nausea, headache". */
const besides = new RegExp(`\\b(${asNeeded})[\\s:(]+(?:for )?(?:[\\w-]+(?:,| or| and|/| &)\\s*){0,4}$`, 'i');
const mayWait = gateBefore(besides, behind, before);
const forIt = /\b(?:for|if) (?:any |mild |severe |breakthrough |symptoms of )?(?:[\w-]+ (?:or|and|\/) )?$/i;

/** "Senna for constipation prn": the words by which a drug waits for a complaint; null where somebody has it. */
export const waitsFor = (text: string, { code, start, end, sentence }: AssertedMention): string | null => {
  if (!sentence.opens(mayWait) || !complaint(code)) return null;
  const ahead = text.slice(Math.max(sentence.start, start - 180), start);
  const beside = besides.exec(ahead);
  if (beside !== null) return beside[1] ?? beside[0].trim();
  if (!forIt.test(ahead)) return null;
  const match = behind.exec(text.slice(end, end + 40)) ?? before.exec(ahead);
  return match === null
    ? null
    : (/prn|sos|as \w+|(?:if|when\w*) \w+/i.exec(match[0])?.[0] ?? match[0].trim());
};
