import { all, type Trigger } from './phrases.ts';

/**
 * Ways to doubt, by class: the uncertain terms of the Official Guidelines (II.H, IV.H) and of Coding Clinic, the possible existence
 * of NegEx and pyConTextNLP, the uncertainty patterns of CheXpert (Irvin et al. 2019).
 */

const modal = '(may|might|could)';
const well = '(|well|possibly|conceivably|potentially|also|simply)';
const fully = '(|completely|entirely|totally|fully|definitively|reliably|confidently|formally|safely)';
const cannot = `(cannot|can not|can't|could not|couldn't|unable to|not able to|did not|does not)`;
const exclude = '(exclude|rule out|r/o)';
const excluded = '(excluded|ruled out|discounted)';
const must =
  '(should|ought to|may|might|could|will|must|is to|are to|was to|needs to|need to|has to|have to|remains to|to)';
const suspicion = '(suspicion|suspicions|concern|concerns|possibility|question|likelihood|probability)';

const ahead: readonly Trigger[] = [
  ...all('uncertain', 'forward', [
    '(?|query|querying)',
    '(possible|possibly|poss|probable|probably|prob|likely|most likely|more likely|presumed|presumptive|presumably|presumptively|questionable|putative|perhaps|maybe|seemingly|conceivably|arguably)',
    '(suspected|susp|suspect|suspects|suspecting|suspicious for|suspicious of)',
    `(|clinical|high|moderate|some|strong|index of|high index of|moderate index of) ${suspicion} (for|of|about|that|re|regarding)`,
    '(concerned|concerning|worrisome|equivocal|indefinite|questionable) (for|about|that)',
    '(is|was|seems|seemed|remains) (|quite|entirely|also|very|certainly|most|still) (possible|likely|probable|conceivable|plausible) that',
    `(raise|raises|raised|raising) (|the|a|some) (${suspicion}|worry) (of|for|about|that)`,
    '(|some|high|strong) worry (for|of|that|re|regarding)',
    '(high|good|fair|moderate) chance (of|that)',
    '(rule out|r/o|to rule out|to exclude|rule out for|rule in|still to be ruled out|to be ruled out for|be ruled out for|must be ruled out is)',
    'rule (him|her|them|patient|the patient) out (|for)',
    `${modal} ${well} (be|all be|have|represent|reflect|indicate|suggest|mean|be due to|be secondary to|be related to|be from|be caused by|be consistent with|be compatible with|have been|have had|explain)`,
    `${cannot} ${fully} ${exclude}`,
    `no evidence to ${exclude}`,
    '(differential|differential (|diagnosis|considerations) (includes|included|include|would include|of)|ddx|ddx (includes|included)|d/d|versus|vs)',
    '(consistent with|compatible with|comparable with|in keeping with|suggestive of|suggestion of|suggests|suggest|suggesting|s/o|c/w|indicative of|impression of)',
    '(appears|appeared|seems|seemed|believed|thought|felt|presumed|assumed) to (be|represent|reflect|have been)',
    '(looks|sounds|looked|sound|look|looks very much|sounds very much) (|to me|to us) (|very much|most|rather|more) like',
    '(favor|favors|favored|favoring|favour|favours|favoured|favouring|(leaning|leans|lean) (to|toward|towards))',
    '(consider|considered|considering|consideration of)',
    '(cannot|can not|could not) (|yet|quite) (call|label) (this|it|him|her|that)',
    '(too soon|hard|difficult|impossible) to (say|tell|know) (|if|whether) (|this is|it is)',
    '(working|provisional|tentative|presumptive|preliminary|presumed|suspected|likely|probable|possible) diagnosis (|of|is)',
    '(provisional|provisionally|tentative|tentatively)',
    '(possibly|potentially|likely|probably) (representing|reflecting|due to|secondary to|from)',
    '(evaluate|to assess|work up|worked up|workup|investigate|investigated|investigating|investigation|correlate clinically|correlation) for',
    '(treated|covered|covering) (empirically|presumptively) (for|as)',
    '(is|could|might) this be',
    '(i|we) think (this|it) (is|may be|might be|could be)',
    '(under|awaiting|pending) (investigation|evaluation|confirmation) (for|of)',
    '(unclear|uncertain|not clear|not certain|not sure|unsure|undetermined) (if|whether)',
    'whether (|or not) (this|it|there|he|she|they|you|we|the patient|pt) (is|was|has|have|had|represents|are|really has|actually has|might have|may have|could have|also has)',
    `(cannot|can't|could not) be (distinguished from|certain about)`,
    '(label|labels) of',
    '(the|this|that|a|an old|an earlier) label',
    '(remote|old|stray|single|isolated|passing|vague|earlier|previous|outside|lone) (note|mention|entry|remark|reference) (about|of|to)',
    '(outside|prelim|preliminary|wet|overnight) (read|reading|report|interpretation|impression|opinion) (|of|as|was|is)',
    '(thought|thinking|talking|talked|spoke|spoken|speaking) of',
    'thought about',
    '(questioned|queried|wondered about|wonder about|wonders about)',
    '(ed|er|emergency|casualty|gp|triage|paramedics|clinic|they|initially|first) (called|labelled|labeled|read) (this|it) (|as)',
  ]),
  ...all(
    'uncertain',
    'forward',
    [
      `${modal} ${well} (come from|be down to|be part of|stem from|be explained by)`,
      '(my|our|the) (|best|first|main|working|initial) (guess|hunch|feeling|bet|thought|thinking|theory|hypothesis) (is|was|had been|would be|remains)',
      '(hint|hints|hinted|hinting|pointing|points|pointed|smells|smelled) (at|to|toward|towards|of)',
      '(one thinks|makes one think|makes me think|put in mind|reminiscent) of',
      '(to me|to my eye) (this|it) (looks|sounds|seems)',
      'more like',
      '(a|the) (touch|bit|element) of',
      'assumed',
    ],
    { reach: 8 },
  ),
  // "Cellulitis +/- thrombosis": with it or without.
  ...all('uncertain', 'forward', ['(+/-|+ -|±)'], { reach: 1 }),
  ...all('uncertain', 'forward', ['exclude'], { opens: true, reach: 3 }),
  ...all('uncertain', 'forward', ['question'], { opens: true, reach: 3 }),
  ...all('uncertain', 'forward', ['(potential|suggested|unconfirmed|unproven|apparently)'], { reach: 3 }),
];

