import { holdsUnit, unitSet } from '../../note/characters.ts';
import type { Sentence } from '../../note/document.ts';
import { matchesOf } from '../../note/matches.ts';
import { tellingSigns } from '../../note/telling-signs.ts';
import type { Judgement, Place } from '../place.ts';
import { borneOut } from './borne-out.ts';
import { elsewhere, outsider, papers } from './sources.ts';

/** As much may stand between two marks of quotation; more is a passage, or an inch and a foot. */
const longest = 60;

/** Opening marks before a word, none of them an apostrophe or the sign of an inch. */
const openingMarks = unitSet(tellingSigns.quotation);
const opening = /(?:^|[\s(:=])(["'“‘])(?=\S|$)/g;
const closings: Readonly<Record<string, RegExp>> = {
  '"': /"/,
  '“': /["”]/,
  "'": /'(?!\p{L})/u,
  '‘': /[’'](?!\p{L})/u,
};

/** "c/o 'burning feet'": the patient's own words for what the patient feels. */
const complains =
  /(?:\b(?:says?|said|saying|states?|stated|complain\w*|reports|reported|describes?|described|feels?|felt|tells|told me|calls? (?:it|this|them)|presenting|complaints?|cc)|c\/o)\W{0,3}(?:of |that |as |with |it |this |them )?\W{0,2}$/i;

/** 'The referral letter said "cirrhosis"', 'his watch says "AFib"': what no person says of how it feels. */
const written = new RegExp(
  `\\b(?:${papers}|${outsider}|${elsewhere}|alert|databases?|reports?|schedule|machine|software|monitor|referrer|radiologist|scan|film|x-?ray|CT|MRI|ECG|EKG|lab|payor|coder|home|hospital|prior|old)\\b[^.;\\n]{0,28}$`,
  'i',
);

/** 'The "TIA" was a migraine': what stands in quotes is what somebody called it. */
const calledSo =
  /^["”'’] (?:was|were|turned out|proved) (?:an?|the|to be|only|just|really|in fact|actually)\b/;
/** '1. "Acute pancreatitis"': a list that was copied from a table writes its entries in quotes. */
const isWholeEntry = (before: string, behind: string): boolean =>
  /^\W*(?:\d{1,2}[.)]\s*)?$/.test(before) && /^[^"”'’\n]{0,40}["”'’]\W*$/.test(behind);

/** Whether a sentence holds a mark of quotation. */
export const holdsQuotation = (sentence: Sentence): boolean => sentence.holds('quotation');

/**
 * What stands in quotes is somebody else's word ('"ESRD on HD" in their papers', "slip typed 'fracture right NOF'"); null where nothing
 * does.
 */
export const quoted = ({ text, sentence, start, end }: Place): Judgement | null => {
  const from = Math.max(sentence.start, start - longest);
  if (!holdsUnit(text, from, end, openingMarks)) return null;
  let open: { readonly mark: string; readonly at: number } | null = null;
  // A name may run into the quotation: 'CKD "stage 2" printed by the laboratory'.
  for (const match of matchesOf(text.slice(from, end), opening))
    open = { mark: match[1] ?? '', at: match.index + match[0].length };
  if (open === null) return null;
  const close = closings[open.mark];
  const begins = from + open.at;
  if (begins > start && /[-–—,(]/.test(text.slice(start, begins))) return null;
  if (close === undefined || close.test(text.slice(begins, Math.max(begins, start)))) return null;
  if (isWholeEntry(text.slice(sentence.start, begins - 1), text.slice(end, sentence.end))) return null;
  const ahead = text.slice(Math.max(sentence.start, begins - 1 - 64), begins - 1);
  const verb = complains.exec(ahead);
  if (verb !== null && !written.test(ahead.slice(0, verb.index))) return null;
  if (calledSo.test(text.slice(end, end + 20))) return { assertion: 'absent', trigger: open.mark };
  const inside = text.slice(Math.max(begins, start), end + longest).split('\n')[0] ?? '';
  return close.test(inside) && !borneOut.test(text.slice(end, end + 2 * longest))
    ? { assertion: 'hypothetical', trigger: open.mark }
    : null;
};
