import { gateBefore } from '../../note/gates.ts';
import { type Judgement, judged, type Place } from '../place.ts';
import { clauseReach, goesOn, subject } from '../subject.ts';
import { acquaintance, anybodyElse, bloodRelative, ownedThing, person, relative } from './kin.ts';

/** Whose an illness is, said behind its name: "the gout is his brother's", "belongs to the man in 14". */

const fate = '(?:story|history|disease|illness|trouble|undoing|problem|burden|lot|fate|department|diagnosis)';
const be = '(?:is|was|are|were|that is|that was|those are|has been|had been)';
const ends =
  '(?= (?:story|history|disease|illness|name|card|file|and not|not|in (?:his|her|the))\\b|\\s*(?:$|[.,;)]))';

const ownerBehind = `(?:(?: ${ownedThing}| on the \\w+| in the \\w+(?: \\w+)?)*(?: (?:that |which )?(?:he|she|they) \\w+)? ?(?:[-–:,] (?:(?:the|that|this) )?(?:${ownedThing} )?)?(?:(?:actually |really )?belong(?:s|ed|ing)? to ${person}|${be} (?:in fact |actually |really |only )*(?:meant|intended|ordered|printed|for|bought) (?:for )?${person}(?:(?:'s|’s)(?: [\\w-]+)?)?${ends}|(?:${be} (?:in fact |actually |really |only |not (?:hers|his|theirs|the patient's) but |that of |of |about )?|refers? to |comes? from |came from )${person}(?:'s|’s|')?(?: ${fate})?${ends}|${be} what ${person} (?:had|has|died of|suffers from|suffered from))| (?:took|takes|killed|claimed) (?:his|her|their) (?:[\\w-]+ ){0,2}?(?:${relative}|${acquaintance})\\b)`;

/** Whose it is, where the clause says that it is somebody else's. */
export const theirs = new RegExp(`${subject}${ownerBehind}`, 'i');

export const mayBeTheirs = gateBefore(anybodyElse);

const ofBlood = new RegExp(`\\b${bloodRelative}\\b`, 'i');

/** "Asthma - wife, not patient", "TB (brother)": whose it is, and nothing more of them. */
const inShort = new RegExp(
  `^\\s*(?:[-–:]\\s*|\\(|\\?\\s*["“'‘]?(?:that(?:'s|’s| is| was)|those (?:are|were)|it(?:'s|’s| is| was)|they(?:'re|’re| are)) )(?:(?:his|her|the|my|our) )?(?:${relative}|${acquaintance})(?:['’]s)?["”']?(?:,? (?:not|only)\\b[^.;,)\\n]{0,24})?\\s*(?=[.;,)\\n]|$)`,
  'i',
);

/** "Your list has gout: he tells us that entry is his father's". */
const entryOf = new RegExp(
  `^\\s*[-–:,;(]\\s*(?:[\\w']+ ){0,5}?(?:that|this|the|which) (?:(?:entry|diagnosis|label|one|line|record|name) )?(?:is|was|belongs to|refers to) (?:in fact |actually |really )?(?:his|her|the|their) (?:\\w+ )?(?:${relative}|${acquaintance})['’]s(?=\\s*(?:[.;,)\\n]|$))`,
  'i',
);

/** Whose an illness is, where it is somebody else's; null where nobody is named. */
export const ofAnother = (place: Place): Judgement | null => {
  if (!place.opensFollowing(mayBeTheirs, clauseReach)) return null;
  const short =
    inShort.exec(place.text.slice(place.end, place.end + 40)) ??
    entryOf.exec(place.text.slice(place.end, place.end + clauseReach));
  if (short !== null) return judged(ofBlood.test(short[0]) ? 'family' : 'other-person', short);
  const behind = place.behind(clauseReach);
  return goesOn.test(behind) ? judged('other-person', theirs.exec(behind)) : null;
};
