import { gateBefore } from '../../note/gates.ts';
import { takenAway } from '../denied/claims.ts';
import { borneOut } from '../others/borne-out.ts';
import { layman } from '../others/sources.ts';
import { type Judgement, judged, type Place } from '../place.ts';
import { clauseReach, foundOfSubject, goesOn, ofSubject } from '../subject.ts';

/**
 * What a clause says of the illness that is its subject. A table of ways to deny is never complete ("ileus never troubled her", "DVT did not
 * come up"), so the question is put the other way round: an illness of which something is denied is not there, unless what is
 * denied is its course or its care; one of which a modal verb speaks, or a verb of thinking, is spoken of.
 */

/** How an illness goes and what is done about it: what is there may not improve, not be treated, not be at goal. */
const course =
  '(?:(?:be|been|being|under|doing|well|adequately|fully|yet|currently|formally|optimally|ideally|very|so|quite|really|particularly|sufficiently|always|completely|entirely|properly|also|still|now|recently|much|too|to|at|in|of|have|a|an|the|any|by|his|her)\\s+)*(?:control|toler|respond|improv|resolv|settl|heal|treat|manag|medicat|monitor|follow(?:ed|ing|s|-)|re-?check|check|review|re-?assess|address|optimi|correct|repla|replet|on\\b|off\\b|tak(?:e|ing|en)|us(?:e|ed|ing)\\b|requir|need|goal|target|complian|adher|bad|wors|better|chang|progress|recur|relaps|persist|continu|limit|interfer|wake|radiat|bother|troubl|affect|able|clear|held by|help|touch|reliev|eas|suppress|mov|gr[oe]w|shr[aiu]nk|burst|ruptur|budg|shift|let up|gone away|go away|abat|open|surg|operat|transfus|anticoag|drain|suitable|candidate|symptom|due|relat|associat|caus|secondary|contribut|explained by|the result|kn[eo]w|remember|work|insulin|dialy|new|acute|chronic|severe|mild|moderate|stable|steady|flar|exacerbat|complicat|displac|infect|isolat|only|just|necessar|simply|uncommon|long|the same|different|increas|decreas|reduc|rising|falling|active|keep|kept|stop|got better|got worse|gone up|go up|require|benefit|contra|ha[sd]\\b|measur|grad|stag|biops|resect|remov|repair|amenable|curable|operable|metasta|spread|extend|involv|obstruct|pain|tender|interrupt|held|restart|resum|start|becom\\w*(?! (?:an? |much of an? )?(?:issue|problem|concern|worry|feature|factor|reality|apparent|evident))|develop (?!(?:here|there|in|on|at|until|after|before|despite|as|when|again|over|and|or|but|with|within|because|since|while|during|this|today|clinically|\\w+ly)\\b)[a-z]|(?:appear|seem|look) (?:to be )?(?!(?:to|present|there|here|likely|responsible|relevant|involved|at play|in play|the|an?|any|on|in|at|until|after|before|again|over|and|or|but|with|within|because|since|while|during|this|today|like)\\b)[a-z]|seek|sought|seen (?:an?\\b|any|the\\b)|consult|hospitali)';

const be =
  '(?:is|was|are|were|(?:has|have|had)(?: (?:therefore|since|now|thus|then|also|later|meanwhile|in fact|\\w+ly))? been)';
const auxiliary = `(?:${be}|has|have|had|do|does|did|can|could|will|would|should|may|might|need|must|seems?|seemed|appears?|appeared)`;

export const negated = ofSubject(
  ` (?:(?:(?:${auxiliary} (?:\\w+ly |then |ever )?(?:not|never|nowhere|neither)|cannot|can't|(?:is|was|are|were|has|have|had|do|does|did|could|would|should|wo)n't|never)\\b(?! ${course}))|\\w+(?:s|ed) neither\\b)`,
);

