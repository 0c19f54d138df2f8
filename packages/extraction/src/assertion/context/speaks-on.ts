import { gated } from '../../note/gates.ts';
import type { Span } from '../../note/sentences.ts';
import { tests } from '../denied/test-names.ts';
import { isPerson } from '../triggers/phrases.ts';
import type { FoundTrigger, SentenceContext } from './read-context.ts';

/** "Migraine: MRI negative": the name of an entry, and a test of it that was negative. */
export const heads = /^[^,;\n]{0,24}(?::|\s[-–—])\s+\S/;

/** "Asthma - leaflet given", "gout (clinic 2024)": the entry goes on; "asthma leaflet given" is one name. */
export const partsEntry = /:|\s[-–—]\s|[-–—]\s|\s\(/;

/** "Depression - denied suicidal thoughts", "gout, none since 2019", "DVT? yes": what goes on behind these words is what they speak of. */
const goesOn: ReadonlyMap<string, RegExp> = new Map([
  ['denied', /^\s+(?!and\b|but\b|by\b|on\b|at\b|in\b|this\b|today\b)[\p{L}]/u],
  ['none', /^\s+(?:since|for|of)\b/],
  ['not yet', /^\s+\p{L}/u],
  ['not seen', /^\s+(?:since|for|in (?:clinic|19|20))/],
  ['?', /^\s*(?:A:\s*)?(?:yes|positive)\b/i],
]);
/** "Loose stools several times a day": how often it comes, not that it came and went. */
const often = /^\s*(?:an?|per|each|every|daily|weekly|nightly|this|today|over|since|in the (?:last|past))\b/i;

/** "Gout - mother also has it", "a patient with gout whose brother …": the relative comes on top. */
const comesOnTop = /^\s+(?:also|too\b|(?:had|has) (?:the same|it too))/;

/** "Asthma - mother": whose it is ends the entry, or a verb says so; "asthma, mother gives the inhaler" tells of her help. */
const isTheirs =
  /^(?:'s)?(?:\s*(?:$|[^\s\p{L}])|\s+(?:and|or|has|had|have|also|who|whose|with|died|is|was|at|aged?|in|on|side)\b)/iu;

/** "Pneumonia was suspected and confirmed on film": a suspicion that the same clause bears out. */
const bearsOut =
  /^,? (?:(?:and|but|then|later|was|were|has|have|been|since|also|soon|duly) )*(?:confirmed|proven|proved(?! (?:wrong|negative|not|to be))|found|borne out|established|demonstrated)\b(?! (?:no|not|to be (?:wrong|absent|negative|normal|nothing))\b)/;

/**
 * "Polyneuropathy - monofilament absent", "PAD, pulses not felt": what an examination looks for in everybody; that it is gone is the
 * sign of the illness.
 */
const lostSigns =
  /\b(?:pulses?|pulsations?|reflex(?:es)?|jerks?|plantars|sensations?|senses?|monofilament|vibration|proprioception|touch|pin-?prick|breath sounds?|air entry|bowel sounds?|signal|flow|perfusion|movements?|power|vision|perception|hearing|response)(?: (?:in|at|of|on|over) (?:the |both |either )?\w+)?(?: (?:was|were|is|are|both|all|also|now|still|bilaterally|distally))* $/i;

/** Whether what a denial stands behind is such a sign and not the illness before it. */
export const deniesSign = (text: string, from: number, start: number): boolean =>
  lostSigns.test(text.slice(from, start));

/** "He did not develop sepsis", "never seen a doctor": an active verb speaks of its object and not of what stood before it. */
const active: readonly (readonly [verb: RegExp, object: RegExp])[] = [
  [
    /^(?:did|does|do) not (?:develop|become)$|^(?:didn't|doesn't|don't) (?:develop|become)$/,
    /^ (?!(?:(?:an? |the |much of a )?(?:issues?|problems?|concern|worry|feature|factor|reality)|here|there|in|on|at|until|after|before|despite|as|when|again|over|to|and|or|but|with|within|because|since|while|during|this|today|clinically|\w+ly)\b)[a-z]/i,
  ],
  [
    /^(?:did|does|do) not appear$/,
    /^ (?:to be )?(?!(?:to|present|there|here|likely|responsible|relevant|involved|at play|in play|the|an?|any|on|in|at|until|after|before|again|over|and|or|but|with|within|because|since|while|during|this|today)\b)[a-z]/i,
  ],
  [
    /^(?:not|never|not yet|never been) (?:seen|found|reported)$/,
    /^ (?:an?|any|anybody|anyone|his|her|their|help|care|treatment|advice)\b/i,
  ],
];
const hasObject = (phrase: string, behind: string): boolean =>
  active.some(([verb, object]) => verb.test(phrase) && object.test(behind));

/** "Infarct with negative T waves", "syncope with a negative workup": what comes with something negative is there. */
const comesWith = /\bwith (?:an? |the |two |both |repeatedly |all )?(?:[a-z]+ )?$/i;
const denotes = /^(?:negative|neg|- ve)$/;

const apart = /^\s?(?:\(|[-–—])\s?$/;
const bare = /^(?:likely|probable)$/;
const noMore =
  /^ (?:(?:on|by|at|in|given|per|as|since|because|but|and|or|based|after|with|vs|versus|rather|if|not|however|this|that|today|awaiting|pending|will|to|for|from|due|secondary|now|here|present|the|an?|is|are|was|were|\w+ly|causes?|sources?|culprit|etiology|aetiology|explanation|contribut\w+|trigger\w*|diagnos\w+|reason|precipitant|driver|also|than|over|superimposed|underlying)\b|[^a-z])/i;

/** "AKI (likely prerenal)", "meningitis - likely viral", "syncope likely vasovagal": what goes on behind the word is what is doubted. */
export const doubtsWhatFollows = (
  { text }: SentenceContext,
  { trigger: { phrase }, start, end }: FoundTrigger,
  from: number,
): boolean => {
  if (!/^(?:possible|likely|probable|suspected|presumed)$/.test(phrase)) return false;
  const between = text.slice(from, start);
  if (!apart.test(between) && !(between === ' ' && bare.test(phrase))) return false;
  const behind = text.slice(end, end + 24);
  return /^ \S/.test(behind) && !noMore.test(behind);
};

/** Whether a trigger behind a stretch goes on to speak of something else, or of somebody besides. */
export const speaksOn = (
  { text }: SentenceContext,
  { trigger, start, end }: FoundTrigger,
  from: number,
): boolean => {
  const behind = text.slice(end, end + 24);
  if (trigger.assertion === 'historical') return often.test(behind);
  if (trigger.assertion === 'hypothetical' || trigger.assertion === 'uncertain')
    return bearsOut.test(text.slice(end, end + 48)) || goesOn.get(trigger.phrase)?.test(behind) === true;
  if (!isPerson(trigger)) {
    if (denotes.test(trigger.phrase) && /^ [a-z]/i.test(behind) && comesWith.test(text.slice(from, start)))
      return true;
    return hasObject(trigger.phrase, behind) || goesOn.get(trigger.phrase)?.test(behind) === true;
  }
  if (trigger.reach === 2 && !isTheirs.test(behind)) return true;
  return comesOnTop.test(behind) || /\bwhose\b/.test(text.slice(from, start));
};

const answersTest = /^(?:(?:is|was|were|are) )?(?:negative|neg|- ?ve|nil|absent|undetectable|normal)$/;
const decides = new RegExp(
  `\\b(?:${tests}|RNA|DNA|viral load|Ig[GM]|antigen|angio\\w*|study|studies|criteria)\\b|^\\W*(?:(?:is|was|all|both|now|but|since|later|repeatedly|considered|suspected|queried|possible|thought of|checked|tested|it|this),? ?)*$`,
  'i',
);
/** What a clause says was done for an illness, before it goes on to a test. */
const acted =
  /\b(?:attributed|treated|managed|resolved|settled|improved|required|given|started|needed)\b[^,;.]* and (?:[\w-]+ ){1,3}$/i;
/** "Delirium attributed to the infection and cultures negative": a clause that ends with a test of its own. */
export const deniesTestBeside = (text: string, phrase: string, from: number, start: number): boolean =>
  answersTest.test(phrase) && acted.test(text.slice(from, start));

/** "Chronic hepatitis B (e Ag neg)", "breast cancer (HER2 negative)": what brackets tell of a kind of it denies nothing before them. */
export const deniesInBrackets = (text: string, phrase: string, from: number, start: number): boolean => {
  const between = text.slice(from, start);
  const bracket = between.lastIndexOf('(');
  if (bracket < 0 || !answersTest.test(phrase) || between.includes(')')) return false;
  return !decides.test(between.slice(bracket + 1));
};

const [opening, closing] = ['(', ')'].map((sign) => sign.charCodeAt(0));
/** Whether a stretch leaves brackets that were open where it begins: "(no epilepsy), then delirium" denies the epilepsy alone. */
export const leavesBrackets = (text: string, from: number, to: number): boolean => {
  let open = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === opening) open += 1;
    else if (unit === closing) {
      if (open === 0) return true;
      open -= 1;
    }
  }
  return false;
};

/** "No fever, and the film showed an effusion", "no embolus, confirmed plaques": what is found behind a denial is told anew. */
const foundElsewhere = gated(
  /\b(?:and|but|then) (?:[\w-]+ ){1,4}?(?:show(?:s|ed)|reveal(?:s|ed)|demonstrat(?:es|ed)|confirm(?:s|ed)|disclosed|grew|found)\b|, (?:(?:confirm|show|reveal|demonstrat)(?:s|ed|ing)) (?!no\b)/i,
);

/** "Troponin leak without chest pain - myocardial injury": what a dash parts from words that follow the denial is told anew. */
const partedByDash = /\w\s[-–—]\s(?:(?!n?or\b|and\b)[\w-]+ ){0,2}$/;
/** Whether "without" ends at a dash between it and what is asked about. */
export const endsAtDash = (phrase: string, between: string): boolean =>
  (phrase === 'without' || phrase === 'w/o') && partedByDash.test(between);

/** "No fever, film clear: bronchitis": what stands behind a colon is told anew, but for what the words before it announce. */
export const tellsAnew = (context: SentenceContext, between: string): boolean => {
  if (context.says(foundElsewhere, between)) return true;
  const colon = between.lastIndexOf(': ');
  return colon > 0 && /\w/.test(between.slice(0, colon)) && !announces.test(between.slice(0, colon));
};
const announces = /\b(?:following|these|those|any|all|of|for|history|include[sd]?|including|ros)\s*$/i;

/** "Denies pain from his arthritis", "no progression of her myeloma": what is denied comes of an illness that the patient has. */
const ofOwn = gated(
  /\b(?:(?:explanation|cause|reason|source|etiology|trigger|treatment) (?:for|of) (?:the|this|these)|(?:flare(?:s|-?ups?)?|exacerbations?|complications|progression|worsening|decompensation) (?:of|from|due to|related to|in)|(?!(?:recurrence|relapse|return|history|diagnosis|sign|evidence|trace|proof|support|basis)\b)[\p{L}-]+(?: at present| today| now| currently)? (?:from|of|with|in|by|for|due to|because of|related to|attributable to) (?:his|her|their)(?: own)?) (?:known )?(?:[\p{L}-]+ ){0,2}$/iu,
);
/** Whether the words between a denial and a name say that the named illness is the patient's own. */
export const deniesOfOwn = (context: SentenceContext, between: string): boolean =>
  context.says(ofOwn, between);

/** "No name for it yet, vertigo only", "no consolidation - atelectasis only": what stands alone at the end is what there is. */
export const isAllThereIs = (text: string, from: number, { start, end }: Span): boolean =>
  text.startsWith(' only', end) && /,|\s[-–—]\s/.test(text.slice(from, start));
