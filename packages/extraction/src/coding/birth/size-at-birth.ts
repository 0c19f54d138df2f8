import { matchesOf } from '../../note/matches.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

const gestation =
  /\b(?:GA|gestation(?:al age)?|POG)\b[^.;\n\d]{0,16}([234]\d)\s*(?:\+\s*\d\s*|(?:and |& )?[0-6]\s?\/\s?7\s*)?(?:wks?|weeks?|w\b|\/40)|\b([234]\d)\s*(?:\+\s*\d\s*|(?:and |& )?[0-6]\s?\/\s?7\s*)?[ -]?(?:wks?|weeks?|wk)(?:er\b)?(?:[ -]of)?[ -]?(?:gestation|GA)?(?! (?:old|later|ago))\b|\b([234]\d)\s?\+\s?[0-6]\b(?!\s?(?:\d|g\b|kg|cm|mm|%))|\b([234]\d)(?:[ -]| and | & )[0-6]\s?\/\s?7\b|\b([234]\d)\s?w(?:ks?)? ?[0-6] ?d\b|\b([234]\d)\.[0-6] ?(?:wks?|weeks?)\b(?! (?:old|later|ago))/i;
const preterm = /\b(?:pre-?term|prem(?:ie|mie)?|premature|prematurity|[23]\d[- ]?(?:wk|week)er)\b/i;
const birthWeight =
  /\b(?:BW|B\.?\s?wt\.?|birth ?(?:weight|wt\.?)|weigh(?:t|ed|ing))\b[^.;\n\d]{0,12}(?:(\d(?:\.\d{1,3})?)\s*kgs?|(\d,?\d{3}|\d{3})\s*(?:g|gms?|grams?))\b/i;
/** "27 weeker, 940 g boy", "term, 3.2 kg": the first weight that a short record tells; later ones are those of another day. */
const firstWeight =
  /(?<!\b(?:wt|weight|discharge|now|gained|lost|gain|loss|of)\b[^.;\n\d]{0,16})\b(?:([0-6]\.\d{1,3})\s*kgs?|(\d[.,]?\d{3}|[3-9]\d\d)\s*(?:g|gms?|grams?))\b(?!\s*\/)/i;
const lowWeight = /\b(?:(?:very |extremely )?low birth ?weight|V?LBW|ELBW)\b/i;

/** P07.2 and P07.3 by completed weeks (I.C.16.d). */
const byWeeks = (weeks: number): string | null => {
  if (weeks >= 37) return null;
  if (weeks >= 28) return `P07.3${weeks - 27}`;
  return `P07.2${weeks < 23 ? 1 : weeks - 21}`;
};

/** Bands of grams: the upper end of each, its code of low weight (P07.0, P07.1) and the last character that P05 gives it (I.C.16.d). */
const weightBands = [
  [500, 'P07.01', '1'],
  [750, 'P07.02', '2'],
  [1000, 'P07.03', '3'],
  [1250, 'P07.14', '4'],
  [1500, 'P07.15', '5'],
  [1750, 'P07.16', '6'],
  [2000, 'P07.17', '7'],
  [2500, 'P07.18', '8'],
] as const;

/** What a clinician calls a newborn whose weight is not that of its weeks. */
const sizes = {
  small: /\b(?:SGA|small for (?:gestation(?:al age)?|dates?|age))\b/i,
  light: /\b(?:light for (?:gestation(?:al age)?|dates?|age)|LFD)\b/i,
  large: /\b(?:LGA|(?:large|heavy) for (?:gestation(?:al age)?|dates?|age)|macrosom\w+)\b/i,
  late: /\b(?:post-?(?:term|mature|dates?|dated|maturity)|prolonged gestation)\b/i,
} as const;

interface AtBirth {
  readonly weeks: number | null;
  readonly match: RegExpExecArray | null;
}

const everyGestation = new RegExp(gestation.source, 'gi');
/** Beside these weeks are those at birth; behind the others those of something that befell the pregnancy. */
const atBirth =
  /\b(?:pre-?term|premature|prematurity|born|deliver\w*|birth|LSCS|section|GA|POG|gestation)\b[^.;\n]{0,48}$/i;
const ofPregnancy =
  /\b(?:since|from|till|until|scan|USG|detected|diagnosed|UTI|fever|steroids?|GDM|PIH|leak\w*)\b[^.;\n\d]{0,16}$/i;
const told = (text: string, { 0: said, index }: RegExpExecArray): number => {
  const before = text.slice(Math.max(0, index - 64), index);
  if (atBirth.test(before) || /weeker|gestation|GA\b|POG/i.test(said)) return 2;
  return ofPregnancy.test(before) ? 0 : 1;
};

/** Completed weeks at birth: those that a record of a newborn tells as such, else the first. */
export const weeksAtBirth = (text: string): AtBirth => {
  const all = gestation.test(text) ? matchesOf(text, everyGestation) : [];
  const most = Math.max(...all.map((one) => told(text, one)));
  const match = all.find((one) => told(text, one) === most) ?? null;
  const said = match?.slice(1).find((group) => group !== undefined);
  return { weeks: said === undefined ? null : Number(said), match };
};

const gramsOf = (match: RegExpExecArray | null): number => {
  if (match === null) return 0;
  return match[1] === undefined ? Number(match[2]?.replace(/[.,]/, '') ?? 0) : Number(match[1]) * 1000;
};

type Add = (code: string | null, match: RegExpExecArray | null, reason: string, weight?: number) => void;

/** Prematurity and weight as they are documented (I.C.16.d), size for its weeks (P05, P08). */
export const addSizeAtBirth = (sheet: Worksheet, { weeks, match }: AtBirth, add: Add): void => {
  const { text } = sheet.document;
  const weight = birthWeight.exec(text) ?? firstWeight.exec(text);
  const grams = gramsOf(weight);
  const band = weightBands.find(([below]) => grams < below);
  const clear = (codes: string): void => {
    for (const open of sheet.find(codeSet(codes))) sheet.candidates.delete(open.code);
  };
  const byGestation = byWeeks(weeks ?? 40);
  if (byGestation !== null) clear('P07.20 P07.30');
  const isPreterm = preterm.test(text);
  if (isPreterm) add(byGestation, match, 'the weeks of a preterm newborn choose the code (I.C.16.d)');
  const small = sizes.small.exec(text) ?? sizes.light.exec(text);
  if (small !== null) {
    clear('P05');
    const stem = sizes.small.test(text) ? 'P05.1' : 'P05.0';
    const last = weight === null ? '0' : (band?.[2] ?? (stem === 'P05.1' ? '9' : '9'));
    add(
      `${stem}${last}`,
      small,
      'the weight of a newborn that is small for its weeks chooses the code (P05)',
    );
  } else if (weight !== null && band !== undefined && (isPreterm || lowWeight.test(text))) {
    clear('P07.0 P07.1');
    add(band[1], weight, 'the weight at birth chooses the code (I.C.16.d)');
  }
  const large = sizes.large.exec(text);
  if (large !== null || sheet.has(codeSet('P08.0 P08.1'))) {
    clear('P08.0 P08.1');
    add(grams >= 4500 ? 'P08.0' : 'P08.1', large, 'the weight of a large newborn chooses the code (P08)');
  }
  const late = sizes.late.exec(text);
  if (late !== null && weeks !== null && weeks >= 40) {
    clear('P08.2');
    add(weeks >= 42 ? 'P08.22' : 'P08.21', late, 'the weeks of a late newborn choose the code (P08.2 notes)');
  }
};