/** What is thought of an illness while nobody knows whether it is there, and what ends such a thought. */
const thought =
  '(?:expected(?! (?:to (?:improve|resolve|settle|recover|heal|last)|for|given)\\b)|predicted|foretold|foreseen|anticipated|forecast|prophesied|threatened|awaited|braced for|bargained for|dreaded|floated|flagged(?! as)|worry|worries|worried|concerns?|feared|fears?|though?ts?|considered|considerations?|weighed(?: up)?(?! against)|contemplated|entertained|discussed|debated|explained|mentioned|raised|queried|questioned|pondered|sought|searched for|looked (?:for|into|at)|hunted for|tested for|asked (?:about|after|for|by)|brought up|watched for|prepared for|deferred|avoided|averted|prevented|escaped|dropped|put down (?:at|by)|on (?:my|our|the|his|her) (?:\\w+ )?(?:list|mind|radar|differential|table)|(?:high|low|top) on|in (?:the )?(?:frame|differential|question|mind|doubt)|possib\\w+|options?|remote|far-?\\s?fetched|fanciful|far (?:away|off)|out\\b(?! of control)|off the|wrong|warned|offered|advised|taught|touched (?:on|upon)|gone (?:over|through)|talked (?:about|over|through)|alluded to|suggested|wondered about|proposed|speculated|hypothesi[sz]ed|blamed(?! on)|suspected|guessed|assumed|presumed|removed from|misread|a (?:guess|thought|hunch|theory|red herring|misnomer))';
/** Where it was written or who said it, and no more: "was the referral", "was on the transfer sheet", "was what the crew thought". */
const saidThere =
  "(?:(?:(?:his|her|their|my|our) own|(?:the |a |an )?(?:[\\w-]+ ){0,2}[\\w-]+['’]s)(?: own)? (?:theory|idea|word|term|guess|phrase|expression|hunch|fear|worry|belief|conviction|suggestion|label)|(?:(?:the|our|my|his|her|their|one|an?|another|only) )?(?:[\\w'-]+ ){0,2}(?:referral|referring (?:diagnosis|label)|query|question|(?:other|first|initial|original|earliest|early|working|ED|ER|casualty|GP|GP's|ambulance|triage|admitting|booking|locum's|referrer's|registrar's|provisional) (?:thought|diagnosis|impression|label|guess|concern|view|idea|suspicion)|hunch|suspicion)|(?:only )?(?:on|in) (?:the|his|her|their|an?) (?:[\\w'-]+ ){0,2}(?:sheet|form|slip|referral|request|ticket|differential)|what (?:the |an? |his |her |their )?(?:[\\w'-]+ ){1,3}(?:thought|said|wrote|called|suspected|feared|believed|assumed|had in mind))(?! (?:and|which) (?:was|is) (?:right|correct|confirmed))";
const hedge =
  '(?:(?:also|then|initially|first|at first|briefly|again|only|a|an|the|my|our|one|main|real|early|initial|big|something of|always|never|once|still|quite|rather|very|too|much|\\w+ly) )*';

/** "The anemia was thought to be due to a bleed", "was presumed to be prerenal": what is thought is where it comes from. */
const ofItsKind =
  '(?! to (?:be|have been) (?!(?:present|there|likely|possible|probable|unlikely|an?|the|in|at|on|behind|responsible|involved|real|relevant|under|over|wrong|another|something|more|less|not|ruled|excluded|due in)\\b)\\w| to (?:represent|reflect|come from|arise from|stem from|result from)\\b)';

export const believed = ofSubject(
  ` ${be} ${hedge}(?:(?:${thought})\\b${ofItsKind}|(?:${takenAway}|${saidThere})\\b)`,
);

/**
 * The same without an auxiliary, as notes are written: "sepsis not labelled", "meningitis entertained, LP clear". A participle alone may
 * also tell what was done about an illness, so these are verbs of nothing but knowing, and end their clause or say where and by whom.
 */
const unknown = `(?:[-–:] )?(?:also not(?=\\s*(?:$|[.,;]))|no more(?=\\s*(?:$|[.,;)]))|not (?:(?:really|truly|formally|ever|yet|therefore|in fact) )?(?:(?:there|so|likely|convincing|apparent|evident|obvious|plausible|tenable|credible|our view|my view|the answer)\\b|(?:accepted|adopted|agreed|appreciated|backed|believed|borne|called|carried|conceded|concluded|corroborated|declared|deemed|demonstrable|endorsed|enough (?:for|to)|favou?red|flagged|granted|held(?! by)|justified|label?led|made out|met\\b|ratified|reached(?=\\s*(?:$|[.,;]))|recogni[sz]ed(?! (?:before|until|earlier|for|at first))|subscribed|substantiated|an? known case|known case|on (?:the|his|her) (?:problem )?list|tested(?! (?:for|since|this|today|again|lately|yet))|screened(?! for)|thought(?= (?:to be )?(?:present|likely|probable|relevant|real|to apply|the (?:cause|diagnosis|case|answer))|\\s*(?:$|[.,;]))|relied (?:up)?on|trusted|upheld|validated|vindicated|warranted|felt (?:to (?:be (?:present|likely|probable|real|the)|apply|fit)|likely|present))))`;
const pondered =
  '(?:considered(?! (?:severe|mild|moderate|stable|controlled|chronic|acute|active|resolved|secondary|due|to|well|a|an|the|likely|low|high)\\b)|contemplated|entertained|feared|anticipated|foreseen|envisaged|thought (?:of|about|as|at first|initially)|queried|questioned|wondered about|pondered|looked for|sought|searched for|hunted for|tested for|screened(?: for)?|mooted|bandied about|put forward|floated|aired|toyed with|touted|debated|hypothesi[sz]ed|speculated|hinted at|alluded to|asked (?:about|after)|(?:en|in)quired about)';
