import type { Asserter } from '../../assertion/assert.ts';
import { relative } from '../../assertion/others/kin.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import type { SectionKind } from '../../note/headings.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** What notes say of tobacco in a sentence: pattern, code and why. The first that speaks decides the sentence. */
export const statements: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b(?:passive smok\w*|second[- ]?hand smoke|environmental tobacco smoke|(?:husband|wife|partner|father|mother|spouse|housemate|mum|mom|dad|grand(?:mother|father)) smokes\b(?![^.;\n]{0,24}\b(?:outside|outdoors|away from (?:the )?(?:home|house|child|baby)|not (?:indoors|inside|in the (?:house|home)))\b)|(?:parents|family members?|(?:father|dad|mum|mom|mother) and (?:father|dad|mum|mom|mother))(?: both| all)? smoke|smokers? (?:at home|in (?:the )?(?:house(?:hold)?|home|family))|household smok\w+|exposed to (?:cigarette |tobacco )?smoke|smoke exposure at home)\b/i,
    'Z77.22',
    'exposure to the smoke of others is reported as contact (I.C.21.c.1)',
  ],
  [
    /\bsmokes?\b[^.;]{0,24}\b(?:cigars?|cheroots?|hookah|an? pipe)\b|\bcigars? \d+ ?(?:\/|per|an?) ?(?:day|week)\b/i,
    'F17.290',
    'smoking is indexed to nicotine dependence, cigars and pipes to other products (I.C.5.b.3)',
  ],
  [
    /\b(?:still|continues?|throughout)\b[^.;]{0,12}\bsmok(?:es|ing)\b|\bsmok(?:ed|es|ing) throughout\b|\b(?:bidis?|beedis?|biris?|cigarettes?|cigs?) \d[\d.-]*(?: ?(?:bundles?|packs?|sticks?))? ?(?:\/|per|a) ?d(?:ay)?\b(?![^.;]{0,40}\b(?:quit|stopped|gave up|until|till (?:19|20)\d\d|left)\b)|\b\d+ ?(?:-|to)? ?\d* ?cig(?:arette)?s? ?(?:\/|per|a) ?d(?:ay)?\b(?![^.;]{0,40}\b(?:quit|stopped|gave up|until (?:19|20)\d\d|till (?:19|20)\d\d|left)\b)|\b(?:one|two|half an?|an?|\d+) packs? of cigarettes (?:a|per|every) day\b/i,
    'F17.210',
    'smoking is indexed to nicotine dependence (I.C.5.b.3)',
  ],
  [
    /\b(?:khaini|gutk?ha|tambaku|zarda|mawa|snuff|chew(?:s|ing) tobacco|tobacco (?:(?:\+|and|with|&) ?(?:lime|betel|areca|supari|pa+n|chuna) )?chewing|pa+n with tobacco|dips (?:snuff|tobacco)|tobacco chew(?:ing|s)?)\b[^.;]{0,40}?(?:\d ?(?:-|to)? ?\d* ?(?:times|packets?|pkts?|packs?|pouches|sachets?|\/ ?d(?:ay)?\b)|\bdaily\b|\bevery (?:day|two days)\b|\b(?:continu\w+|ongoing|still|not (?:able|willing|ready) to (?:leave|stop|quit|give)|cannot (?:leave|stop|quit)|unable to (?:leave|stop|quit)|addict\w*|depend\w+)\b)(?![^.;]{0,40}\b(?:quit|stopped|gave up|until|left|remission)\b)/i,
    'F17.220',
    'chewing tobacco is indexed to nicotine dependence (I.C.5.b.3)',
  ],
  [
    /\b(?:(?:ex[- ]?|(?:former|reformed|past)[- ])(?:(?:pipe|cigar|cigarette|heavy|light|bidi|beedi|hookah) )?smoker|(?:smoker|smoked)\b[^.;]{0,16}\bin the past\b|quit (?:smoking|cigarettes|cigars?|(?:a |his |her )?pipes?|bidis?|beedis?|tobacco)|(?:past|remote|previous|prior|distant) (?:history of )?(?:(?:heavy|significant|extensive|long) )*(?:tobacco|smoking|cigarette)|(?:stopped|gave up|ceased|left) (?:smoking|cigarettes?|bidis?|beedis?|tobacco)(?! (?:on|at) (?:this )?(?:admission|the day))|\d+ ?(?:pk|pack)[- ]?(?:yrs?|years?)\b[^.;]{0,20}\bquit|smoked (?:until|till|up to)|(?:smok\w*|tobacco|cigarettes?|bidis?|beedis?|gutk?ha|khaini|pack[- ]years?)\b[^.;]{0,60}(?<!\b(?:to|will|cannot|not|should|could|be) )\b(?:quit(?! (?:date|line|attempt))|stopped|gave up|left (?:it|off|(?:in )?(?:19|20)\d\d)|(?:until|till)(?! (?:date|now|today|the present|present|this)\b))\b)/i,
    'Z87.891',
    'use that has ended is reported as history (I.C.21.c.4)',
  ],
  [
    /\b(?:(?:gave|given|giving) up (?:his|her|the|a|all)? ?(?:pipes?|cigars?|cheroots?|smokes)\b|(?:quit|stopped|put down|laid down) (?:his|her|the|a|all) (?:pipes?|cigars?|cigarettes?|bidis?|smokes)\b|used to smoke\b|(?:has|have|had|having) not smoked (?:for|since|in) (?:(?:over|about|more than|the (?:past|last)) )*(?:\d+|(?:19|20)\d\d|ten|twelve|fifteen|twenty|thirty|forty|many|several) ?(?:years|yrs)?|(?:no|not an?|not any) (?:cigarettes?|tobacco|smoking|smokes) (?:since|for) (?:(?:19|20)\d\d|(?:(?:over|about|more than|the (?:past|last)) )*(?:\d+|ten|twelve|fifteen|twenty|thirty|many|several) (?:years|yrs))|(?:tobacco|smoke|nicotine|cigarette)[- ]?free (?:since (?:19|20)\d\d|(?:for )?(?:(?:over|about|more than) )*(?:\d+|ten|many|several) (?:years|yrs))|last (?:cigarette|smoked|smoke)[ :,-]{0,3}(?:was |in )*(?:(?:19|20)\d\d|(?:\d+|ten|twenty|many|several) (?:years|yrs) (?:ago|back))|non-?smoker (?:for|since) (?:(?:over|about|more than|the (?:past|last)) )*(?:(?:19|20)\d\d|\d+ (?:years|yrs)))/i,
    'Z87.891',
    'use that has ended is reported as history (I.C.21.c.4)',
  ],
  [
    /\b(?:(?:current|active|chronic|heavy|known) smoker|stopped smoking (?:on|at) (?:this )?admission|\d+(?:\.\d)? ?ppd\b|continues to smoke|still smok(?:es|ing)|smok(?:es?|ing) (?:(?:perhaps|approximately|roughly|up to|less than|an average of|about) )*(?:(?!(?:19|20)\d\d)\d+|(?:bidis?|beedis?|cigarettes?) \d|one|two|three|four|five|six|eight|half|about|a pack|ten|twenty|daily)|smokes? (?:cigarettes|every day)|smok(?:es|ing)[ ,:–-]{1,3}(?:(?:about|around|approximately|roughly|up to|currently|still) )*(?:(?:an?|half|quarter|third|one|two|three|\d+(?:\.\d+)?|1\/[234]|[½¼¾])(?:[ -](?:an?|of|to|the))* ?)+(?:[ -]?(?:packs?|pkts?|packets?|ppd|cig\w*|bundles?|bidis?|beedis?))\b|(?:rolls|rolling) (?:(?:about|around|up to|his|her|own) )*(?:\d+|ten|fifteen|twenty|thirty) (?:cigarettes|roll-?ups|smokes)|back to smoking|(?:started|resumed) smoking again|smoker,? \d+|cigarettes?[,:]? (?:about |approximately |some )?\d+ ?(?:daily|(?:\/|per|an?) ?d(?:ay)?)\b|cigarettes?[,:]? (?:about |approximately )?(?:\d+|one|two|half|a)(?: a)? ?(?:packs?|ppd|pack)\b)/i,
    'F17.210',
    'smoking is indexed to nicotine dependence (I.C.5.b.3)',
  ],
];

