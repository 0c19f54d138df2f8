import { all, type Trigger } from './phrases.ts';
import { tellers } from './tellers.ts';

/**
 * Ways to deny, by class. Read for it: NegEx (Chapman et al. 2001, J Biomed Inform 34:301) and what ConText, pyConTextNLP, medspaCy
 * and negspaCy add; the negation patterns of CheXpert for radiology, which go back to NegBio (Irvin et al. 2019, Peng et al. 2018).
 */

/** What is done to a finding when it is found. */
const seen =
  '(seen|found|present|detected|identified|noted|demonstrated|diagnosed|evident|apparent|appreciated|visualized|visualised|observed|shown|proved|substantiated|supported|documented|elicited|reported|suspected|suggested|entertained|borne out|discovered|recognized|recognised|revealed|disclosed|isolated|endorsed)';

/** The same, and what is done to a diagnosis that was doubted; "not yet confirmed" is a doubt. */
const found = `(${seen}|confirmed|proven|established)`;

/** What is done to a diagnosis when it is taken away. */
const excluded = '(ruled out|excluded|discounted|dismissed|disproved|disproven|refuted|discarded)';

const believed = '(felt|thought|believed|considered|judged|deemed)';

const how =
  '(|clearly|definitely|definitively|clinically|radiologically|radiographically|convincingly|readily|actually|otherwise|currently|separately|independently|formally|ever|truly)';

const unlikely =
  '(unlikely|not likely|not very likely|not probable|not thought likely|not felt likely|very unlikely|highly unlikely|extremely unlikely|most unlikely|less likely|much less likely|improbable|implausible)';

/** What a diagnosis is once it is written down, and what is done with it when it was wrong. */
const label = '(label|diagnosis|entry|tag|term|code)';
const dropped =
  '(removed|dropped|deleted|withdrawn|retracted|revised|overturned|rescinded|refuted|struck off|taken off|taken away|taken down|crossed off|not upheld|not supported|not borne out|wrong|incorrect|inaccurate|an error|in error|unfounded|historical and wrong)';
const taken =
  '(treated|regarded|interpreted|taken|labelled|labeled|viewed|counted|read|reported|called|classed|classified|coded|managed|accepted|diagnosed)';

const study =
  '(study|exam|examination|evaluation|workup|work up|scan|screen|screening|test|testing|imaging|swab|culture|cultures)';

const wrongly = '(wrongly|incorrectly|erroneously|mistakenly|falsely)';

const error =
  '(an error|in error|a coding error|a charting error|a clerical error|a documentation error|a misdiagnosis|a mistake|erroneous|incorrect|inaccurate|mislabeled|mislabelled|a false positive|a false alarm|false positive|artifact|artefact|artifactual|artefactual|overcalled|a misread)';

const functions =
  '(vision|eyesight|hearing|speech|voice|taste|smell|sensation|strength|gait|balance|weight|appetite|sleep|mood|mental status|mentation|bowel habit|bowel habits|bowel or bladder habits|bowel or bladder|bowel movements|urination|urinary habits|stool|stools)';

