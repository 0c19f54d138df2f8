/**
 * The vocabulary of claims: what is said of an illness once it is only an idea, a word in a form or a sentence of somebody's. An idea can be
 * dropped, sunk, put to rest; an illness cannot. Verbs with their inflections, by what they take.
 */

/** Verbs whose object is something that was claimed, whoever does it and whether or not anybody says so. */
const regular =
  'retract cancel void delete erase scrap scratch ditch discard dismiss reject refute rebut disprove debunk overturn overrule rescind revoke nullify annul invalidate negate discount discredit disown disavow repudiate unlist untick uncheck unclick unflag untag delist delabel de-label delabell decode expunge scotch scupper quash squash torpedo demolish veto abandon shelve park retire disbelieve exonerate';

/** base, third person, past, participle, present participle. */
const irregular =
  'withdraw withdraws withdrew withdrawn withdrawing, unsay unsays unsaid unsaid unsaying, bury buries buried buried burying, sink sinks sank sunk sinking, undo undoes undid undone undoing, lay to rest|lays to rest|laid to rest|laid to rest|laying to rest, put to rest|puts to rest|put to rest|put to rest|putting to rest, put to bed|puts to bed|put to bed|put to bed|putting to bed, put aside|puts aside|put aside|put aside|putting aside, set aside|sets aside|set aside|set aside|setting aside, lay aside|lays aside|laid aside|laid aside|laying aside, cast aside|casts aside|cast aside|cast aside|casting aside, throw out|throws out|threw out|thrown out|throwing out, toss out|tosses out|tossed out|tossed out|tossing out, cross out|crosses out|crossed out|crossed out|crossing out, cross off|crosses off|crossed off|crossed off|crossing off, strike off|strikes off|struck off|struck off|striking off, strike out|strikes out|struck out|struck out|striking out, tick off|ticks off|ticked off|ticked off|ticking off, write off|writes off|wrote off|written off|writing off, take off|takes off|took off|taken off|taking off, see off|sees off|saw off|seen off|seeing off, shoot down|shoots down|shot down|shot down|shooting down, explain away|explains away|explained away|explained away|explaining away, kill off|kills off|killed off|killed off|killing off, kill|kills|killed|killed|killing, stand down|stands down|stood down|stood down|standing down, rub out|rubs out|rubbed out|rubbed out|rubbing out, wipe off|wipes off|wiped off|wiped off|wiping off';

interface Forms {
  readonly active: string;
  readonly participle: string;
  readonly base: string;
}

const inflected = (verb: string): Forms => {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const doubled = /(?:[^aeiou][aeiou][bdgptm]|cancel|delabel)$/.test(verb) ? `${verb}${verb.at(-1)}` : stem;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `(?:${stem}|${doubled})ed`;
  const third = /(?:s|sh|ch|x|o)$/.test(verb) ? `${verb}(?:es)?` : `${verb}s?`;
  return { base: verb, active: `${third}|${past}|(?:${stem}|${doubled})ing`, participle: past };
};

const listed = (entry: string): Forms => {
  const forms = entry.split(entry.includes('|') ? '|' : ' ');
  return { base: forms[0] ?? '', active: forms.join('|'), participle: forms[3] ?? '' };
};

const verbs: readonly Forms[] = [
  ...regular.split(' ').map(inflected),
  ...irregular.split(', ').map((entry) => listed(entry.trim())),
];

/** In any form, with the claim as its object: "cancelled", "sinks", "laying to rest". */
export const takeAway = verbs.map(({ active }) => active).join('|');
/** As a participle, behind the claim: "was cancelled", "sunk". */
export const takenAway = verbs.map(({ participle }) => participle).join('|');

/** What stands between a claim and what became of it: "was quietly …", "has since been …". */
export const be =
  '(?:is|was|are|were|be|been|being|has been|have been|had been|can be|could be|got|gets|stands|stood|remains|(?:has|have|had) (?:therefore|since|now|thus|then|also|later|meanwhile|\\w+ly) been)';
export const manner =
  '(?:(?:then|now|soon|later|since|thus|therefore|hence|so|also|both|all|again|quickly|rightly|formally|finally|effectively|officially|entirely|clearly|safely|easily|promptly|\\w+ly) )*';

/** How a claim is called that does not hold. */
export const fallen =
  '(?:void|moot|unfounded|groundless|baseless|untenable|unsupported|unjustified|unwarranted|spurious|bogus|fictitious|apocryphal|erroneous|a (?:ghost|phantom|fiction|myth|mirage|non-?starter|misprint|typo|misread|mix-?up|slip|typing (?:slip|error)|clerical (?:slip|error)|dead end)|an? (?:artefact|artifact)|(?:no longer|not|never) (?:tenable|credible|upheld|sustained|on the (?:table|list|cards)))';
/** What of an illness was only written. */
export const label = '(?:labels?|tags?|codes?|entry|entries|diagnos[ei]s|terms?)';
/** What becomes of a label that was wrong, where of an illness it would tell of a treatment. */
export const ofLabel = `(?:${takenAway}|${fallen}|lifted|reversed|revised|removed|taken (?:away|off|down|out)|dropped|eliminated|wrong|struck|(?:not|never) (?:retained|kept|carried|adopted|applied|used|given|made|accepted|assigned|warranted|justified|earned))`;

/** What makes of an illness an idea, a word or a thing that is named after it. */
export const idea = `(?:${label}|ideas?|theory|theories|hypothesis|notion|question|quer(?:y|ies)|suspicions?|possibility|worr(?:y|ies)|concerns?|fears?|scare|alarm|angle|rumou?rs?|hunch|proposal|suggestion|ticks?|tick-?box|check-?box|box|field|item|flag|prompt|banner|story|talk|thoughts?|impression|call|read|reading|guess|line|header|stamp|sticker|pop-?up|alert|door|book|file|chapter|case|trail|issue|matter|debate|discussion)`;
