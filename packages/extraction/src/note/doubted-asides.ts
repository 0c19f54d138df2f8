import type { Section } from './sections.ts';
import type { Span } from './sentences.ts';

/** What may stand between what an entry of a list of diagnoses is about and what is only thought of beside it. */
const parting = String.raw`(?:\s*[,/&]\s*|\s+[-–]\s*|\s+)`;
const asks = String.raw`\?{1,3}\s?(?=\p{L})(?!(?:yes|no|y|n)\b)`;
const adds = String.raw`(?:\+\s?/\s?-|±)`;
const excludes = String.raw`(?:(?:also|but|and|still|will|we) )*(?:(?:needs?|has|have|must|to be) )?(?:to )?(?:exclude|rule out|r/o)\b`;
const aside = new RegExp(
  String.raw`${parting}(?=(?:${asks}|${adds}))|(?:\s*,\s*|\s+[-–]\s+|\s+(?=but\b))(?=${excludes})`,
  'giu',
);
const maySay = /\?|\+\s?\/\s?-|±|exclude|rule out|r\/o/i;
/** Behind a comma the entry goes on with what is sure: "stroke ?cardioembolic, with hemiparesis". */
const goesOn = /[,;](?!\s*(?:\?|\+\s?\/))/;
const begins = /[\p{L}\d]/u;
/** In characters. */
const longestHead = 80;

/**
 * "Migraine ?tension headache", "gastritis/? ulcer", "cellulitis +/- DVT", "fever, need to exclude malaria": what is only thought of is an
 * entry of its own beside what an entry of a list of diagnoses is about, and doubts nothing before it (II.H, IV.H).
 */
export const partedAtDoubts = (text: string, { bodyStart }: Section, spans: readonly Span[]): Span[] =>
  spans.flatMap((span) => {
    const said = text.slice(span.start, span.end);
    if (!maySay.test(said)) return [span];
    const parts: Span[] = [];
    let { start } = span;
    for (const { 0: sign, index } of said.matchAll(aside)) {
      const end = span.start + index;
      const head = text.slice(Math.max(start, bodyStart), end);
      if (
        !begins.test(head) ||
        end - start > longestHead + sign.length ||
        goesOn.test(said.slice(index + sign.length))
      )
        continue;
      parts.push({ start, end });
      start = end + sign.length;
    }
    return [...parts, { start, end: span.end }];
  });
