import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { eachSide, sideAt } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import { sideCharacter } from '../side-character.ts';
import { standsWithin, type Worksheet } from '../worksheet.ts';
import { corrosions } from './corrosions.ts';

/** Degrees as notes write them; partial thickness is the second, full thickness the third (I.C.19.d, T20-T25 titles). */
const degree =
  /\b(?:(first|1st|I)|(second|2nd|II)|(third|3rd|III))(?: |-)degree\b|\b(superficial burns?|erythema)\b|\b(partial[- ]thickness|superficial partial|deep partial|deep dermal|superficial dermal)\b|\b(full[- ]thickness)\b/gi;

/** Site of a burn → what its code has behind the degree; `true` where the last character is a side. */
export const sites: readonly (readonly [RegExp, string, string, boolean])[] = [
  [/\bface\b|\bfacial\b/gi, 'T20', '0', false],
  [/\bears?\b/gi, 'T20', '1', true],
  [/\blips?\b/gi, 'T20', '2', false],
  [/\bchin\b/gi, 'T20', '3', false],
  [/\bnose\b/gi, 'T20', '4', false],
  [/\bscalp\b/gi, 'T20', '5', false],
  [/\b(?:forehead|cheeks?)\b/gi, 'T20', '6', false],
  [/\bneck\b/gi, 'T20', '7', false],
  [/\b(?:chest|anterior trunk)\b/gi, 'T21', '1', false],
  [/\babdom(?:en|inal)\b/gi, 'T21', '2', false],
  [/\bupper back\b/gi, 'T21', '3', false],
  [/\blower back\b/gi, 'T21', '4', false],
  [/\bbuttocks?\b/gi, 'T21', '5', false],
  [/\btrunk\b/gi, 'T21', '0', false],
  [/\bforearms?\b/gi, 'T22', '1', true],
  [/\belbows?\b/gi, 'T22', '2', true],
  [/\bupper arms?\b/gi, 'T22', '3', true],
  [/\baxillae?\b/gi, 'T22', '4', true],
  [/\bshoulders?\b/gi, 'T22', '5', true],
  [/\bthumbs?\b/gi, 'T23', '1', true],
  [/\bfinger\b/gi, 'T23', '2', true],
  [/\bfingers\b/gi, 'T23', '3', true],
  [/\bpalms?\b/gi, 'T23', '5', true],
  [/\b(?:dorsum|back) of (?:the |her |his )?(?:right |left |both )?hands?\b/gi, 'T23', '6', true],
  [/(?<!(?:dorsum|back) of (?:the |her |his )?(?:right |left |both )?)\bhands?\b/gi, 'T23', '0', true],
  [/\bwrists?\b/gi, 'T23', '7', true],
  [/\bthighs?\b/gi, 'T24', '1', true],
  [/\bknees?\b/gi, 'T24', '2', true],
  [/\b(?:lower legs?|calf|calves|shins?)\b/gi, 'T24', '3', true],
  [/(?<!lower )\b(?:legs?|lower limbs?)\b/gi, 'T24', '0', true],
  [/\bankles?\b/gi, 'T25', '1', true],
  [/\b(?:foot|feet)\b/gi, 'T25', '2', true],
  [/\btoes?\b/gi, 'T25', '3', true],
];
/** The codes of a burn at a site that ends there in its stretch. */
const codesOf = (
  digit: string,
  [, category, site, sided]: (typeof sites)[number],
  stretch: string,
  end: number,
): string[] =>
  sided
    ? eachSide(sideAt(stretch, end)).map((side) => `${category}.${digit}${site}${sideCharacter(side)}A`)
    : [`${category}.${digit}${site}XA`];

const namesSite = (text: string): boolean => sites.some(([site]) => matchesOf(text, site).length > 0);

/** A stretch of a sentence that one degree speaks of. */
export interface Stretch {
  readonly digit: string;
  readonly start: number;
  readonly end: number;
}

