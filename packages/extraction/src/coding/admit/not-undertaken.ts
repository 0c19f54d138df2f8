import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import type { Span } from '../../note/sentences.ts';
import { codeSet } from '../code-set.ts';

/**
 * "Dialysis was discussed", "tracheostomy deferred", "a knee replacement was offered": of an illness such words say that it is there, of
 * what a patient only has once somebody has done it they say that it is not (I.C.21.c.3: a status is what is there).
 */
const done = codeSet('Z51.0 Z51.1 Z89 Z90 Z93-Z98 Z99.0-Z99.2 Z99.81');

/** What may stand between the name and what is said of it. */
const part =
  '(?: (?:assessments?|insertion|placement|surgery|implantation|implant|formation|therapy|support|treatment|tube|access|assessment|evaluation|work-?up|referral|candidacy|planning|options?|listing|bag|site|pouch)){0,2}(?: (?:and|or) (?:an? )?\\w+)?';
const linking =
  '(?:(?:which|that|and|it|but|was|were|is|are|has|have|had|been|being|also|again|to|be|briefly|first|later|then|initially|currently|therefore|thus|however|all|again|still|lies|sits|remains|stays|somewhere|perhaps|maybe|only) ){0,5}';
/** "Years away", "in the 2030s", "not in talks": what the future may bring. */
const farOff =
  '(?:(?:(?:many|some|several|a few|two|three|five|ten|\\d+|nine) )?(?:years|months|weeks|decades|a decade|a long way|a way) (?:away|off|ahead)|in the (?:distance|(?:distant |far |near )?future|20\\d0s)|on the horizon|down the (?:line|road)|(?:one|some) day\\b|someday|an? (?:distant|remote|future|far) \\w+|not (?:on|in|under|for) (?:(?:the|any|his|her|my|our) )?(?:table|cards|agenda|talks?|conversation|sight|question|discussion|plans?|horizon|now|today|this \\w+))';
/** Shown to somebody who may get one, unless on a film. */
const shown =
  '(?:(?:shown|demonstrated|sketched|outlined|drawn|marked|floated|mooted|touted)\\b(?! (?:on|in|by|at|to be|good|with|here)\\b))';
const undone =
  '(?:came to an end|ended (?:with|when|in|after)|finished (?:with|when|in)|ceased|asked (?:for|about)|applied for|quoted|priced|costed|weighed(?: up)?|mulled(?: over)?|pencil?led in|floated|tabled|sketched|undecided|to think|awaited|put (?:on the agenda|to (?:him|her|them)|forward)|on the (?:agenda|cards|horizon|table|waiting list)|in the offing|in progress|being (?:weighed|considered|discussed|arranged|planned|thought about)|remains an option|left open|discussed|offered|deferred|declined|refused|postponed|put off|put back|brought up|raised|suggested|proposed|mentioned|considered|planned|scheduled|booked|arranged|pending|recommended|advised|explained|requested|avoided|averted|withheld|unnecessary|on hold|talked (?:about|over|through)|thought about|prepared|ruled out|turned down|cancelled|canceled|under (?:discussion|consideration)|an? (?:option|last resort)|the next step|not (?:felt |thought |considered |deemed |judged |yet |at present |currently )*(?:to be )?(?:needed|required|indicated|wanted|appropriate|advised|necessary|an option|pursued|started|begun|commenced|initiated|instituted|undertaken|done|performed))';
const mayCome =
  '(?:often|usually|generally|sometimes) (?:help|work|improve)|(?:may|might|will|would|could|should|can) (?:also |yet |eventually |soon |still |well )*(?:be (?:needed|required|necessary|considered|indicated|the next step|an option|discussed|planned|offered|arranged)|help|benefit|follow|wait|come later|become necessary)';
const behind = new RegExp(
  `^${part}(?:\\s*[-–:,(]\\s*|\\s+)${linking}(?:${undone}|${mayCome}|${farOff}|${shown})\\b`,
  'i',
);

const toldBefore =
  '(?:(?:discuss\\w*|discussions?|talk\\w*|spoke|conversations?) (?:about|of|on|over|regarding)|discussed|offered|declin(?:ed|es|ing)|refus(?:ed|es|ing)|deferred|defer|postponed?|suggest(?:ed|s)?|propos(?:ed|es)|recommend(?:ed|s)?|advis(?:ed|es)|advise|told (?:\\w+ )?about|ask(?:ed|s) (?:\\w+ )?about|regarding|avoid(?:ed|ing)?|escaped|prepar(?:ed|ing|ation) for|work(?:ed|ing)?[ -]?up for|evaluat(?:ed|ion) for|assess(?:ed|ment) for|consider(?:ed|ing|ation of)?|plan(?:ned|s|ning)?(?: for| to have| on)?|marked for|consent(?:ed)? (?:for|to)|referr(?:ed|al) for|(?:candidate|eligible|suitable|unsuitable|listed|waiting|booked|scheduled) for|opt(?:ed)? against|against|instead of|rather than|spared)';
const willNeed =
  "(?:(?:may|might|will|would|could|likely to|going to|about to|bound to|not|n't) (?:\\w+ )?(?:need(?:ed|s|ing)?|requir(?:e|ed|es|ing)|want(?:ed)?|come to|had|been on|gone on|started?))|never (?:\\w+ )?(?:need(?:ed|ing)?|requir(?:e|ed|ing)|had|been on|worn|used)";
const adjective =
  '(?:(?:a|an|the|his|her|their|any|possible|elective|urgent|early|temporary|permanent|long-term|formal|right|left|total|bilateral|further|for|second|new|home) )*';
const before = new RegExp(`\\b(?:${toldBefore}|${willNeed}) ${adjective}$`, 'i');

const maySpeak = gateBefore(behind, before);

/** A few words at most stand between what is said and what it is said of. */
const reach = { before: 72, behind: 110 };

/** The words by which a note speaks of a procedure that nobody has done; null where it was. */
export const spokenOf = (
  text: string,
  { start, end, sentence }: Span & { readonly sentence: Sentence },
): string | null => {
  if (!sentence.opens(maySpeak)) return null;
  const said = behind.exec(text.slice(end, Math.min(sentence.end, end + reach.behind)));
  if (said !== null) return said[0].trim();
  const told = before.exec(text.slice(Math.max(sentence.start, start - reach.before), start));
  return told === null ? null : told[0].trim();
};

/** The same of what a code stands for; null too where that is nothing that has to be done. */
export const notUndertaken = (
  text: string,
  mention: Span & { readonly code: string; readonly sentence: Sentence },
): string | null => (done(mention.code) ? spokenOf(text, mention) : null);