/** In front of what they deny. */
const ahead: readonly Trigger[] = [
  ...all('absent', 'forward', [
    `${tellers} (denies|denied)`,
    '(no|not|not yet on|denies|denied|denying|deny|never|neither|nor|nil)',
    `(negative|neg|- ve|unremarkable) (|${study}) for`,
    '(nobody|no one|no relative|no relatives|none) (|else) (|in|of) (|the|his|her|their) (|immediate) (|family|relatives) (has|had|have|was|is|with)',
    '(nobody|no one|none) (in|of) (the|his|her|their) (family|relatives) (was|has been|is) diagnosed with (|any type of|any kind of|any form of)',
    '(negative|neg|clean) (including|incl|inc)',
    '(free|clear|devoid) of',
    '(free from|absence of|lack of|lacks|lacked|lacking|lacking in)',
    '(no|without) (|clinical|radiological|radiographic) evidence of',
    '(no|without) (|a|any|formal|firm|clear|known|established|separate|new) (dx|diagnosis) of',
    '(no|without) (sign|signs|feature|features|suggestion|history) of',
    '(never|at no time|at no point) (|formally|actually|ever) (|been) (diagnosed (with|as having)|found to have|known to have|labelled with|labeled with|told (he|she|they) had)',
    '(falls|fell|fall|falling) short of (|the|full|diagnostic) (criteria|definition|threshold) (for|of)',
    '(no h/o|no s/o|no known|never had|no longer has|no longer shows)',
    '(did|do|does) not (|now|currently|actually|really|truly|presently|in fact) (have|show|think|believe|feel)',
    '(did|does|do) not (meet|fulfil|fulfill|satisfy|reach) (|the|a|full|diagnostic) (criteria|definition|threshold) (for|of)',
    'no longer (considered|regarded|thought|felt|believed|judged) (|to have|to be|as|as having)',
    '(not ready|not prepared|too early|too soon|premature) to (call|label|diagnose) (|it|this|that|him|her)',
    `not ${believed} (|to be|to have|to represent|to reflect)`,
    `not ${taken} as`,
    'not (labelled|labeled|called) (|a|an)',
    'not (a|an) (true|real|genuine)',
    '(did|does) not (amount to|constitute|treat this as|regard this as|call this|call it)',
    '(not|was not) suspected (of|to have)',
    '(ruled|rules|ruling) out',
    '(did|does|do) not (appear|seem|look|sound) (to be|to have|to represent|to reflect|like|typical for|typical of|consistent with)',
    '(did|does|do) not (fit|go|tally) with',
    '(rules|ruled) (him|her|them|patient|the patient) out (|for|against)',
    '(|but) (ruled|rules) out (for|against)',
    'no (other|further) evidence (of|for)',
    'no (other|further|more|overt) (|clinical) (sign|signs|symptom|symptoms|signs or symptoms|signs and symptoms|symptoms or signs|features) of',
    // What changes is a function, and the change is the complaint: "no change in vision" and not "no change in her gout".
    `no (|recent|acute|new|significant) (change|changes) in (|his|her|their|the) ${functions}`,
    '(|would) not (be) (|at all|very|entirely|really) (typical|characteristic|classic|classical|suggestive) (of|for)',
    '(|pertinent|significant|relevant) negatives (|include|included|are|:)',
    '(negative|neg|absent|denies|not present) :',
    'none of the following',
    '(can|could|did|does|adequate to|sufficient to|enough to|helps|helped) (rule|exclude) (|him|her|them|the patient) out (|for)',
    '(adequate|sufficient|enough) to exclude',
    '(excluded|excludes|excluding|exclusion of)',
    '(fail|fails|failed|failing) to (show|reveal|demonstrate|identify|disclose|confirm|detect|find|grow|document|support|suggest|substantiate|meet criteria for)',
    "(cannot|can not|can't|unable to|could not|couldn't) (find|identify|demonstrate|detect|elicit|see|appreciate|confirm)",
    '(argues|argued|argue|arguing|rules|ruled|tells|told|counts|counted|speaks|spoke|mitigates|mitigated|militates|militated|weighs|weighed|points|pointed|evidence) (|strongly|firmly|clearly) against',
    '(little|scant|insufficient|minimal|not enough|inadequate) (evidence|support) (of|for|to support|to suggest)',
    '(little|nothing) (|in (the|his|her) (history|story|picture|record|notes)|on (exam|examination|imaging|the scan|the film)|here|clinically) (to suggest|to indicate|to support|suggestive of|suggesting|in favor of|in favour of)',
    '(not|inconsistent) (consistent|suggestive|indicative|compatible) (with|of)',
    'inconsistent with',
    '(doubt|doubts|doubted|doubtful|doubting)',
    `${unlikely} (that|to|to be|to have|to represent|to reflect)`,
    '(low|very low) (suspicion|index of suspicion|probability|pretest probability|likelihood|concern) (for|of)',
    '(rather than|instead of|as opposed to|alternative to)',
    '(mimic|mimics|mimicked|mimicking|simulating|masquerading as|atypical for)',
    '(did not develop|has not developed|never developed|did not become)',
    'resolved without',
    `(wasn't|weren't|isn't|aren't|wasnt|isnt|hasn't had|hasn't developed|hadn't had)`,
    `(don't|doesn't|didn't|doesnt|didnt) (have|show|think|believe|feel|suspect|see|look like|appear|seem|meet criteria for|report|endorse)`,
    'de labelled as',
    'unlike (|a|an|the|true|typical|classical|classic|simple|ordinary)',
    '(n/k/c/o|n/k/o|nkco|not k/c/o|not a k/c/o|no k/c/o|not known case of|not a known case of|not known to have)',
    '(cannot|could not|unable to|not able to|failed to) (stand|substantiate|uphold|support|sustain|make|reach|corroborate|bear out) (the|a) (|clinical|referring|previous) (diagnosis|label) of',
    '(reluctant|hesitant|loath|unwilling|slow) to (call|label|diagnose|name) (|this|it|him|her)',
    '(hesitate|decline|refuse|resist) (to|) (call|label|diagnose|calling|labelling|labeling|diagnosing) (|this|it|him|her)',
    '(would|will) not (call|label|diagnose|name) (|this|it|him|her)',
  ]),
  ...all(
    'absent',
    'forward',
    [
      `${wrongly} (diagnosed|labelled|labeled|coded|listed|recorded|documented|charted|treated|read|reported|called|identified) (|as|with|to have|as having)`,
      '(misdiagnosed|mislabeled|mislabelled|misread|misinterpreted|misclassified|mistaken) (as|for|with)',
      '(erroneous|mistaken|incorrect|spurious|unsubstantiated|unfounded) (|diagnosis of|label of|history of|entry of)',
    ],
    { reach: 4 },
  ),
  ...all('absent', 'forward', ['(nothing|not anything|no (reason|grounds|cause) to)'], { reach: 8 }),
  ...all('absent', 'forward', [unlikely], { opens: true, reach: 4 }),
  // "Doppler neg DVT": the test, its answer and what it was done for.
  ...all(
    'absent',
    'forward',
    ['(doppler|dopplers|duplex|ctpa|ct|usg|mri|scan|xray|cxr|echo) (neg|negative|clear)'],
    { reach: 1 },
  ),
  ...all('absent', 'forward', ['(without|w/o)'], { reach: 8 }),
  ...all(
    'absent',
    'forward',
    [
      '(is|are|was|were|goes|go|story|findings|imaging|exam|examination|picture|history|everything|all|data|biopsy|biopsies|histology|scan|ct|mri|labs|serology|tests|markers|cultures|tap|ecg|eeg|emg) against',
    ],
    { reach: 2 },
  ),
  // "Dodged hypoglycemia", "staved off kidney injury": what was escaped did not come.
  ...all(
    'absent',
    'forward',
    [
      '(dodged|dodging|escaped|escaping|evaded|sidestepped|averted|averting|forestalled|fended off|warded off|staved off|headed off|kept off|was spared|were spared|been spared)',
    ],
    { reach: 2 },
  ),
  // "Non-CF bronchiectasis": a prefix denies its own word and nothing behind it.
  ...all('absent', 'forward', ['non', '(so called|pseudo|quasi)'], { reach: 0 }),
];

