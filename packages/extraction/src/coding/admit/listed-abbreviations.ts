import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { codeSet } from '../code-set.ts';
import { listed } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** What an item of a list of diagnoses means by an abbreviation that has other readings elsewhere. */
interface Reading {
  readonly code: string;
  /** Words before it that choose another code. */
  readonly said?: readonly (readonly [RegExp, string])[];
  /** It needs one of these words before it ("severe AS"), for the letters alone have two readings in a list too. */
  readonly needs?: RegExp;
  /** The note needs one of these words, where the letters have two readings in a list too. */
  readonly beside?: RegExp;
}

const valve = /\b(?:mild|moderate|severe|critical|trivial|trace|mod)\b/i;

export const readings: Readonly<Record<string, Reading>> = {
  AGE: { code: 'K52.9' },
  AK: { code: 'L57.0' },
  AR: { code: 'I35.1', needs: valve },
  AS: { code: 'I35.0', needs: valve },
  CHB: {
    code: 'I44.2',
    beside: /\b(?:pace-?maker|PPM|TPI|TPM|DDDR?|VVIR?|PPI|brady\w*|syncop\w+|stokes|escape|heart|ECG|EKG)\b/i,
  },
  DI: { code: 'E23.2', beside: /\b(?:desmopressin|DDAVP|vasopressin|pituitary|sodium|polyuria)\b/i },
  DNS: { code: 'J34.2', beside: /\b(?:septoplasty|nasal|nose|septum|FESS|sinus\w*)\b/i },
  ED: {
    code: 'N52.9',
    said: [[/\b(?:diabet\w+|T[12]?DM|DM)\b/i, 'N52.1']],
    beside: /\b(?:sildenafil|tadalafil|vardenafil|viagra|cialis|erect\w+|penile|impoten\w+|PDE-?5)\b/i,
  },
  HE: { code: 'K76.82', beside: /\b(?:cirrho\w+|lactulose|rifaximin|CLD|DCLD|liver)\b/i },
  HIT: { code: 'D75.829' },
  HRS: { code: 'K76.7' },
  MR: { code: 'I34.0', needs: valve },
  NPH: { code: 'G91.2' },
  OHS: { code: 'E66.2' },
  PAD: { code: 'I73.9' },
  PDA: {
    code: 'Q25.0',
    beside: /\b(?:ductus|device|murmur|ligation|ligated|preterm|ibuprofen|coil|left to right)\b/i,
  },
  PD: {
    code: 'G20.A1',
    beside:
      /\b(?:levodopa|carbidopa|co-careldopa|madopar|sinemet|syndopa|pramipexole|ropinirole|parkinson\w*)\b/i,
  },
  PID: { code: 'N73.9' },
  PUD: { code: 'K27.9' },
  RA: { code: 'M06.9' },
  SAH: { code: 'I60.9' },
  SBO: {
    code: 'K56.609',
    said: [
      [/\b(?:partial|incomplete|low[- ]grade)\b/i, 'K56.600'],
      [/\b(?:complete|high[- ]grade)\b/i, 'K56.601'],
    ],
  },
  SBP: { code: 'K65.2' },
  SDH: {
    code: 'I62.00',
    said: [
      [/\bacute on chronic\b/i, 'I62.00'],
      [/\bsub-?acute\b/i, 'I62.02'],
      [/\bchronic\b/i, 'I62.03'],
      [/\bacute\b/i, 'I62.01'],
    ],
  },
  SI: { code: 'R45.851' },
  TEN: { code: 'L51.2' },
  TOF: { code: 'Q21.3', beside: /\b(?:cyano\w+|ICR|repair|shunt|spell|murmur|fallot|pulmonary)\b/i },
  TTP: { code: 'M31.19', beside: /\b(?:platelets?|plasma|schist\w+|ADAMTS\w*|PLEX|thrombocytop\w+)\b/i },
  TR: { code: 'I36.1', needs: valve },
  UC: { code: 'K51.90' },
  VT: { code: 'I47.20' },
  WPW: { code: 'I45.6' },
};

/** Words on course, degree and side that may stand before it, in small letters or with a capital at the head of the item. */
const qualifiers = [
  ...'acute on chronic|acute|chronic|sub-?acute|partial|complete|incomplete|low[- ]grade|high[- ]grade|recurrent|mild|moderate|mod|severe|critical|known|active|passive|spontaneous|non-?traumatic|left|right|bilateral'
    .split('|')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`),
  'R',
  'L',
].join('|');
const names = Object.keys(readings).join('|');
/** At the head of an item, behind such words only, and before its end or what it came with. */
const item = new RegExp(
  String.raw`(?:^|[;\n,]|\bwith | [-–] )[ \t]*(?:[-*•#]|\(?\d{1,2}[.):]|[A-Z][\w ]{1,24}:)?[ \t]*((?:(?:${qualifiers})\s+)*)(${names})\b(?=\s*(?:$|[,;.(–-]|with|w\/|due|d\/t|s\/p|from|secondary|2\/2|on\b|in\b|after\b|following\b|post\b|grade\b|stage\b))`,
  'gm',
);
const mayBegin = gateBefore(item);
const injury = codeSet('S06 S02');

/** "RHD - severe MS with MR": the letters stand in a name that was read already. */
const isPartOfName = (sheet: Worksheet, { start, end }: { start: number; end: number }): boolean =>
  [...sheet.candidates.values()].some(({ evidence }) =>
    evidence.some((one) => one.start <= start && one.end >= end && one.end - one.start > end - start),
  );

/** Reads abbreviations with several readings where they head an item of a list of diagnoses: "1. Partial SBO". */
export const addListedAbbreviations = (sheet: Worksheet, asserter: Asserter): void => {
  for (const sentence of sheet.document.opening(mayBegin)) {
    if (!listed.has(sentence.section.kind)) continue;
    for (const match of matchesOf(sentence.text, item)) {
      const [whole, before = '', name = ''] = match;
      const reading = readings[name];
      if (reading === undefined || (reading.needs !== undefined && !reading.needs.test(before))) continue;
      if (reading.beside !== undefined && !reading.beside.test(sheet.document.text)) continue;
      // Blood beneath the dura beside other injuries of the head is theirs.
      if ((name === 'SDH' || name === 'SAH') && sheet.has(injury)) continue;
      const end = sentence.start + match.index + whole.length;
      const span = { start: end - name.length - before.length, end };
      if (isPartOfName(sheet, span)) continue;
      const { assertion } = asserter.judge(sentence, span);
      const uncertain = assertion === 'uncertain' && sheet.setting === 'inpatient';
      if (assertion !== 'present' && !uncertain) continue;
      // "SDH, chronic" says it behind the letters.
      const behind = /^,? [\w -]{0,24}/.exec(sentence.text.slice(match.index + whole.length))?.[0] ?? '';
      const code = reading.said?.find(([words]) => words.test(`${before} ${behind}`))?.[1] ?? reading.code;
      sheet.add({
        code,
        assertion,
        evidence: [sheet.quote(span.start, span.end)],
        weight: sentence.section.kind === 'assessment' ? 0.85 : 0.9,
        section: sentence.section,
        reasons: ['in a list of diagnoses the abbreviation means this'],
        order: span.start,
        defaulted: true,
      });
    }
  }
};
