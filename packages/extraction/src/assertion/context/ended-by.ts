import { unitSet } from '../../note/characters.ts';
import { gated } from '../../note/gates.ts';
import type { Span } from '../../note/sentences.ts';
import { isPerson } from '../triggers/phrases.ts';
import type { FoundTrigger, SentenceContext } from './read-context.ts';
import { deniesOfOwn, endsAtDash, isAllThereIs, tellsAnew } from './speaks-on.ts';

/** What ends the reach of a trigger in front of a name where no terminator stands between: by what the trigger says. */

/** As many characters before a name are read; what stands further off than this has been told long before. */
const reach = 240;

const events =
  '(?:falls?|fell|mv[ac]|rta|collisions?|crash|accidents?|assaults?|trauma|gsw|gunshot(?: wounds?)?|stabbing|arrest|overdose|ingestion|electrocution|drowning)';
const operations =
  '(?:[a-z]+(?:ectomy|otomy|ostomy|plasty|pexy|rrhaphy|odesis|oscopy|centesis)|cabg|pci|orif|tka|tha|tkr|thr|turp|tavr|tavi|evar|vats|billroth|whipple|roux|surgery|surgeries|operation|procedure|repair|resection|replacement|transplant(?:ation)?|bypass|grafts?|fixation|fusion|stents?|stenting|placement|insertion|implantation|removal|evacuation|drainage|debridement|excision|amputation|ablation|embolization|catheterization|coiling|clipping|ligation|delivery|c-?sections?|cesareans?|lscs|chemotherapy|radiation|radiotherapy|xrt)';

/** "S/p fall with hip fracture", "s/p CABG, kidney injury": it is the event or the operation that is over, not what came of it or stands beside it. */
const afterAct = new RegExp(
  `^ [^,;]{0,60}?\\b(?:${events}\\b[^,;]{0,60}?(?: and |[,;] | with | complicated by | c/b | resulting in | leading to )|${operations}\\b[^,;]{0,80}?(?:[,;] | with ))`,
  'i',
);
/** A history is a list; ", with" leaves it for what there is now. */
const afterHistory = new RegExp(
  `^ [^,;]{0,60}?\\b${operations}\\b[^,;]{0,80}?, (?:and |but |now )?with `,
  'i',
);
/** "A history of asthma, comes in with wheezing", "previous infarct and current failure": where the history ends and the story begins. */
const story = gated(
  /(?:[,;]|\band\b) (?:(?:he|she|they|pt|patient|the patient|is|was|has been|had been|also|recently|then|today|now) )*(?:comes?|came|arriv(?:es|ed|ing)|reports?|reported|reporting|referred|transferred|hospitali[sz]ed|admitted|sustain(?:s|ed|ing)|experienc(?:es|ed|ing)|noted|found|evaluated|seen|sent|presents?|presented|presenting|brought|complain(?:s|ed|ing)|developed|developing|underwent)\b|\b(?:with|and) (?:an? )?(?:new|current|ongoing|worsening)\b/i,
);
const tellsHistory = /(?:history|hx|h\/o) of$|^(?:hx|h\/o|prior|previous|pmhx?(?: .*)?)$/;

const spell =
  '(?:(?:about|around|nearly|almost|over|the|last|past) )*(?:\\d+(?: ?- ?\\d+)?|an?|one|two|three|four|five|six|seven|ten|few|several|a few|a couple of|couple of|last|past) ?(?:hours?|hrs?|days?|d|weeks?|wks?|nights?|/7|/52)';
/** "Hx of fever for a week with rigors", "h/o loose stools x 3 days": how long the present complaint has lasted. */
const lasts = new RegExp(
  `\\b(?:(?:for|x|over|during|in) ?${spell}\\b(?! (?:ago|back|before|in (?:19|20)))|since (?:yesterday|today|this (?:morning|afternoon|week)|last (?:night|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day))`,
  'i',
);
const lastsReach = 48;
const isComplaint = (text: string, between: string, { end }: Span): boolean =>
  lasts.test(between) || lasts.test(text.slice(end, end + lastsReach).split(/[.,;:\n]/, 1)[0] ?? '');

const dated = /\b(?:19|20)\d\d\b|\bago\b/;

const chained = new RegExp(`^ (?:[\\w-]+ )?${operations} with `, 'i');

