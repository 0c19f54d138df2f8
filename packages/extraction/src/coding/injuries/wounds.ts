import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { eachSide, sideAt, sideWords } from '../../note/said-sides.ts';
import { codeSet, codesOf } from '../code-set.ts';
import { sectionWeight } from '../section-weight.ts';
import { listedOrTold } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { tells } from './trauma-told.ts';
import { woundCode, woundSites } from './wound-sites.ts';

/** Kinds of open wounds; a stab is a laceration and a shot a puncture (index: Stab, Gunshot wound). */
const ofWounds =
  /\b(?:(lacerat(?:ed|ions?)(?: wound)?|CLW|gash(?:ed)?|(?:deep |\d+ ?cm )?cuts?(?= (?:on|over|to|of|above|below|across|along|near|at)\b)|incised wounds?|split(?= (?:his|her|the) )|stab(?:bed| wounds?)?)|(puncture wounds?|punctured|gunshot wounds?|GSW|shot (?:in|through)(?= the | his | her | right | left ))|((?:dog|cat|human|monkey|animal|rat) bites?|bitten))(?![a-z])/gi;
const gate = gateBefore(ofWounds);
/** Where what is said of a wound ends. */
const ends = new RegExp(
  String.raw`[.;:]|,(?! (?:${sideWords.right}|${sideWords.left})\b)|\b(?:with|without|no|not|but|while|when|after|from|by)\b`,
  'i',
);
const foreign =
  /\b(?:foreign body|FB|glass|splinter|gravel|metal (?:piece|fragment)|wood(?:en)? (?:piece|fragment))\b[^.;]{0,24}\b(?:removed|retained|extracted|retrieved|inside|in situ|embedded)\b|\bwith (?:a )?(?:retained )?foreign body\b/i;
/** Chest wounds that go through the wall have codes of their own (S21.3, S21.4). */
const penetrates = gated(
  /\b(?:penetrat\w+ (?:the )?(?:pleura|chest|thora)|into (?:the )?(?:pleura\w*|thora\w+|chest cavity)|ha?emo-?(?:pneumo)?thorax|pneumothorax|pleura (?:was )?breached)/i,
);
interface Found {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The sites of a wound in the words behind it, else in those before ("left forearm, 5 cm laceration"). */
const sitesOf = (text: string, from: number, to: number, kind: number): Found[] => {
  const behind = text.slice(to, to + 72);
  const stop = ends.exec(behind)?.index ?? behind.length;
  const ahead = /[^.;,\n]{0,36}$/.exec(text.slice(0, from))?.[0] ?? '';
  for (const [stretch, offset] of [
    [behind.slice(0, stop), to],
    [ahead, from - ahead.length],
  ] as const) {
    const found: Found[] = [];
    let rest = stretch;
    for (const [site, pattern] of woundSites)
      for (const match of matchesOf(rest, site)) {
        const end = match.index + match[0].length;
        for (const side of eachSide(sideAt(stretch, end)))
          found.push({
            code: woundCode(pattern, kind, side, match[0]),
            start: Math.min(from, offset + match.index),
            end: Math.max(to, offset + end),
          });
        // What one row has read is no site of another.
        rest = `${rest.slice(0, match.index)}${' '.repeat(match[0].length)}${rest.slice(end)}`;
      }
    if (found.length > 0) return found;
  }
  return [];
};

/** The 6th character of a wound whose side is not told. */
const openSide = /^.{6}[09]/;
const openWound = codeSet('S01 S11 S21 S31 S41 S51 S61 S71 S81 S91 T14');
/** Whether a code read here takes the place of another one of the same words: not where it leaves the side open, nor that of a bite. */
const isBetter = (code: string, other: string): boolean =>
  code !== other && (other.startsWith('T14') || !(openSide.test(code) || /^.{5}5/.test(other)));
/** The bite of the site where another code has a laceration or puncture of it. */
const bitten = (code: string): string =>
  /^.{5}[13]/.test(code) ? `${code.slice(0, 5)}5${code.slice(6)}` : '';
const nail = /\bnail(?: ?bed|plate)?\b/i;
const denies = /\b(?:no|not|without|nor)\b[^.;]{0,30}$/i;

/** The 5th sign of a code, one or two further on. */
const further = (code: string, by: number): string =>
  `${code.slice(0, 4)}${Number(code.charAt(4)) + by}${code.slice(5)}`;

/** The code with what else is said of the wound: a nail that is hurt too (S61.1, S61.3), a wall that is pierced (S21.3, S21.4). */
const deepened = (code: string, text: string, isPierced: () => boolean): string => {
  const hurt = /^S61\.[02]/.test(code) ? nail.exec(text) : null;
  if (hurt !== null && !denies.test(text.slice(0, hurt.index))) return further(code, 1);
  return /^S21\.[12]/.test(code) && isPierced() ? further(code, 2) : code;
};

const read = (sheet: Worksheet, asserter: Asserter, sentence: Sentence, isPierced: () => boolean): void => {
  for (const match of matchesOf(sentence.text, ofWounds)) {
    const [words, cut, puncture] = match;
    const hasForeign = foreign.test(sentence.text);
    const kind = cut === undefined ? (puncture === undefined ? 5 : hasForeign ? 4 : 3) : hasForeign ? 2 : 1;
    const span = asserter.told(sentence, match);
    if (span === null) continue;
    const found = sitesOf(sentence.text, match.index, match.index + words.length, kind).map((one) => ({
      ...one,
      code: deepened(one.code, sentence.text, isPierced),
    }));
    if (found.length === 0) continue;
    const last = sentence.start + Math.max(...found.map(({ end }) => end));
    // What a title read across two wounds, or without what is said of this one, gives way.
    for (const other of sheet.find(openWound)) {
      const isOfThese = other.evidence.every(({ start }) => start >= sentence.start && start < last);
      if (isOfThese && found.some(({ code }) => isBetter(code, other.code)))
        sheet.candidates.delete(other.code);
    }
    for (const { code, start, end } of found) {
      if (openSide.test(code) && sheet.has((one) => one !== code && one.slice(0, 6) === code.slice(0, 6)))
        continue;
      sheet.add({
        code,
        evidence: [sheet.quote(sentence.start + start, sentence.start + end)],
        weight: sectionWeight[sentence.section.kind] ?? 0.6,
        section: sentence.section,
        reasons: ['kind and site of the wound are documented (index: Laceration, Puncture, Bite, by site)'],
        order: span.start,
      });
    }
  }
};

const anyBite = codesOf(codeSet('S'), (code) => /^S\d1\..5/.test(code));

/** Open wounds by kind, site and side, however the words stand: "cut over the right eyebrow", "left shin: 6 cm laceration" (I.C.19.b). */
export const readWounds = (sheet: Worksheet, asserter: Asserter): void => {
  let pierced: boolean | null = null;
  const isPierced = (): boolean => {
    pierced ??= tells(sheet, asserter, penetrates);
    return pierced;
  };
  for (const sentence of sheet.document.opening(gate))
    if (listedOrTold.has(sentence.section.kind)) read(sheet, asserter, sentence, isPierced);
  // What teeth tore is the bite.
  for (const bite of sheet.find(anyBite))
    for (const torn of sheet.find((code) => openWound(code) && bitten(code) === bite.code))
      sheet.combine(bite.code, [bite, torn], 'the wound is that of the bite (I.B.2)');
};
