import { anyone } from './persons.ts';
import { phrasesOf } from './phrases.ts';
import { tellers, telling } from './tellers.ts';

const old = '(year|years|yr|yrs|month|months|mo|week|weeks|wks|day|days|y)';
const told =
  '(counseled|counselled|educated|instructed|advised|informed|education|counseling|counselling|teaching|information|concerned|worried|anxious|asked|asks)';

/** Phrases that hold a trigger word and trigger nothing ("no change in", "not only"). */
export const pseudoTriggers: readonly string[] = [
  // "Mother reports fever": who tells the story is not whose it is.
  `${tellers} ${telling}`,
  `per (|the) ${tellers}`,
  `(per|according to) (his|her|their) ${anyone}`,
  // "Grief after his brother's death": a bereavement is the patient's.
  `${anyone}'s (|sudden|recent) (death|passing|funeral)`,
  `(death|passing|suicide|loss) of (his|her|their|a) ${anyone}`,
  `(lost|losing|buried|misses) (his|her|their) ${anyone}`,
  // "Seen with her husband, on warfarin": nor who came along.
  `(seen|came|comes|attended|attends|here|reviewed) with (his|her|their) ${anyone}`,
  // "A kidney from her sister": nor who gave it.
  `(kidney|liver|lobe|graft|marrow|bone marrow|stem cells|cells|organ|transplant|allograft) (from|donated by|given by) (|his|her|their|the|a|an) ${anyone}`,
  // "Glucose rose when the steroids went up": when something was done is no condition.
  'when (|the|his|her) (prednisolone|prednisone|dexamethasone|steroid|steroids|insulin|dose|doses|drug|drugs|treatment|drip|infusion) (went|was|were|had|came|rose|fell|stopped|started)',
  // "Found comatose by her daughter": nor is who finds and brings.
  `by (|a|the|his|her|their) ${anyone}`,
  // "Dear colleague, this lady with …": whom a letter is to.
  'dear (colleague|colleagues|friend|friends)',
  // "Mother was told fits could recur": nor is who hears of it.
  `${tellers} (was|were|is|are|has been|had been) (told|warned|advised|informed|counselled|counseled|updated|asked|shown|taught|reassured|aware)`,
  `${old} old (|lady|man|woman|male|female)`,
  'old (lady|man|woman|male|female)',
  '(year old|years old|year-old|years-old|yr-old|month-old|week-old|day-old)',
  '(culture|cultures) (grew|grows|growing|showed|yielded|staph|staphylococcus|strep|streptococcus|e coli|klebsiella|pseudomonas|candida|coagulase|mrsa|mssa|enterococcus|enterobacter|acinetobacter)',
  '(test|tests|tested|assay|genotype|genotyping|antigen|pcr|culture|cultures|serology|antibody|swab|screen|igm|igg|rna|dna|ag|ab) (|was|were|is|are|strongly|weakly) (positive|pos|reactive|detected)',
  'no (|significant|interval|significant interval|definite|suspicious|appreciable) (change|changes|increase|growth|progression|worsening|improvement|difference)',
  '(did|does|do|has|have|had) not (change|changed|altered|differ|differed) (from|since|much)',
  'no (better|worse|different) than',
  '(no|without|without any) further',
  'not (|significantly|much|appreciably|substantially) changed',
  'not (only|necessarily|associated|in labor|in labour|controlled|well controlled|at goal|responding|improving|compliant|adherent|settling|willing|healing|extend|cause|drain|able to be|tolerated|tolerating|improved|resolved|resolving|optimal|optimally|adequately controlled)',
  '(twice|thrice|three times) (around|round|on itself|on its|over itself|a day|daily|a week|weekly|nightly)',
  '(no longer|no more|no doubt|without doubt|any doubt|had not|no response)',
  // "Two adverse effects of clozapine: …" are told.
  '(one|two|three|four|known|troublesome|expected|mild|main|following) (adverse effects|adverse effect|side effects|side effect) of',
  // What somebody has booked stands behind it.
  '(have|has|had|we|i) (booked|planned|scheduled)',
  // Of a birth its mother is the patient.
  '(mother|mum) (exhausted|tired|fatigued|comfortable|stable|well|pushing|distressed|in labour|in labor|delivered|consented|counselled|counseled)',
  '(gram negative|gram positive|without difficulty|negative pressure|negative balance|net negative|(soon|early|far|much|little|fast|quickly|often|close|near|short|low|well|independent|active|gently|quick) as possible|if possible)',
  '(history of presenting|history of present illness|history from|history and physical|history taking|poor history|patient history)',
  // "1 day hx of wheeze", "3/52 h/o cough", "short history of vertigo": the present complaint and how long it has lasted.
  '(hour|hours|hr|hrs|day|days|week|weeks|wk|wks|month|months|mth|mths|year|years|yr|yrs|/7|/52|/12) (history|hx|h/o) (|of)',
  '(long|longstanding|long standing|lengthy|lifelong|short|brief|sudden onset|gradual onset) (history|hx|h/o) of',
  '(had been on|lives with|had not)',
  // "Not carrying a separate diagnosis of pneumonia": what is denied goes on behind the word.
  '(a|any) (|separate|formal|firm|clear|definite|additional|second|further|new|specific) (dx|diagnosis|impression) of',
  'mother of (one|two|three|four|five|six|seven|eight|a|an|twins|small|young|1|2|3|4|5|6)',
  'non (invasive|healing|insulin|operative|steroidal|selective|english|weight|compliant|compliance|adherent|adherence|st|pressure|ischemic|alcoholic|obstructive|displaced|small|hodgkin|proliferative)',
  'nonischemic',
  'contact (lens|lenses|dermatitis|bleeding|allergy|eczema)',
  'baby aspirin',
  '(hormone receptor|receptor|er|pr|her2|rh) negative',
  '(accompanied by|with her daughter|with his daughter|daughter present|brought by|brought in by|informed by|reported by|reports)',
  '(with|by|from|lives with|daughter of|informant|informants) (her|his) son',
  '(with|his|her|has|having|concerning|presenting) symptoms of',
  'do not think (this|that this|it) would',
  '(prior|previous) to',
  'previously (negative|well|healthy|fit|independent)',
  '(knows|knew|aware|understands) (|about|of|that) (his|her|their)',
  '(talking|talked|spoke|spoken|speaking) about (his|her|their)',
  // "May be aggravating her diabetes": so is what something makes worse.
  '(may|might|could) (|also|well) be (causing|driving|aggravating|worsening|exacerbating|precipitating|triggering|contributing to) (|some of|part of|much of|some component of) (his|her|their)',
  `(may|might|could) (|also|well) be (causing|driving|aggravating|worsening|exacerbating|precipitating|triggering|contributing to) (|some of|part of|much of|some component of) the patient's`,
  '(appears|appeared|seems|seemed|looks|looked) (|to be) in (|some|no|mild|moderate|severe|acute|obvious|significant) (distress|discomfort|pain)',
  '(had|has|have) come to (|the|his|her) (work|school|church|clinic|office|see|know|terms|light|us|me)',
  // "Counseled about her asthma": what is called the patient's own is what the patient has.
  `${told} (|on|about|regarding|re) (his|her|their)`,
  '(meets|met|meet|meeting|fulfills|fulfilled|fulfils|satisfies) (|the) criteria for',
  'nothing (by mouth|per os|more|since|new|else|worse)',
  'no (reason|cause) to (doubt|change|stop|delay)',
  '(may|might|could) have (had to|to)',
  // "Kidney injury is due to nephritis": what has a cause is there; what is due is planned.
  '(is|was|are|were|be|being|partly|mainly|largely|entirely|all|both|also|and|not) due to',
  // "At home when she developed chest pain", "angina when he climbs stairs": when it was is no condition.
  'when (he|she|they|the patient|patient|pt|i|we|it) (|suddenly|first|then) (was|were|had|felt|became|developed|noticed|noted|fell|began|started|came|presented|went|got|experienced|stood|woke|awoke|suffered|sustained|collapsed|saw)',
  'when (he|she|they|the patient|patient|pt) (walks|climbs|stands|coughs|lies|bends|sits|eats|swallows|breathes|moves|turns|gets up|urinates|exercises|exerts)',
  'when (seen|examined|admitted|evaluated|transferred|found|last seen|first seen|walking|standing|lying|sitting|swallowing|eating|urinating|exercising|coughing|climbing)',
  'candidate for (his|her|their)',
  // "I consider this acute blood loss anemia": a judgment, and no more a thought.
  '(i|we) (|would|also|therefore) consider (this|it|these|that|him|her|them) (|to be|to have|as|as having)',
  // "A retired teacher with cancer": what the patient does for a living is no other person.
  '(retired|former|school|head|primary|old|is a|was a|as a|works as a|worked as a|a|occupation|profession|ex) (teacher|manager|supervisor|foreman|maid|carer|caregiver|employer|nanny|babysitter|landlord) (with|who|on|has|aged|admitted|presented|presenting)',
  '(like|unlike|as had|as has|as did) (his|her|their|the) (mother|father|parents|brother|sister|sisters|brothers|siblings|son|daughter|uncle|aunt|grandmother|grandfather|cousin|husband|wife|twin|family)',
  'as (his|her|their) (mother|father|parents|brother|sister|uncle|aunt|grandmother|grandfather|cousin|husband|wife|twin) (had|has|did|does|was|is)',
  '(lives|living|stays|staying|lived|resides|residing|moved in|moved back in|home) with (|his|her|their|the|both|elderly) (mother|father|parents|brother|sister|son|daughter|cousin|aunt|uncle|grandmother|grandfather|grandparents|family|husband|wife|partner|spouse|friend|friends|roommate|flatmate)',
  // "Wants help with his drinking", "seen on the cancer pathway for blood in the urine": that is why they came.
  '(wants|would like|wishes|asks|asking|needs|seeking) (|for) (help|treatment|support) (with|for)',
  '(cancer|referral|wait|2ww|track) pathway for',
  'to confirm (healing|union|position|placement|resolution|that)',
  '(deceased|living|live|cadaveric|cadaver|related|unrelated|brain dead|dead) donor (kidney|liver|heart|lung|renal|transplant|graft|transplantation|pancreas)',
  // "Swelling not crossing the suture": a border is denied, not the swelling.
  'not (crossing|cross)',
  // "Heel ulcer, not present on arrival": it came in the stay.
  '(not|was not|were not|never|not yet) (present|there|seen|noted|documented|recorded) (on|at|upon) (arrival|admission|presentation|transfer|admit|transfer in)',
  '(not|was not) poa',
  'not present on (arrival|admission|transfer) (photos|photographs|skin check|body map)',
  // "Penicillin - not a true allergy, sulfa - hives": said of what stands before it.
  'not (|a) (true|real|genuine) allergy',
].flatMap(phrasesOf);
