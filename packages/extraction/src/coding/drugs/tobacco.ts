import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import type { SectionKind } from '../../note/headings.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** What notes say of tobacco in a sentence: pattern, code and why. The first that speaks decides the sentence. */
export const statements: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b(?:passive smok\w*|second[- ]?hand smoke|environmental tobacco smoke|(?:husband|wife|partner|father|mother|spouse|housemate) smokes|(?:parents|both parents|family members?) smoke|exposed to (?:cigarette |tobacco )?smoke|smoke exposure at home)\b/i,
    'Z77.22',
    'exposure to the smoke of others is reported as contact (I.C.21.c.1)',
  ],
  [
    /\bsmokes?\b[^.;]{0,24}\b(?:cigars?|cheroots?|hookah|an? pipe)\b|\bcigars? \d+ ?(?:\/|per|an?) ?(?:day|week)\b/i,
    'F17.290',
    'smoking is indexed to nicotine dependence, cigars and pipes to other products (I.C.5.b.3)',
  ],
  [
    /\b(?:still|continues?|throughout)\b[^.;]{0,12}\bsmok(?:es|ing)\b|\bsmok(?:ed|es|ing) throughout\b|\b(?:bidis?|beedis?|cigarettes?) \d[\d.-]*(?: ?(?:bundles?|packs?|sticks?))? ?(?:\/|per|a) ?day\b(?![^.;]{0,40}\b(?:quit|stopped|gave up|until|till (?:19|20)\d\d|left)\b)|\b(?:one|two|half an?|an?|\d+) packs? of cigarettes (?:a|per|every) day\b/i,
    'F17.210',
    'smoking is indexed to nicotine dependence (I.C.5.b.3)',
  ],
  [
    /\b(?:khaini|gutk?ha|tambaku|zarda|mawa|snuff|chew(?:s|ing) tobacco|tobacco chewing)\b[^.;]{0,24}?(?:\d ?(?:-|to)? ?\d* ?(?:times|packets?|pouches|\/ ?day)|\bdaily\b|\bevery day\b)(?![^.;]{0,40}\b(?:quit|stopped|gave up|until|left)\b)/i,
    'F17.220',
    'chewing tobacco is indexed to nicotine dependence (I.C.5.b.3)',
  ],
  [
    /\b(?:(?:ex[- ]?|(?:former|reformed|past)[- ])(?:(?:pipe|cigar|cigarette|heavy|light|bidi|beedi|hookah) )?smoker|(?:smoker|smoked)\b[^.;]{0,16}\bin the past\b|quit (?:smoking|cigarettes|tobacco)|(?:past|remote|previous|prior|distant) (?:history of )?(?:(?:heavy|significant|extensive|long) )*(?:tobacco|smoking|cigarette)|(?:stopped|gave up|ceased|left) (?:smoking|cigarettes?|bidis?|beedis?|tobacco)(?! (?:on|at) (?:this )?(?:admission|the day))|\d+ ?(?:pk|pack)[- ]?(?:yrs?|years?)\b[^.;]{0,20}\bquit|smoked (?:until|till|up to)|(?:smok\w*|tobacco|cigarettes?|bidis?|beedis?|gutk?ha|khaini|pack[- ]years?)\b[^.;]{0,60}(?<!\b(?:to|will|cannot|not|should|could|be) )\b(?:quit(?! (?:date|line|attempt))|stopped|gave up|left (?:it|off|(?:in )?(?:19|20)\d\d)|until|till)\b)/i,
    'Z87.891',
    'use that has ended is reported as history (I.C.21.c.4)',
  ],
  [
    /\b(?:(?:current|active|chronic|heavy|known) smoker|stopped smoking (?:on|at) (?:this )?admission|\d+(?:\.\d)? ?ppd\b|continues to smoke|still smok(?:es|ing)|smok(?:es?|ing) (?:(?:perhaps|approximately|roughly|up to|less than|an average of|about) )*(?:(?!(?:19|20)\d\d)\d+|(?:bidis?|beedis?|cigarettes?) \d|one|two|three|four|five|six|eight|half|about|a pack|ten|twenty|daily)|smokes? (?:cigarettes|every day)|back to smoking|(?:started|resumed) smoking again|smoker,? \d+|cigarettes?[,:]? (?:about |approximately |some )?\d+ ?(?:daily|(?:\/|per|an?) ?d(?:ay)?)\b|cigarettes?[,:]? (?:about |approximately )?(?:\d+|one|two|half|a)(?: a)? ?(?:packs?|ppd|pack)\b)/i,
    'F17.210',
    'smoking is indexed to nicotine dependence (I.C.5.b.3)',
  ],
];

/** "Cannabis: smokes daily": what else is smoked is no tobacco. */
const otherSmoke =
  /\b(?:cannabis|marijuana|weed|ganja|hash(?:ish)?|crack|cocaine|heroin|meth\w*|opium|spice)\b[^.;\n]{0,24}$/i;

/** Where tobacco is advised against, somebody else's, or copied from another record. */
const tellsNothing: ReadonlySet<SectionKind> = new Set([
  'header',
  'instruction',
  'newborn',
  'provisional-diagnosis',
]);

const gate = gateBefore(...statements.map(([words]) => words));

/** The first statement that a sentence makes: those behind it are not sought. */
const firstStatement = (
  text: string,
): { readonly match: RegExpExecArray; readonly code: string; readonly reason: string } | null => {
  for (const [pattern, code, reason] of statements) {
    const match = pattern.exec(text);
    if (match !== null) return { match, code, reason };
  }
  return null;
};

/** Reads the use of tobacco where it is told as a story and not in the words of a title. */
export const addTobacco = (sheet: Worksheet, asserter: Asserter): void => {
  for (const sentence of sheet.document.sentences) {
    const { kind } = sentence.section;
    if (tellsNothing.has(kind)) continue;
    if (!sentence.opens(gate)) continue;
    const { text } = sentence;
    const found = firstStatement(text);
    if (found === null) continue;
    if (otherSmoke.test(text.slice(0, found.match.index))) continue;
    const start = sentence.start + found.match.index;
    const span = { start, end: start + found.match[0].length };
    const { assertion } = asserter.judge(sentence, span);
    if (assertion === 'absent' || assertion === 'hypothetical') continue;
    if (found.code !== 'Z77.22' && assertion === 'other-person') continue;
    // "Ex-bidi smoker": the words of the habit stand in those that end it.
    if (found.code === 'Z87.891')
      for (const habit of sheet.find(codeSet('F17')))
        if (habit.evidence.every((one) => one.start < span.end && span.start < one.end))
          sheet.consider(habit, 'It has ended; its history is reported (I.C.21.c.4).');
    sheet.add({
      code: found.code,
      assertion: found.code === 'Z87.891' ? 'historical' : 'present',
      evidence: [sheet.quote(span.start, span.end)],
      weight: 0.75,
      section: sentence.section,
      reasons: [found.reason],
      order: start,
    });
  }
};
