/**
 * The vocabulary of claims: what is said of an illness once it is only an idea, a word in a form or a sentence of somebody's. An idea can be
 * dropped, sunk, put to rest; an illness cannot. Verbs with their inflections, by what they take.
 */

/** Verbs whose object is something that was claimed, whoever does it and whether or not anybody says so. */
const regular =
  'retract cancel void delete erase scrap scratch ditch discard dismiss reject refute rebut disprove debunk overturn overrule rescind revoke nullify annul invalidate negate discount discredit disown disavow repudiate unlist untick uncheck unclick unflag untag delist delabel de-label delabell decode expunge scotch scupper quash squash torpedo demolish veto abandon shelve retire disbelieve exonerate';

/** base, third person, past, participle, present participle. */
const irregular =
  'withdraw withdraws withdrew withdrawn withdrawing, unsay unsays unsaid unsaid unsaying, bury buries buried buried burying, sink sinks sank sunk sinking, undo undoes undid undone undoing, lay to rest|lays to rest|laid to rest|laid to rest|laying to rest, put to rest|puts to rest|put to rest|put to rest|putting to rest, put to bed|puts to bed|put to bed|put to bed|putting to bed, put aside|puts aside|put aside|put aside|putting aside, set aside|sets aside|set aside|set aside|setting aside, lay aside|lays aside|laid aside|laid aside|laying aside, cast aside|casts aside|cast aside|cast aside|casting aside, throw out|throws out|threw out|thrown out|throwing out, toss out|tosses out|tossed out|tossed out|tossing out, cross out|crosses out|crossed out|crossed out|crossing out, cross off|crosses off|crossed off|crossed off|crossing off, strike off|strikes off|struck off|struck off|striking off, strike out|strikes out|struck out|struck out|striking out, tick off|ticks off|ticked off|ticked off|ticking off, write off|writes off|wrote off|written off|writing off, take off|takes off|took off|taken off|taking off, see off|sees off|saw off|seen off|seeing off, shoot down|shoots down|shot down|shot down|shooting down, explain away|explains away|explained away|explained away|explaining away, kill off|kills off|killed off|killed off|killing off, kill|kills|killed|killed|killing, rub out|rubs out|rubbed out|rubbed out|rubbing out, wipe off|wipes off|wiped off|wiped off|wiping off';

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

/** What makes of an illness an idea, a word or a thing that is named after it. */
export const idea =
  '(?:ideas?|theory|theories|hypothesis|notion|question|quer(?:y|ies)|suspicions?|possibility|worr(?:y|ies)|concerns?|fears?|scare|alarm|angle|rumou?rs?|hunch|proposal|suggestion|labels?|tags?|codes?|entry|entries|ticks?|tick-?box|check-?box|box|field|item|flag|prompt|banner|story|talk|thoughts?|diagnosis|impression|call|read|reading|guess|line|header|stamp|sticker|pop-?up|alert|door|book|file|chapter|case|trail|issue|matter|debate|discussion)';
