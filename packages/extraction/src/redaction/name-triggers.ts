import { type NameOptions, nameAt } from './names.ts';
import type { Span } from './span.ts';

/** What announces a name: the name begins where the match ends. */
interface Trigger extends NameOptions {
  readonly pattern: RegExp;
}

const title =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Master|Shri|Shrimati|Smt|Kum|Kumari|Mohd|Md|Janab|Begum|Rev|Sister|MRS|DR|PROF|MISS|SHRI|SMT|KUM|MASTER)';
const relative =
  'son|daughter|wife|husband|mother|father|sister|brother|niece|nephew|partner|spouse|friend|neighbou?r|caregiver|guardian|uncle|aunt|grandson|granddaughter';
const label =
  'patient(?:[ \\t]name)?|pt(?:\\.|[ \\t])?[ \\t]?name|name(?:[ \\t]of[ \\t](?:the[ \\t])?patient)?|attending(?:[ \\t]physician)?|consultants?|surgeon|physician|provider|pcp|gp|' +
  '(?:treating|referring|referred|admitting|family|primary)[ \\t](?:doctor|physician|by)|ref(?:erred)?\\.?[ \\t]by|an(?:a)?esthetist|anesthesiologist|resident|author|informant|next[ \\t]of[ \\t]kin|nok|poa|' +
  'emergency[ \\t]contact|contact(?:[ \\t]person)?|guardian|unit[ \\t]head|under|seen[ \\t]by|prepared(?:[ \\t]by)?|checked(?:[ \\t]by)?|verified(?:[ \\t]by)?|typed[ \\t]by|' +
  'dictated(?:[ \\t]by)?|signed(?:[ \\t]by)?|electronically[ \\t]signed(?:[ \\t]by)?|e-?signed(?:[ \\t]by)?|co-?signed(?:[ \\t]by)?|attested(?:[ \\t]by)?|compiled[ \\t]by|nurse|rn|md';

/** Names behind a title, a relation or the label of a form. `i` is left out where the case tells a title from a finding. */
const triggers: readonly Trigger[] = [
  { pattern: new RegExp(`(?<![\\p{L}\\d])${title}(?:\\.[ \\t]*|[ \\t]+)(?=\\p{Lu})`, 'gu') },
  // In capitals these are mitral regurgitation and stenosis as well: only where a field begins.
  { pattern: /(?:^|[:(\-–]|[SWDCB]\/O)[ \t]*M[RS](?:\.[ \t]*|[ \t]+)(?=\p{Lu})/gmu, least: 1, wary: true },
  { pattern: /(?<![\p{L}\d])(?:dr|smt|shri|mrs)(?:\.[ \t]*|[ \t])(?=\p{L})/gu, lower: true, wary: true },
  // The relation of a form. "C/o" is a complaint more often and "w/o" stands for "without": both want a title or a name.
  { pattern: /(?<![\p{L}/])[SDB]\s?\/\s?[oO]\.?[ \t]*[:-]?[ \t]*(?=\p{Lu})/gu, wary: true },
  { pattern: /(?<![\p{L}/])[Ww]\s?\/\s?[oO]\.?[ \t]*[:-]?[ \t]*(?=\p{Lu}\p{Ll})/gu, wary: true },
  {
    pattern:
      /(?<=(?:yrs?|years|age|sex|name|uhid|mrs?|smt)\b.{0,60})(?<![\p{L}/])W\/O\.?[ \t]*[:-]?[ \t]*(?=\p{Lu})/giu,
    wary: true,
  },
  {
    pattern: /(?<!\p{L})(?:son|daughter|wife|husband|mother|father|baby|care)[ \t]of[ \t](?=\p{Lu})/giu,
    wary: true,
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?:${relative})[ \\t]+(?=\\p{Lu}\\p{Ll})`, 'gu'),
    wary: true,
    family: true,
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?:${relative}),[ \\t]+(?=\\p{Lu}\\p{Ll})`, 'gu'),
    wary: true,
    family: true,
    least: 2,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}/])(?:${label})(?:[ \\t]*(?:[:=–]|-(?![ \\t]?\\d))[ \\t]*|[ \\t]{2,}|\\t+)(?:(?:${relative})[ \\t])?(?=\\p{Lu})`,
      'giu',
    ),
    least: 2,
    wary: true,
    comma: true,
  },
  // One word alone, where the label can mean nothing but a person.
  {
    pattern:
      /(?<!\p{L})(?:(?:patient|pt)\.?[ \t]?name|name of (?:the )?patient|name|attending|consultant|surgeon)[ \t]*[:–-][ \t]*(?=\p{Lu})/giu,
    wary: true,
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:electronically |e-?|co-?)?signed(?: by)?|dictated(?: by)?|prepared by|checked by|verified by|typed by|compiled by)[ \t]*[:–-]?[ \t]*(?=\p{Lu})/giu,
    wary: true,
  },
];

/** Every name that something before it announces. */
export const announcedNames = (text: string): Span[] =>
  triggers.flatMap(({ pattern, ...options }) =>
    [...text.matchAll(pattern)].flatMap((match) => nameAt(text, match.index + match[0].length, options)),
  );

const word = "\\p{Lu}[\\p{L}'’-]{1,30}";
const initial = '\\p{Lu}\\.?';
const credential =
  '(?:M\\.?D\\.?|D\\.?O\\.?|MBBS|M\\.?B\\.?B\\.?S\\.?|R\\.?N\\.?|N\\.?P\\.?|PA-C|APRN|CRNA|PharmD|Ph\\.?D\\.?|FRCP|MRCP|FRCS|DNB|DGO|FACC|FACS|DPM|CNM|LCSW|DPT)';
const signedName = new RegExp(
  `(?<![\\p{L}.'’-])(?<name>(?:(?:${word}|${initial}) ){1,3}${word}|${initial} ?${word})(?:,[ \\t]?|[ \\t])${credential}(?![\\p{L}\\d])`,
  'gu',
);
const leading = new RegExp(
  `^[ \\t]*(?<name>(?:(?:${word}|${initial}) ){1,3}${word})[ \\t]*(?:[|,(][ \\t]*|[ \\t]{2,}|[ \\t]+)(?:DOB|D\\.O\\.B|MRN|UHID|\\d{1,3}[ \\t]?(?:y\\b|yr|yrs|years|/[ \\t]?[MF]\\b|[MF]\\b))`,
  'gmu',
);
const closing = new RegExp(
  `(?:regards|sincerely|faithfully|truly|wishes),?[ \\t]*(?:\\r?\\n[ \\t]*){1,4}(?<name>(?:(?:${word}|${initial}) ){1,3}${word})`,
  'giu',
);
const signature = new RegExp(
  `(?<name>(?:${word}|${initial})(?: (?:${word}|${initial})){0,3}),?[ \\t]*\\(?(?:e-?signed|signed|electronically signed)\\b`,
  'giu',
);

/** Names that what follows or surrounds them tells: credentials, the head of a form, the end of a letter. */
export const placedNames = (text: string): Span[] =>
  [signedName, leading, closing, signature].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = match.groups?.name ?? '';
      const from = match.index + match[0].indexOf(name);
      return nameAt(text, from, { least: 1, wary: true });
    }),
  );
