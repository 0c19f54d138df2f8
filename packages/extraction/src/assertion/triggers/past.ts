import { all, type Trigger } from './phrases.ts';

/** Ways to say that it is over: the historical triggers of ConText and pyConTextNLP, and how notes date an illness. */

const person = '(he|she|they|patient|the patient|pt)';
const had =
  '(had|suffered|sustained|developed|was treated for|was hospitalized for|was hospitalised for|was admitted for|was admitted with)';
const life =
  '(childhood|infancy|adolescence|youth|early childhood|teens|twenties|thirties|forties|20s|30s|40s|early 20s|late 20s|early 30s|late teens|college|high school)';
const child =
  '(young woman|young man|young adult|young girl|young boy|teenager|teen|baby|kid|child|toddler|infant|boy|girl|young mother|student|youngster)';
const spell = '(years|year|yrs|yr|y|decades|decade|months|month)';
const pregnancy = '(pregnancy|pregnancies|admission|hospitalization|hospitalisation|stay|delivery)';

/** When it was: behind what they date, and in front of it at the beginning of a clause. */
const dates: readonly string[] = [
  `${spell} (ago|back|previously|earlier|prior|before)`,
  '(in past|in the past|in the remote past|in the distant past|long ago|last year|the year before last|long since resolved)',
  // "Constipation for a week last week": a spell that had an end.
  'for (a|one|two|three|a few|several) (day|days|week|weeks|month|months) last (week|month|year|spring|summer|autumn|winter)',
  `in (|his|her|their|my) ${life}`,
  `(in|during|from) (|his|her|their|my|the) (hostel|college|school|army|navy|service|student|university|factory|sailing) (days|years)`,
  '(back then|in those days)',
  'on (a|the) (school|college|hiking|camping) trip',
  'as (a|an) (schoolboy|schoolgirl|schoolchild|apprentice|recruit|soldier|cadet|undergraduate|newborn|bride|newlywed)',
  `as (a|an) ${child}`,
  'at (age|the age of)',
  'when (he|she|they) (was|were) (young|younger|a child|a teenager|a baby|a kid|small|little)',
  'when (his|her|their|the) (baby|child|children|kids|son|daughter) (was|were) (|very|still) (young|little|small|born)',
  'with her (first|second|third|last)',
  '(at|in) (school|college|university|high school|boarding school)',
  'when (he|she|they) (lived|worked|was living|was working|were living) (in|at|abroad)',
  '(with|in) (her|the) (first|second|third|last|previous) (child|baby)',
  `(during|in|with) (a|an|her|his|the) (prior|previous|last|first|earlier|second) ${pregnancy}`,
];

/** What is over. */
export const past: readonly Trigger[] = [
  ...all('historical', 'forward', [
    '(|past|past medical|personal|known|prior|previous|remote|distant|childhood) (history|h/o|hx|medical history) of',
    '(hx|h/o|prior|previous|previously|remote|old|status post|s/p|formerly|former|childhood|antecedent)',
    `(previously|formerly|once) ${had}`,
    '(previously|formerly|once) (diagnosed with|hospitalized for|hospitalised for|treated for|admitted for)',
    '(recovered|fully recovered|recovered fully) from',
    '(cured of|got over|successfully treated for|completed treatment for|treated in the past for)',
    '(pmh|pmhx) (|of|significant for|notable for|includes|included)',
    'used to (have|get|suffer from|be troubled by)',
    '(first pregnancy|last pregnancy|prior pregnancy|previous pregnancy|pregnancy ended in)',
    ...dates.map((when) => `${when} ${person} ${had}`),
  ]),
  // "Epilepsy since a childhood meningitis, with focal seizures": it dates the illness that it stands before.
  ...all('historical', 'forward', ['since (a|an|his|her|the) childhood'], { reach: 1 }),
  // "No further events since the stroke".
  ...all(
    'historical',
    'forward',
    [
      '(further|more|new|other) (|neurological|cardiac) (event|events|episode|episodes|attack|attacks|symptoms) since (a|an|his|her|the|that)',
    ],
    { reach: 2 },
  ),
  // "Two weeks after a treated pneumonia".
  ...all(
    'historical',
    'forward',
    ['(after|since) (a|an|his|her|the) (|recently|fully|successfully) treated'],
    { reach: 2 },
  ),
  ...all('historical', 'forward', dates, { opens: true }),
  ...all('historical', 'forward', ['(past|earlier|distant)'], { reach: 1 }),
  ...all('historical', 'forward', ['post'], { reach: 0 }),
  ...all('historical', 'backward', [
    ...dates,
    '(cured|is cured|was cured|eradicated|eradication confirmed|cleared with treatment)',
    '(|now) (long gone|long over|long forgotten|long settled|long behind (him|her|them)|outlived its use|a thing of the past|ancient history|behind (him|her|them) now|since resolved|resolved years ago|recovered fully|recovered|fully recovered)',
    'no longer (present|seen|evident|identified|visualized|visualised|noted|apparent|active|a problem|an issue)',
  ]),
  ...all(
    'historical',
    'backward',
    [
      '(many|several|multiple|numerous|countless|two|three|four|five) (times|episodes|bouts)',
      'on (several|many|two|three|multiple|a few) occasions',
      '(twice|thrice|repeatedly)',
      '(no relapse|no recurrence|fine|well) since',
    ],
    { reach: 2 },
  ),
  // "Was called asthmatic; grew out of it by seven".
  ...all(
    'historical',
    'backward',
    ['(grew|grown|growing) out of (it|them|this|these)', 'outgrew (it|them|this)'],
    { anaphoric: true },
  ),
  // "Hepatitis C treated with sofosbuvir, SVR": whatever stands between, it is the infection that is over.
  ...all(
    'historical',
    'backward',
    ['(svr|svr12|svr 12|sustained virologic response|sustained virological response|rna undetectable again)'],
    { anaphoric: true },
  ),
  ...all(
    'historical',
    'backward',
    [
      '(aged|now (resolved|healed|cleared)|(since|long since) (healed|cleared)|(has|have) since (resolved|healed|cleared)|had (|already|since|fully|completely) (resolved|healed|cleared))',
    ],
    {
      reach: 2,
    },
  ),
];