/** From the word of a degree to that of the next, or in a row of a burns chart ("Right thigh … second degree … 6 %") from the one before. */
export const stretches = (text: string): Stretch[] => {
  const found = matchesOf(text, degree).map((match) => ({
    digit: (match[1] ?? match[4]) ? '1' : (match[2] ?? match[5]) ? '2' : '3',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const isRow =
    namesSite(text.slice(0, found[0]?.start ?? 0)) && !namesSite(text.slice(found.at(-1)?.end ?? 0));
  return found.map(({ digit, start, end }, index) =>
    isRow
      ? { digit, start: found[index - 1]?.end ?? 0, end }
      : { digit, start, end: found[index + 1]?.start ?? text.length },
  );
};

const told = sections(listedOrTold, 'exam');
const ofBurns = /\b(?:burns?|scalds?|thickness|degree)\b/i;
const gate = gateBefore(ofBurns);
/** Whether a sentence may tell site and degree of a burn. */
export const readable = (sentence: Sentence): boolean =>
  told.has(sentence.section.kind) && sentence.opens(gate) && ofBurns.test(sentence.text);

/** "Diagnosis: scald, second degree. Sites: chest, left arm": where the one degree that the note names is. */
const listsSites =
  /^\W*(?:sites?|areas?|location|distribution|regions?|parts?)(?: (?:involved|affected|burnt|burned))?\s*[:–-]/i;
const siteGate = gateBefore(listsSites);

/** Burns and corrosions by site. */
export const burnOfSite = codeSet('T20-T25');
const fire = gated(
  /\b(?:burn\w*|scald\w*|fire|flames?|stove|boiling|hot (?:water|oil|tea|milk)|explosion|exploded|ignited)\b/i,
);
const share = gated(/\b(?:TBSA|BSA|body surface)\b/i);
const blister = codeSet(
  'S00.42 S10.12 S20.12 S20.32 S20.42 S30.82 S40.22 S40.82 S50.82 S60.42 S60.52 S60.82 S70.22 S70.32 S80.82 S90.52 S90.82',
);

/** The burns of one stretch, each site with the degree; `corrosion`: by a chemical. */
const addSites = (
  sheet: Worksheet,
  asserter: Asserter,
  sentence: Sentence,
  { digit, start, end }: Stretch,
  corrosion: boolean,
): void => {
  const stretch = sentence.text.slice(start, end);
  // The degrees of a corrosion stand four further on (T20-T25: .1 a burn of the first degree, .5 a corrosion).
  const character = String(Number(digit) + (corrosion ? 4 : 0));
  for (const site of sites)
    for (const { 0: words, index } of matchesOf(stretch, site[0])) {
      const at = sentence.start + start + index;
      const span = { start: at, end: at + words.length };
      if (asserter.judge(sentence, span).assertion !== 'present') continue;
      for (const code of codesOf(character, site, stretch, index + words.length))
        sheet.add({
          code,
          evidence: [sheet.quote(span.start, span.end)],
          // The highest degree is sequenced first (I.C.19.d.1).
          weight: 0.7 + Number(digit) * 0.05,
          section: sentence.section,
          reasons: ['site and degree are documented together (I.C.19.d)'],
          order: at,
        });
    }
};

const isBurnt = ({ document }: Worksheet): boolean =>
  document.find(share) !== null && document.find(fire) !== null;

/** Reads depth and site of burns degree by degree, and takes off what a title read across two of them (I.C.19.d.1). */
export const readBurns = (sheet: Worksheet, asserter: Asserter): void => {
  // A share of the body surface beside a depth is that of a burn, whether the word stands there or not.
  if (!sheet.has(codeSet('T20-T32')) && !isBurnt(sheet)) return;
  const isCorrosion = corrosions(sheet, asserter);
  for (const sentence of sheet.document.sentences) {
    const found = readable(sentence) ? stretches(sentence.text) : [];
    if (found.length === 0) continue;
    for (const one of sheet.find((code) => burnOfSite(code) || blister(code)))
      if (standsWithin(one, sentence)) sheet.candidates.delete(one.code);
    const corrosion = isCorrosion(sentence);
    for (const stretch of found) addSites(sheet, asserter, sentence, stretch, corrosion);
  }
  if (!sheet.has(burnOfSite)) {
    const degrees = new Set(
      sheet.document.sentences
        .filter(readable)
        .flatMap(({ text }) => stretches(text))
        .map(({ digit }) => digit),
    );
    const [digit] = degrees;
    if (digit !== undefined && degrees.size === 1)
      for (const sentence of sheet.document.opening(siteGate))
        if (listsSites.test(sentence.text))
          addSites(
            sheet,
            asserter,
            sentence,
            { digit, start: 0, end: sentence.text.length },
            isCorrosion(sentence),
          );
  }
  // What is named by site is no burn of an unspecified one (T30 note).
  if (sheet.has(burnOfSite))
    for (const open of sheet.find(codeSet('T30'))) sheet.candidates.delete(open.code);
};