const isBesideAct = (
  context: SentenceContext,
  phrase: string,
  before: string,
  between: string,
  span: Span,
): boolean => {
  if (phrase === 's/p' || phrase === 'status post') return afterAct.test(between) && !dated.test(between);
  if (tellsHistory.test(phrase) && (context.says(story, between) || isComplaint(context.text, between, span)))
    return true;
  // "38 weeks with previous cesarean with diabetes": a chain.
  if ((phrase === 'previous' || phrase === 'prior') && before.endsWith(' with '))
    return chained.test(between);
  return phrase.endsWith('history of') && afterHistory.test(between);
};

const denied = '(?! (?:no|not|never|without|neither|any|free)\\b)';
/** "No fever and he has a cough", "no vomiting and has had diarrhea": a clause of its own. */
const ownClause = gated(
  new RegExp(
    `\\b(?:and|but) (?:(?:he|she|it|they|i|we|there) )?(?:(?:also|still|now|then) )?(?:is|was|were|are|has|have|had|(?:does|did) have|can ?not exclude|could not exclude|developed|became|continues|remains|remained|feels|felt|reports|reported|complains|complained)\\b${denied}`,
    'i',
  ),
);
/** "Denies chest pain, reports palpitations", "no nausea, + diarrhea". */
const owned = new RegExp(
  `, (?:(?:but|and|although|though|he|she|they|pt|patient|the patient|also|now|only|does|did) )*(?:(?:reports?|reported|endorses?|endorsed|admits to|admitted to|acknowledges|affirms|describes|feels|felt|had|does have|did have)\\b${denied}|\\+ ?$)`,
  'i',
);
/** "No effusion, likely atelectasis": what is doubted behind a comma is no part of a list of what is denied, unless "or" says so. */
const doubtedAnew = gated(
  /, (?:(?:but|and|also|now|with|more|most|very) )*(?:possibl[ey]|probabl[ey]|likely|suspected|presumed|questionable|perhaps)\b/i,
);
/** "Not able to clear the troponin, possibly from an old infarct", with the comma or without. */
const perhapsFrom = gated(
  /(?:[\w'’-]+ ){3}(?<!\bor )(?:possibly|probably|perhaps) (?:from|due to|because of|secondary to)\b/i,
);
/** "No masses, a 2-cm cyst", "no masses, a cyst measuring 2 cm". */
const sized = gated(/, (?:an? )?\d+(?:\.\d+)?[ -]?[cm]m\b/i);
const measures = /^,? (?:measuring|of|up to) \d/;
/** "No chest pain, some dyspnea": how much of it there is. */
const someOf = gated(/, (?:but )?(?:some|occasional|mild|minimal|slight|trace|a little|only|just)\b/i);
const or = /\bn?or\b/;

/** "No chest pain until this morning". */
const untilNow =
  /^ (?:at all |whatsoever )?(?:until|before) (?:now|today|yesterday|this (?:morning|afternoon|evening|week|admission)|last (?:night|week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:about |approximately )?(?:\d+|one|two|three|four|five|several|a few) (?:hours?|days?|weeks?|months?) ago|the (?:day|night|morning) (?:of|before))\b/i;

/** What its first word begins with. */
const beginsUntil = unitSet('abuw');

/** Fewer characters hold no clause. */
const shortestClause = 8;

const isToldAnew = (context: SentenceContext, between: string, { end }: Span): boolean => {
  const { text } = context;
  if (beginsUntil.has(text.charCodeAt(end + 1)) && untilNow.test(text.slice(end, end + 64))) return true;
  if (between.length < shortestClause) return false;
  if (context.says(ownClause, between) || context.says(perhapsFrom, between)) return true;
  if (!between.includes(',')) return false;
  if (owned.test(between) || context.says(sized, between) || measures.test(text.slice(end, end + 16)))
    return true;
  if (!context.says(doubtedAnew, between) && !context.says(someOf, between)) return false;
  const rest = /^[^.;:\n]{0,80}/.exec(text.slice(end, end + 80));
  return !or.test(between) && !or.test(rest?.[0] ?? '');
};

/** "Possible sepsis given her fever", "likely ischemia in the setting of anemia": the grounds of a suspicion are there. */
const grounds = gated(
  /\b(?:given|in (?:the )?(?:setting|context) of|in (?:view|light) of|on (?:a )?background of|superimposed on|s\/p|status post)\b/i,
);
/** "Likely due to opioids for chronic pain": what a treatment is for is there, what a test or a need is for is not. */
const purpose = /([\w/-]+) for (?:[\w'’-]+ ){0,3}$/;
const seeks =
  /^(?:needs?|candidates?|indications?|risks?|concerns?|concerning|positive|evidence|suspici\w+|worrisome|screen\w*|tests?|tested|testing|eval\w+|assess\w*|work-?ups?|referr\w+|admi\w+|potential|markers?|look\w*|support|criteria|basis|treat\w*|cover\w*|negative|considered|consider|call\w*|explanation|responsible|account\w*)$/i;

/** "Some concern about her weight loss": what is called the patient's own is there. */
const worries = /\b(?:concerns?|worry|worries) (?:about|for|of|re|regarding)$/;
const own = /^ (?:his|her|their|th(?:e|is) (?:patient|gentleman|lady|man|woman|child)(?:['’]s)?)\b/i;

const isGround = (context: SentenceContext, phrase: string, between: string): boolean => {
  if (context.says(grounds, between) || (worries.test(phrase) && own.test(between))) return true;
  const before = purpose.exec(between)?.[1];
  return before !== undefined && !seeks.test(before);
};

/** "Avoid NSAIDs given CKD", "at risk of falls due to her neuropathy": why something is only spoken of is there. */
const why = gated(
  /\bgiven (?!(?:about|on|for|to|by|in|at|as|with)\b)\w|\bgiven $|\b(?:in (?:view|light) of|(?:due to|with) (?:his|her|their|known|underlying))\b/i,
);
/** "Awaiting surgery for a hernia", "planning chemotherapy for breast cancer", "wants something for her insomnia". */
const intends =
  /^(?:(?:to |and )?avoid(?:ing)?|(?:scheduled|planned|listed|booked|consented|due|waiting list|list|on the list) for|await(?:ing)?|wants|wishes|would like|plans|planning|counsel{1,2}ed (?:on|regarding)|.* (?:undergo|have|get|receive))$/;
const intendedFor =
  /^(?:check\w*|vaccin\w*|shots?|jabs?|immuni\w*|prophyla\w*|prevent\w*|results?|serolog\w*|cultures?|titers?|panels?|labs?|swabs?|pcr|imaging|scans?|mri|ct|biops\w*|x-?rays?|precautions?|instructions?|signs|symptoms|information|advice|education|watch\w*|monitor\w*|return\w*|call|come|surveillance|study|studies|referral|consult\w*)$/i;
/** "A test for influenza was positive". */
const cameTrue = /^ (?:(?:was|is|were|came back|returned|has come back) )(?:strongly |weakly )?positive\b/i;

const isReason = (context: SentenceContext, phrase: string, between: string, behind: string): boolean => {
  if (context.says(why, between) || cameTrue.test(behind)) return true;
  if (phrase.includes('avoid') && between.includes(' due to ')) return true;
  if (!intends.test(phrase)) return false;
  const before = purpose.exec(between)?.[1];
  return before !== undefined && !seeks.test(before) && !intendedFor.test(before);
};

/** "A personal history of", "and the patient himself has": no longer the family's. */
const patientsOwn = gated(
  /\b(?:personal|own) (?:past |medical )*history\b|(?:[,;]|\b(?:and|but)) (?:(?:the )?(?:patient|pt) (?:himself|herself|also|now|has|is|had|was|takes)|s?he (?:himself|herself))\b/i,
);

/** "Risk factors for stroke include hypertension": what makes the risk is there. */
const listed = /\b(?:includ(?:es?|ed|ing)|such as|are|were|being)\b|[:(=]/i;

/** Whether what stands between a trigger and a name behind it takes the name out of its reach. */
export const isEnded = (context: SentenceContext, item: FoundTrigger, from: number, span: Span): boolean => {
  const { phrase, assertion } = item.trigger;
  if (from >= span.start) return false;
  const between = context.text.slice(Math.max(from, span.start - reach), span.start);
  if (assertion === 'historical')
    return isBesideAct(
      context,
      phrase,
      context.text.slice(Math.max(0, item.start - 6), item.start),
      between,
      span,
    );
  if (assertion === 'uncertain') return isGround(context, phrase, between);
  if (isPerson(item.trigger)) return context.says(patientsOwn, between);
  if (phrase.startsWith('risk factor') && listed.test(between)) return true;
  if (assertion === 'hypothetical')
    return isReason(context, phrase, between, context.text.slice(span.end, span.end + 40));
  if (assertion !== 'absent') return false;
  // "No name for it yet, vertigo only".
  if (isAllThereIs(context.text, from, span)) return true;
  return (
    tellsAnew(context, between) ||
    endsAtDash(phrase, between) ||
    deniesOfOwn(context, between) ||
    isToldAnew(context, between, span)
  );
};
