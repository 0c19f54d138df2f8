import { holdsUnit, unitSet } from '../note/characters.ts';
import { matchesOf } from '../note/matches.ts';
import type { Span } from '../note/sentences.ts';

/** As much may stand between two marks of quotation; more is a passage, or an inch and a foot. */
const longest = 60;

/** Opening marks before a word, none of them an apostrophe or the sign of an inch. */
const openingMarks = unitSet('"\'“‘');
const opening = /(?:^|[\s(:=])(["'“‘])(?=\S|$)/g;
const closings: Readonly<Record<string, RegExp>> = {
  '"': /"/,
  '“': /["”]/,
  "'": /'(?!\p{L})/u,
  '‘': /[’'](?!\p{L})/u,
};

/** "c/o 'burning feet'": the patient's own words for what the patient feels. */
const complains =
  /(?:\b(?:says?|said|saying|states?|stated|complain\w*|reports?|reported|describes?|described|feels?|felt|tells|told me|calls? (?:it|this|them)|presenting|complaints?|cc)|c\/o)\W{0,3}(?:of |that |as |with |it |this |them )?\W{0,2}$/i;

/** 'The alert says "morbid obesity"; I agree': then it is the provider's word too. */
const agreed =
  /(?<!not |un|n't )\b(?:i|we|and|team|consultant) (?:fully |do |also )?(?:agree[sd]?|concur\w*|accept\w*)\b|\b(?:agreed|is (?:correct|right|accurate)|confirmed|confirms|established|indeed)\b/i;

/**
 * The mark that opens a quotation around a stretch ('"ESRD on HD" in their papers', "slip typed 'fracture right NOF'"), null where none
 * does: what stands in quotes is somebody else's word.
 */
export const quotationAround = (text: string, sentence: Span, span: Span): string | null => {
  const from = Math.max(sentence.start, span.start - longest);
  if (!holdsUnit(text, from, span.start, openingMarks)) return null;
  let open: { readonly mark: string; readonly at: number } | null = null;
  for (const match of matchesOf(text.slice(from, span.start), opening))
    open = { mark: match[1] ?? '', at: match.index + match[0].length };
  if (open === null) return null;
  const close = closings[open.mark];
  const begins = from + open.at;
  if (close === undefined || close.test(text.slice(begins, span.start))) return null;
  if (complains.test(text.slice(Math.max(sentence.start, begins - 1 - 24), begins - 1))) return null;
  const behind = text.slice(span.end, span.end + 2 * longest);
  return close.test(behind.slice(0, longest).split('\n')[0] ?? '') && !agreed.test(behind) ? open.mark : null;
};