/** Behind what they deny. */
const behind: readonly Trigger[] = [
  ...all('absent', 'backward', [
    `not ${how} ${found}`,
    `not yet ${seen}`,
    `never (|been) (${found}|occurred|materialized|materialised|developed|a problem|set in|arose|came|came to that|happened|appeared|took hold|supervened|showed|had it|had one|had any|had them)`,
    `${excluded} (|on|by|with|after|in)`,
    `(and|later|was|were|is|are|has been|have been|been) ${excluded}`,
    `can (|now|safely) be ${excluded}`,
    `not ${believed} (likely|probable|plausible|to be present|to be likely|to represent|to have|to explain|to account|to be responsible|to be contributing|to be a factor|to be at play|to be in play)`,
    '(was|were|is|are|been|- ve|both|all|all (two|three|four|five)|tests|tested|swab|screen|workup|work up|testing|studies) (negative|non reactive|nonreactive|unreactive)',
    '(negative|neg|- ve|non reactive|nonreactive|unreactive|absent|nil|denied|all denied|all absent)',
    `(|is|was|were|are|seems|seemed|appears|appeared|looks|looked|felt|thought|considered|deemed|judged) (${unlikely}|doubtful)`,
    'would be (unusual|atypical|very unlikely|unlikely|unexpected|surprising|odd)',
    'not (the story|the picture|in question|upheld|entered|carried over|a feature|part of (it|this|the picture)|in evidence|the case|the diagnosis|the answer|the explanation|an issue|a concern|a problem|in play|at play|entertained|significant|done|required|needed|indicated|in keeping with the findings|applicable)',
    "(did not|does not|do not|didn't|doesn't|don't) (fit|apply|hold|stand|add up|account for|explain|arise|occur|develop|materialize|materialise|ensue|appear|emerge|happen|become)",
    '(did|does|do) not (meet|fulfil|fulfill|satisfy|reach) (|the|full|diagnostic) (threshold|criteria|criterion|definition)',
    '(criteria|criterion|definition|threshold) (|were|was|are|is) (not|never|nowhere near) (met|fulfilled|satisfied|reached|made out)',
    '(explains|explain|explained|accounts for) neither',
    '(fits|fit|fitted) (less well|poorly|badly|least)',
    'should (read|have read)',
    'neither (then nor now|now nor then|before nor since)',
    '(has|have|had) (nothing to do with|no place|no part|no business|no bearing|no legs|little to do with)',
    '(is|was) (|only|just|merely|simply) (the|a) (name|nickname|surname) (of|for)',
    'not (on|in) (my|our|anyone s|anybody s) (mind|minds|radar|thoughts|list|agenda|horizon)',
    'never (troubled|bothered|visited|plagued|afflicted|touched|came near|darkened) (|him|her|them|me)',
    '(is|was|seems|seemed|looks|looked|appears|appeared) (|rather|very|too) (far fetched|a long shot|remote|fanciful|out of place)',
    '(should|can|could|may|must) go',
    '(is|are|was|were|entry|label|tag|diagnosis) to go',
    '(should|can|could|may|must|to) (come off|be struck|be withdrawn|be dropped|be retired)',
    `${label} (|was|is|has been|had been|now|to be|can be|should be|will be|since|,) (|now|later|since) ${dropped}`,
    '(|is|was|are|were) no longer (in play|in question|in the frame|in the running|considered|suspected|entertained|likely|tenable|credible|on the table|a (concern|consideration|worry|possibility))',
    'no longer (stands|holds|applies|exists)',
    '(dropped|removed|deleted|struck|taken|crossed) (off|from) (list|problem list|diagnosis list|record|records|chart|summary|coding|codes)',
    '(off|from) (the|his|her|their) (problem list|diagnosis list|notes|list|record|chart|summary)',
    '(on|in) (the|his|her) (list|notes|problem list|record) (|,) (wrongly|incorrectly|by mistake|erroneously|in error)',
    '(not yet|never so far|not so far|not at all)',
    '(has|have) not (shown|declared) (itself|themselves)',
    '(was|is) (|only|just|merely) (a|an) (childhood|old|past|previous|historical) (label|diagnosis|entry)',
    '(has been|have been|had been|was|were|is|are|to be|can be|been) (overturned|rescinded|de coded|de labelled|delabelled|crossed off|struck off|laid aside|set aside|put to rest|laid to rest|abandoned|rejected|withdrawn|retracted)',
    "(there was none|there were none|there is none|there are none|there wasn't one|there wasn't any|there was not one|was not one|is not one|are not one)",
    '(is|was|are|were) (wrong|untrue|not true|no longer true|not current|not so)',
    'would be (hard|difficult) to (reconcile|square|argue|explain)',
    'would not (be|have|explain|cause|account|fit|march|present|give)',
    `could not be (${found}|reproduced)`,
    'none (evident|found|seen|present|identified|noted|reported)',
    '(has resolved completely|outgrown|outgrew)',
    `(is|was|were|as) ${error}`,
    '(entered|charted|listed|documented|recorded|coded|made|reported) in error',
    '(treated|labelled|labeled|diagnosed|added|booked|sent|called) (in error|by mistake|erroneously)',
    '(crossed out|proved wrong|proven wrong|proved negative|off the table|out of the question|makes no sense|turned out to be|turned out not to be|proved to be|was in fact|were in fact|is in fact|was actually|were actually)',
  ]),
  // "Hyponatremia corrected once the thiazide was dropped": what is dropped stands beside the verb.
  ...all('absent', 'backward', ['(has been|have been|had been|was|were|is|are|been) dropped'], {
    reach: 3,
  }),
  // A polyp is taken off the bowel.
  ...all('absent', 'backward', ['(has been|have been|had been|was|were|is|are|been) taken off'], {
    reach: 1,
  }),
  ...all('absent', 'backward', ['(none|nr|n r|revised to|reclassified as)'], { reach: 2 }),
  ...all(
    'absent',
    'backward',
    [
      'not (pursued|considered|looked for|sought)',
      '(avoided|averted|dodged|evaded|sidestepped|escaped|forestalled|fended off|warded off|staved off|headed off|kept at bay|held at bay|kept away|stayed away)',
    ],
    {
      reach: 1,
    },
  ),
  // "Encephalopathy - disagree", "peripheral arterial disease effectively out".
  ...all(
    'absent',
    'backward',
    [
      '(disagree|do not agree|(effectively|virtually|definitely|clearly|firmly|well and truly|pretty well|as good as) out)',
    ],
    {
      reach: 1,
    },
  ),
  ...all('absent', 'backward', ['free'], { reach: 0 }),
  // "AKI was queried, but nephrology did not think so": what goes back to the first clause, whatever stands between.
  ...all(
    'absent',
    'backward',
    [
      `not ${believed} to be the (diagnosis|case|cause)`,
      '(did not think so|did not agree|disagreed)',
      `but (|was|were|then|later|subsequently|was later|was then|was subsequently|were later) (${excluded}|not confirmed|not found|not present|not diagnosed|not met|never met|not reached|not borne out|none was found|disproved)`,
      '(this|it|these|that|which|they) (was|were) (not|never) (confirmed|diagnosed|borne out|found)',
      `(this|it|these|that|which|they) (was|were) (|later|then|subsequently) ${excluded}`,
      '(i|we) (have|had|did|do|would|will) not (|yet) (code|coded|list|listed|enter|entered|accept|accepted|carry|carried|record|recorded) (it|this|that|them)',
    ],
    { anaphoric: true },
  ),
];

/** What is denied. */
export const denials: readonly Trigger[] = [...ahead, ...behind];
