import { codeSet } from '../code-set.ts';
import { listed, sections } from '../sections.ts';
import type { Refusable, Refusal } from './refusal.ts';

const wantedBehind =
  /^ (?:will|would|could|may|might|can) (?:help|benefit|improve)|^ (?:programs?|surgery|diets?|goals?|efforts?|counsel\w*|strateg\w*|clinics?|medications?|attempts?|journey|measures|(?:is|was|were) (?:recommended|advised|encouraged|discussed|intentional)|(?:through|with|by) (?:diet|exercise|lifestyle)|(?:on|with|from|since starting) (?:phentermine|topiramate|wegovy|ozempic|semaglutide|saxenda|liraglutide|zepbound|mounjaro|tirzepatide|contrave|GLP-?1))/i;
const wantedBefore =
  /\b(?:intentional|advis\w*|encourag\w*|recommend\w*|discuss\w*|counsel\w*|congratulat\w*|continue\w*|attempts?|surgical|goals?|efforts?|needs?|desires?|wants?|promote|working|for|importance of|benefits? of|modest)\W+(?:\w+\W+){0,2}$/i;

/** Weight that is lost by diet, operation or advice is no symptom. */
const isWanted = (of: Refusable): boolean =>
  wantedBehind.test(of.behind(40)) || wantedBefore.test(of.beforeInSentence(40));

const inAirway = /\b(?:foreign|aspirat\w*|inhaled|lodged|choked on|choking on)\b/i;

/** Complaints that have the code of a disease; a visit codes them where they are assessed or treated. */
const complained = codeSet('K59.0 K30 G47.00 F51.01');
const treated =
  /\b(?:takes?|taking|uses?|using|treated|chronic\w*|history of|h\/o|known|controlled|managed|for which)\b/i;

const reportedInjury = codeSet('S09.9 S19.9 S29.9 S39.9 S49.9 S59.9 S69.9 S79.9 S89.9 S99.9 T14.9');
/** "No change in bowel habits": the phrase denies the complaint that is called a change. */
const noChange = /\b(?:no|without|denies(?: any)?)\s+(?:\w+\s+){0,1}$/i;
const theRuns = /\bthe runs\b/i;
/** What makes a substance one that somebody was in contact with. */
const exposed = /\b(?:expos\w*|contact\w*|inhal\w*|work\w*|occupation\w*|spill\w*|fumes?)\b/i;
/** Effects that a visit talks about before anybody has them. */
const sideEffects =
  /\b(?:side[- ]?effects?|adverse (?:effects?|reactions?))\b[^.;\n]{0,60}\b(?:profile|discussed|reviewed|explained|include[sd]?|such as|potential|possible|understood|counsel\w*)\b|\b(?:profile|discuss\w*|review\w*|explain\w*|potential|possible|monitor\w*|watch\w*|risks?|warn\w*|any|no|without|denie[sd]|counsel\w*)\b[^.;\n]{0,60}\b(?:side[- ]?effects?|adverse (?:effects?|reactions?))\b/i;

const agrees = /^ (?:the|with|for|to|in|into|well|better|best|a|an|both|all|criteria|her|his|this|that)\b/i;

/** Words outside a list of diagnoses that the note has. */
const beyondList = ({ sheet, isListed }: Refusable): boolean => sheet.hasList && !isListed;

/** Why a mention that is only complained of is no diagnosis of a visit (IV.D). */
export const complaints: readonly Refusal[] = [
  { codes: codeSet('R63.4'), holds: isWanted, because: 'the loss of weight is wanted' },
  { said: /^change/i, holds: (of) => noChange.test(of.before(24)), because: 'nothing has changed' },
  // "Complaints fit the depression", "does not fit with gout", "fit for work".
  {
    codes: codeSet('R56.9'),
    said: /^fits?$/i,
    holds: (of) => agrees.test(of.behind(16)),
    because: 'what fits is no convulsion',
  },
  {
    codes: codeSet('R19.7'),
    said: /^runs?$/i,
    holds: ({ sentence }) => !theRuns.test(sentence.text),
    because: 'to run is no complaint',
  },
  {
    codes: codeSet('Z77.0'),
    holds: ({ sentence }) => !exposed.test(sentence.text),
    because: 'no contact with it is told (I.C.21.c.1)',
  },
  {
    codes: codeSet('Z91.11'),
    said: /indiscretion/i,
    holds: ({ isOutpatient }) => isOutpatient,
    because: 'no provider calls it noncompliance (I.C.21.c.3)',
  },
  {
    codes: codeSet('T50.905A'),
    holds: ({ sentence }) => sideEffects.test(sentence.text),
    because: 'the effect is spoken of and did not happen',
  },
  { codes: codeSet('T78.40'), outside: listed, because: 'no allergen and no reaction is named' },
  {
    codes: codeSet('T17'),
    holds: ({ sentence }) => !inAirway.test(sentence.text),
    because: 'nothing is said to be in the airway',
  },
  {
    codes: reportedInjury,
    said: /^injur/i,
    holds: (of) => of.isOutpatient && beyondList(of),
    because: 'an injury that is told of and that no provider found (IV.D)',
  },
  {
    codes: codeSet('J02.9'),
    said: /sore throat/i,
    holds: beyondList,
    because: 'a symptom that the provider did not assess (IV.D)',
  },
  {
    codes: complained,
    within: sections('history'),
    holds: (of) => of.isOutpatient && beyondList(of) && !treated.test(of.sentence.text),
    because: 'a complaint that the provider did not assess (IV.D)',
  },
];