const state =
  '(possible|likely|probable|suspected|presumed|queried|questioned|questionable|uncertain|unclear|equivocal|unproven|unconfirmed|indeterminate|in question|a possibility|a consideration|a concern|under consideration|under investigation|under evaluation|in the differential|on the differential|high on the differential|low on the differential|the leading possibility|the leading diagnosis|the leading consideration)';

const behind: readonly Trigger[] = [
  ...all('uncertain', 'backward', [
    `(is|are|remains|remain|still|seems|seem|appears|would be) ${state}`,
    '(is|are|was|were|being) (|strongly|slightly|much) (favored|favoured)',
    '(is|remains|was|would be) (|certainly|also|always|still) (a|another|one) (|real|distinct|definite|strong|remote|further|second|third) (possibility|consideration|contender)',
    `(was|were) (possible|thought possible|questionable|uncertain|unclear|equivocal|hypothesized|hypothesised|in the differential)`,
    '(possible|suspected|likely|probable|presumed|unconfirmed|unproven)',
    '(was|were) (probable|presumed|under investigation)',
    '(not been|not yet|not yet been|not fully|not entirely) (confirmed|established|proven)',
    `${cannot} be ${fully} (excluded|ruled out|discounted|evaluated|assessed)`,
    `(not|not yet|never|not been|not yet been|not ${fully}) ${excluded}`,
    `(did|does) not ${exclude}`,
    `(|still) ${must} be (|further|also) (excluded|ruled out|considered|confirmed|thought of|looked for|remembered|borne in mind|kept in mind)`,
    `(is|are|was|being|to be) being (considered|investigated|evaluated|worked up|queried|ruled out|assessed)`,
    '(being considered|being ruled out|being investigated|being worked up|is considered|was questionable|is questionable|in question|needs exclusion|needs excluding|needs confirmation|needs ruling out)',
    `${modal} ${well} be (present|considered|responsible|the cause|contributing|playing a role|at play)`,
    `${modal} (|also) (have this appearance|explain this|explain these|account for)`,
    '(poorly|incompletely|suboptimally|not well|not adequately) (evaluated|visualized|visualised|seen|assessed|defined)',
    'not clearly (evaluated|assessed|defined)',
    '(tbc|awaiting confirmation|pending confirmation|pending biopsy|pending culture|pending cultures)',
    '(versus|vs)',
    `${modal} ${well} be (behind|at the root of|at the bottom of|underneath|underlying|to blame|involved|part of|the culprit|the explanation|the reason|what|the answer|the driver|the problem)`,
    '(is|was|would be|remains) (what i would expect|what i expect|what we would expect|what i suspect|my guess|my best guess|our guess|the best bet|my bet|a good bet|my hunch|my feeling|anyone s guess|in the frame|in the running|on the cards|at the top of my list|top of my list|top of the list|first on my list|the front runner|the prime suspect|conceivable|plausible|a fair bet|not impossible|possible but)',
    '(seems|appears|looks|would be|is) (|to be) (|the|a|an) (|most|more) (reasonable|plausible|likely|probable|possible|attractive|tempting|obvious) (|explanation|cause|culprit|candidate|diagnosis)',
    '(comes|come|came|springs) to mind',
    '(would|might|could) (fit|explain it|explain this|explain that|explain the picture|account for it|account for this)',
    '(remains|needs|yet|still) to be (proven|proved|shown|established|seen|confirmed|settled|determined|clarified)',
    '(or something else|or another cause|or other)',
    '(cannot|could not) be (told|told apart|distinguished|separated|settled)',
    '(is|are) the (usual|commonest|most common|likeliest|common) (cause|reason|explanation|culprit)',
    '(perhaps|maybe)',
    '(was|is|were|to be) (kept|borne|held) in mind',
    '(to be proven|to be proved|yet to be proven|to be established|on my list|in evolution)',
    '(in|on|within) (the|our|my|a|his|her) (|initial|admission|working|early|broad|wide) differential',
  ]),
  // "Irritable bowel type symptoms", "flu-like illness": what it is like it need not be.
  ...all(
    'uncertain',
    'backward',
    [
      '(type|like) (symptoms|symptom|picture|illness|complaints|features|slowness|gait|movements|presentation|appearance|state|syndrome)',
    ],
    {
      reach: 1,
    },
  ),
  ...all(
    'uncertain',
    'backward',
    ['(a|one|another|only a|also a) (possibility|consideration|thought|contender|candidate)', 'to confirm'],
    { reach: 1 },
  ),
  ...all('uncertain', 'backward', ['?'], { reach: 1 }),
];

/** What is not certain. */
export const doubts: readonly Trigger[] = [...ahead, ...behind];