/** "Cannabis: smokes daily": what else is smoked is no tobacco. */
const otherSmoke =
  /\b(?:cannabis|marijuana|weed|ganja|hash(?:ish)?|crack|cocaine|heroin|meth\w*|opium|spice)\b[^.;\n]{0,24}$/i;

/** A heading "Family" may hold the patient's own habits too. */
const ofRelative = new RegExp(`\\b(?!ex\\b)${relative}\\b`, 'i');

const relativeDid = new RegExp(`\\b(?!ex\\b)${relative} (?:\\w+ )?$`, 'i');

/** Where tobacco is advised against, somebody else's, or copied from another record. */
const tellsNothing: ReadonlySet<SectionKind> = new Set([
  'header',
  'instruction',
  'newborn',
  'provisional-diagnosis',
]);

/** The end of a habit is long past, whatever a copied list still says. */
const longAgo =
  /\b(?:(?:in|since|until|till|quit|stopped|from|circa|\() ?(?:\w+ )?(?:(?:19|20)\d\d)|(?:\d+|two|three|four|five|ten|twelve|fifteen|twenty|thirty|forty|many|several|a few) ?(?:years?|yrs?|decades?)|decades|years ago|(?:his|her) (?:twenties|thirties|forties|fifties|youth)|ex-?smoker|former smoker)\b/i;
/** A habit that is there today. */
const goesOn =
  /\b(?:current\w*|active|still|continues?|daily|a day|per day|\/ ?d(?:ay)?|ppd|patch\w*|lozenges?|gum|varenicline|counsel\w*|cessation|advised|ready|unwilling|not ready|today|smokes|cigarettes|dependence|nicotine)\b/i;

/** "Tobacco abuse" of a list that nobody reviewed, where the story says when it ended: it is the history that is reported (I.C.21.c.4). */
const dropEnded = (sheet: Worksheet): void => {
  for (const habit of sheet.find(codeSet('F17 Z72.0')))
    if (!habit.evidence.some(({ start }) => goesOn.test(sheet.document.sentenceAt(start)?.text ?? '')))
      sheet.consider(habit, 'The note says elsewhere that it ended; its history is reported (I.C.21.c.4).');
};

/** What is smoked, chewed or taken otherwise, and how it is counted: every statement names one. */
const namesTobacco = gateBefore(
  /smok|tobacco|\b(?:cig|bidi|beedi|biri|cheroot|hookah|pipe|khaini|gutk?ha|tambaku|zarda|mawa|snuff|nicotine|pack|pk|ppd|roll)/i,
);
/** Each behind a gate of its own: most sentences hold words of one. */
const gatedStatements = statements.map((row) => ({ row, own: gateBefore(row[0]) }));

/** The first statement that a sentence makes: those behind it are not sought. */
const firstStatement = (
  sentence: Sentence,
): { readonly match: RegExpExecArray; readonly code: string; readonly reason: string } | null => {
  for (const { row, own } of gatedStatements) {
    const [pattern, code, reason] = row;
    const match = sentence.opens(own) ? pattern.exec(sentence.text) : null;
    if (match !== null) return { match, code, reason };
  }
  return null;
};

/** Why the words of a statement name no habit, by its code. */
const inItsWords: Readonly<Partial<Record<string, string>>> = {
  'Z87.891': 'It has ended; its history is reported (I.C.21.c.4).',
  'Z77.22': 'Others smoke beside the patient (I.C.21.c.1).',
};

/** Reads the use of tobacco where it is told as a story and not in the words of a title. */
export const addTobacco = (sheet: Worksheet, asserter: Asserter): void => {
  // Who smoked is the mother.
  if (sheet.document.ofNewborn) return;
  let isOver = false;
  for (const sentence of sheet.document.opening(namesTobacco)) {
    if (tellsNothing.has(sentence.section.kind)) continue;
    const { text } = sentence;
    const found = firstStatement(sentence);
    if (found === null) continue;
    if (otherSmoke.test(text.slice(0, found.match.index))) continue;
    const start = sentence.start + found.match.index;
    const span = { start, end: start + found.match[0].length };
    const { assertion } = asserter.judge(sentence, span);
    if (assertion === 'absent' || assertion === 'hypothetical') continue;
    const before = text.slice(0, found.match.index);
    const isAnothers =
      assertion === 'other-person' ||
      (assertion === 'family' ? ofRelative.test(before) : relativeDid.test(before));
    if (found.code !== 'Z77.22' && isAnothers) continue;
    // "Ex-bidi smoker", "two smokers at home": the words of the habit stand in those that end it or tell of others.
    const noHabit = inItsWords[found.code];
    if (noHabit !== undefined)
      for (const habit of sheet.find(codeSet('F17')))
        if (habit.evidence.every((one) => one.start < span.end && span.start < one.end))
          sheet.consider(habit, noHabit);
    sheet.add({
      code: found.code,
      assertion: found.code === 'Z87.891' ? 'historical' : 'present',
      evidence: [sheet.quote(span.start, span.end)],
      weight: 0.75,
      section: sentence.section,
      reasons: [found.reason],
      order: start,
    });
    if (found.code === 'Z87.891') isOver ||= longAgo.test(text.slice(Math.max(0, found.match.index - 24)));
  }
  if (isOver) dropEnded(sheet);
};
