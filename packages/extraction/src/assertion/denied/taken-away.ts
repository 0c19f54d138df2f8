import type { Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { type Judgement, judged, type Place } from '../place.ts';
import { be, fallen, idea, manner, ofLabel, takeAway, takenAway } from './claims.ts';
import { tests } from './test-names.ts';

/**
 * Clauses in which an illness is only a claim that falls: somebody or some test takes it away ("the scan sank the stroke idea", "cleared
 * her of GDM", "takes MI off the table"), it is taken away ("epilepsy deleted", "dengue out"), or goes by itself ("lost its footing", "left
 * the list"). Read by kind of verb and by what stands on either side of the name, not by the name.
 */

const determiner = `(?:(?:the|an?|any|all|his|her|their|our|my|its|old|possible|presumed|suspected|early|initial|working|referring|outside|also|both|even|further|(?:${idea.slice(3, -1)})s? (?:of|about)) )*`;

/** Somebody or some test takes the claim away; the claim follows. */
const activeVerb = `(?:${takeAway}|(?:to|us|me|we|i|you|they|team|can|could|may|let's|will|and) drop|drops|dropped|dropping|put(?:s|ting)? (?:paid|an end|a stop) to|mak(?:es|ing) (?:short work|a nonsense) of|made (?:short work|a nonsense) of|dispos(?:es|ed|e|ing) of|dispens(?:es|ed|e|ing) with|d(?:oes|id|o|one) away with|(?:clos|shut|slamm?)(?:s|es|ed|ing|ting)? the (?:door|books?|case|file|chapter) (?:on|to)|dr(?:aws|ew|aw) a line under|let(?:s|ting)? go of|g(?:ives|ave|ive|iving) up (?:on|the (?:idea|thought|search) (?:of|for))|(?:turn|mov|walk|steer|swung|back|shi|veer|lead|led|leads|guid|pull|point|tak|took|talk|argu|reason|push)(?:s|es|ed|ing|e|en)? (?:us |me |him |her |them |the team |everyone )?(?:further )?(?:away from|out of|off)|part(?:s|ed) (?:company )?with|(?:declin|refus)(?:es|ed|ing) to (?:sign up to|endorse|back|adopt|accept|entertain|commit to|subscribe to|certify)|(?:would |will )?ha(?:ve|s|d) none of|let(?:s|ting)? (?:him|her|them) off)`;
const acquits =
  '(?:(?:clear|absolve|acquit|exonerate|exculpate|disabuse)(?:s|d|ed|ted|ing)? (?:(?:him|her|them|us|me|the [\\w-]+(?: [\\w-]+)?|[\\w-]+) )?(?:of|from)|rid (?:him|her|them|us) of|spar(?:es|ed|e|ing) (?:him|her|them|us|the [\\w-]+))';
const activeBefore = gated(new RegExp(`\\b(?:${activeVerb}|${acquits}) ${determiner}$`, 'i'));

/** A verb that means nothing alone, the claim, and where it goes. */
const light =
  '(?:tak(?:es?|ing|en)|took|puts?|putting|lay(?:s|ing)?|laid|sen[dt]s?|sending|knock(?:s|ed)?|mak(?:es?|ing)|made|render(?:s|ed)?|push(?:es|ed)?|mov(?:es?|ed)|throw[sn]?|threw|toss(?:es|ed)|driv(?:es?|en)|drove|pull(?:s|ed)?|blow[sn]?|blew|strikes?|struck|cross(?:es|ed)?|wip(?:es?|ed)|strip(?:s|ped)?|leav(?:es?|ing)|write|writes|wrote|turn(?:s|ed)?)';
const lightBefore = new RegExp(`\\b${light} ${determiner}$`, 'i');
const nowhere =
  '(?:off (?:(?:the|its|our|my|his|her) (?:table|list|board|map|agenda|menu|radar|sheet|chart|record|differential|perch|feet|pedestal|hook)\\b|(?=\\s*(?:[.;,)]|$)))|out of (?:(?:the|its|our|my) )?(?:contention|court|play|question|picture|frame|running|race|list|mind|equation|reckoning|water|discussion|conversation|differential|bounds|reach|favou?r)|(?:in)?to (?:rest|bed|one side|touch)|aside|packing|down (?:the|our|my) (?:list|order|ranking)|in(?:to)? doubt|(?:very |most |highly |quite |rather |all but |even )?(?:untenable|unlikely|improbable|implausible|moot|far-?fetched|remote|redundant|obsolete|impossible|unsupported|groundless|a non-?starter|history|without (?:support|backing|foundation|a leg))\\b)';
const lightBehind = gated(new RegExp(`^["”'’)]?(?: ${idea})? ${nowhere}`, 'i'));

/** Of an idea it may be said where of an illness it would tell of its course. */
const ofIdea =
  '(?:closed|shut|cleared|ended|settled|resolved|answered|gone|off|out|dead|over|cold|false|empty|blank|unticked|unchecked|left (?:blank|empty|open)|(?:not|never) (?:ticked|checked|true|raised|followed)|clean|spent|history|quiet|laid|walked back|rowed back|dialled back|dialed back|called off|stood down|pulled|died|fell|collapsed|crumbled|evaporated|vanished|faded|lapsed|dissolved|melted|went|failed|foundered|dried up|ran dry)';
const takenBehind = gated(
  new RegExp(
    `^["”'’)]?(?: (?:(?:${idea})(?: (?:from|of|on|in|by|at|since) (?:the |his |her |that |an? )?[\\w-]+(?: [\\w-]+)?)?(?: (?:${be}|has|have|had))? ${manner}(?:${ofLabel}|${ofIdea})\\b|(?:${idea} )?(?:(?:${be}) ${manner})?(?:(?:${takenAway})(?!-)\\b(?! (?:the|his|her|him|treatment|surgery|because of (?:pain|nausea))\\b)|${fallen}\\b)|(?:(?:so|hence|therefore|then|was|is|now|to be|has been|had been|since) )*(?:dropped|struck)(?=\\s*(?:[.;,)]|$))|(?:is |was |are |were |now |also |therefore )*(?:out|off|gone)(?=\\s*(?:[.;)]|$))))`,
    'i',
  ),
);

/** What decides: an adjunct that names it tells why a claim went, where of an illness it would tell of a treatment. */
const test = `(?:an? |the |his |her |that |this |another |one |two |three |negative |normal |clean |clear |second |repeat |first |flat |steady |on |in |formal )*(?:[\\w-]+ ){0,2}(?:${tests}|results?|exam(?:ination)?|facts?|figures?|numbers?|counts?|report|second look|review|reading)\\b`;
const listNouns =
  '(?:list|table|board|picture|frame|differential|running|race|contention|question|equation|reckoning|discussion|conversation|radar|map|agenda|menu|sheet|stage|scene|room|building|view|sight|favou?r|reach|play|court)';
const leaves = `(?:(?:fell|falls|drops|dropped|slid|slides|slips|slipped|went|goes|came|comes|moved|moves|got|gets|faded|fades|drifted|sank|bowed|bows|tumbled|passed|ran|gone) (?:straight |right |clean |quietly |soon |quickly )?(?:out of (?:the |our |my |all )?${listNouns}|off (?:the|our|my|his|her) ${listNouns}|down (?:the|our|my) list|apart\\b|flat\\b|by the wayside|overboard|nowhere|out of the window)|(?:left|leaves|quit|exit(?:s|ed)|departed|vacated) (?:the|our|my|his|her) ${listNouns}|(?:lost|loses|lacks|lacked) (?:its |all |any |most of its |much of its |the )?(?:foot(?:ing|hold)|ground|traction|support|appeal|favou?r|credibility|plausibility|weight|standing|force|steam|case|basis)\\b|(?:found|finds|got|gets|had|has|gained|gains|received|receives|drew|draws|won|wins|earns|earned|enjoys) (?:no|little|scant|scarcely any) (?:real |further |more )?(?:votes?|confirmation|support|backing|traction|foothold|hold|purchase|echo|leg|legs|basis|ground|takers|supporters|friends|home|place)\\b|never (?:got off the ground|took off|gained|found|had|won)|bow(?:s|ed) out|fizzle[sd]? out|did not survive|(?:died|dies|ended|ends|stopped|stops|collapsed|evaporated|dissolved|vanished|crumbled|foundered|melted(?: away)?|faded(?: away)?|went away|receded|retreated|lapsed|perished|expired|withered|failed|fell|unravelled|unraveled|sank|rested) (?:with|on|after|once|when|at|by|under|in the light of|in the face of|before|as soon as|because) ${test}|(?:fad(?:es|ed)|pales?|paled|wan(?:es|ed)|weaken(?:s|ed)) as (?:an? |the )?(?:\\w+ )?(?:explanation|cause|theory|idea|diagnosis|possibility|candidate|suspect)|(?:met|meets) (?:with )?${test}|(?:is|was|are|were) (?:answered|met|countered|contradicted|silenced|refuted|belied|undercut|undermined|opposed) by ${test})`;
const subject = `^["”'’)]?(?: ${idea})?(?: (?:as|of) (?:an? |the )?[\\w-]+){0,1}`;
const leavesBehind = gated(new RegExp(`${subject},? ${manner}${leaves}`, 'i'));

/** "SIADH settled before it earned the name", "short of sepsis": a threshold that was not reached. */
const shortOf = gated(
  /^[^.;,\n]{0,24} (?:before|without|never|hardly|scarcely) (?:it |they |ever |really |quite )*(?:earn\w*|deserv\w*|merit\w*|reach\w*|qualif\w*|amount\w*|warrant\w*) (?:the |that |its |a |to |as |for )*(?:name|label|diagnosis|term|title|threshold|definition|criteri\w+|one|code|word)\b/i,
);

/** "Heart failure? BNP says no", "…; elastography disagrees": what it says is looked for first, for the names of tests are many. */
const saysOtherwise =
  ' (?:says? (?:no\\b|not|otherwise|different)|said (?:no\\b|not|otherwise|different)|disagree[sd]?|differ(?:s|ed)|beg(?:s|ged)? to differ|t(?:ells|old) (?:another|a different) story|objects?|objected|contradict(?:s|ed)|argue[sd]? otherwise|prove[sd]? otherwise|show(?:s|ed) otherwise|would not have it|refuse[sd]?)\\b';
const maySay = new RegExp(saysOtherwise, 'i');
const testSays = gated(
  new RegExp(
    `^[^.\\n]{0,60}?(?:[,;:?–—-]|\\b(?:but|yet|though|although|while|and)) ${test}(?: [\\w.]+){0,3}?${saysOtherwise}`,
    'i',
  ),
);

/**
 * "SIADH was thought likely but the osmolalities did not bear it out": what the second clause says of the first one's suspicion, which its
 * pronoun takes up.
 */
const it = '(?:it|this|that|the (?:idea|suspicion|impression|thought|diagnosis|label|theory|claim))';
const notBorneOut = gated(
  new RegExp(
    `^["”'’)]?,? (?:\\(|(?:${be}|had been|suspected|thought|queried|raised|feared|possible|likely|probable)\\b)[^.;\\n]{0,64}?\\b(?:but|yet|though|although|however|while),? (?:[\\w'/-]+ ){1,5}?(?:(?:did|does|do|could|would) not|didn't|failed to|never) (?:bear ${it} out|bear out ${it}|back ${it}(?: up)?|(?:support|confirm|corroborate|substantiate|uphold|endorse|vindicate|favou?r|fit|agree with) ${it})(?=\\s*(?:$|[.,;:)–-]|(?:and|so|on|in|at|when|either)\\b))`,
    'i',
  ),
);

/** "… with the question of osteomyelitis, films showed swelling, question closed": what becomes of the question ends the sentence. */
const questionEnds = gated(
  new RegExp(
    `^(?:(?!\\b(?:confirm|prov|show(?:s|ed|n)? (?:it|them)\\b|positive|found it|yes\\b))[^\\n]){0,160}?(?:[,.;(–-]|\\band\\b) ?(?:(?:and|so|the|that|this|whole|on which) )*(?:question|quer(?:y|ies)|suspicion|possibility|idea|hunch|notion|theory|scare|alarm|case|file|book|chapter|matter|issue|concern|worry|subject|consult)s? (?:${be} )?${manner}(?:closed|shut|answered|settled|laid to rest|put (?:to rest|to bed|aside)|dropped|over|dead|dismissed|withdrawn|lifted|dispelled)(?=\\s*(?:$|[.,;)]| (?:by|with|on|after|at|that)\\b))`,
    'i',
  ),
);
/** Before it, what makes of the illness one that was asked about. */
const isQuestion =
  /\b(?:questions?|quer(?:y|ies)|suspicions?|possibility|idea|notion|scare|alarm|concerns?|worr(?:y|ies)|fears?|whether|asked|called|saw|seen|consult\w*|looked|ruled?|r\/o|suspected|possible|feared|queried)\b(?:(?!\b(?:confirm|prov|show|found|reveal))[^.;\n]){0,48}$|\?\s?$/i;

/** A question that ends its sentence is answered in the next. */
const asks = /^["”'’)]?\s?\?/;

/** What stands before a name that heads its clause; "steroids for asthma withdrawn" is about the steroids. */
const governed = new RegExp(
  `\\b(?:for|with|from|after|in|to|on|against|because of|due to|secondary to|over|during|by|has|have|had|despite|until|under|(?<!${idea} )of)\\s+(?:(?:the|an?|his|her|their|some|recent|acute|chronic|severe|new|old|[\\w-]+) ){0,2}$`,
  'i',
);

/** As much is read on either side. */
const reach = { before: 64, behind: 120, end: 220 };

const mayFall = gateBefore(
  ...[activeBefore, lightBehind, takenBehind, leavesBehind, shortOf, testSays, notBorneOut, questionEnds].map(
    ({ words }) => words,
  ),
);

/** Whether a sentence may take back what it claims. */
export const mayTakeAwayIn = (sentence: Sentence): boolean =>
  sentence.opens(mayFall) || sentence.holds('question');

/** A verb that means nothing alone, and where the claim goes. */
const movedAway = (place: Place): RegExpExecArray | null => {
  const match = place.foundBehind(lightBehind, reach.behind);
  return match !== null && lightBefore.test(place.before(reach.before)) ? match : null;
};

/** What becomes of a claim that heads its clause. */
const ofItself = (place: Place): RegExpExecArray | null => {
  const match = place.foundBehind(takenBehind, reach.behind) ?? place.foundBehind(leavesBehind, reach.behind);
  return match === null || governed.test(place.before(reach.before)) ? null : match;
};

const saidByTest = (behind: string): RegExpExecArray | null =>
  maySay.test(behind) ? testSays.words.exec(behind) : null;

/** What becomes of a question about it. */
const questionEnded = (place: Place): RegExpExecArray | null =>
  place.opensBehind(questionEnds.gate, reach.end) && isQuestion.test(place.before(reach.before))
    ? questionEnds.words.exec(place.behind(reach.end))
    : null;

/** The words by which a clause takes an illness back that was only claimed; null where none does. */
export const takenAwayHere = (place: Place): Judgement | null => {
  const { sentence, text, end } = place;
  const match =
    place.foundBefore(activeBefore, reach.before) ??
    movedAway(place) ??
    ofItself(place) ??
    place.foundBehind(shortOf, reach.behind) ??
    (place.opensBehind(testSays.gate, reach.behind) ? saidByTest(place.behind(reach.behind)) : null) ??
    place.foundBehind(notBorneOut, reach.behind) ??
    questionEnded(place) ??
    (sentence.holds('question') && asks.test(place.behind(3))
      ? saidByTest(text.slice(end, end + reach.behind))
      : null);
  return judged('absent', match);
};