const ends =
  '(?=\\s*(?:$|[.,;:)\\n–-]| (?:at|on|in|by|as|when|while|because|but|and|early|then|today|briefly|initially|first|again|after|before|given|with|if|twice|\\w+ly)\\b))';
export const telegraphic = ofSubject(
  ` (?:(${unknown})|(?:then |initially |briefly |first |also )?${pondered}${ends}|thought (?:of|as|on (?:day|admission|arrival|the ward|night))\\b(?! (?:having|an? (?:cause|contributor)))|(?:raised|mentioned|suggested|called|proposed|named|labell?ed|offered|queried) by (?:(?:an?|the|her|his|their|some|another|one) )?(?:\\w+ )?${layman}\\b)`,
);

/** What "appeared on both shins", or simply appeared, is there; what "appears infective" is thought to be so. */
const where =
  '(?:on|over|in|at|after|before|during|with|when|while|and|but|again|suddenly|this|last|two|three|some|about|\\d+)';

/** What could be is not; what may be due to something is. "Could not" is denied above. */
export const possible = ofSubject(
  ` (?:would|could|might|may|can|ought to|should|seems?|seemed|appear(?:s|ed)?(?= (?!${where}\\b)\\w)|looks|looked(?! after)|sounds|sounded)\\b(?! (?:not\\b|(?:also |well |now |to |have |be |been )*${course}))`,
);

/** "Raised transaminases may be methotrexate": of a sign the modal verb asks the cause. */
const sign =
  /\b(?:pains?|aches?|coughs?|fevers?|rash(?:es)?|swelling|o?edema|dyspn\w+|breathless\w*|dizz\w+|fatigue|tired\w*|headaches?|nausea|vomiting|diarrh\w+|transaminases|enzymes|elevated|raised|abnormal|h[ae]maturia|weight loss|numbness|tingling|weakness|palpitations|itch\w*|bleeding|lumps?|nodules?|an?a?emia|leu[ck]ocytosis|thrombocytop\w+)\b/i;
const asksCause =
  /^ (?:may|might|could) (?:(?:well|also|just|simply|all) )*(?:be|represent|reflect|come from|stem from)\b(?! (?:present|there|developing|coming|absent|starting|back|real|from|due|a (?:problem|concern)))/i;

export const mayPredicate = gateBefore(negated.words, believed.words, telegraphic.words, possible.words);

/** "He has venous insufficiency of both legs and has never worn stockings": the patient goes on being the subject. */
const ofPatient = / and (?:(?:has|have|had|is|was|does|did|could|would|can) )?(?:not|never)\b/i;
const hasIt = /\b(?:has|have|had|with|suffers from|known for)\b[^.;:]*$/i;

/** What says that it may be; of a sign it asks the cause. */
const supposed = (place: Place, behind: string): RegExpExecArray | null => {
  const match = foundOfSubject(place, possible);
  return match !== null && asksCause.test(behind) && sign.test(place.said) ? null : match;
};

/** What the clause of which a stretch is the subject says of it; null where that leaves it as it is. */
export const predicate = (place: Place): Judgement | null => {
  if (!place.opensBehind(mayPredicate, clauseReach)) return null;
  const behind = place.behind(clauseReach);
  if (!goesOn.test(behind)) return null;
  const no = foundOfSubject(place, negated);
  if (no !== null && !(ofPatient.test(no[0]) && hasIt.test(place.before(60)))) return judged('absent', no);
  const short = foundOfSubject(place, telegraphic);
  if (short?.[1] !== undefined) return judged('absent', short);
  const spoken = short ?? foundOfSubject(place, believed) ?? supposed(place, behind);
  return spoken === null || borneOut.test(behind) ? null : judged('hypothetical', spoken);
};
