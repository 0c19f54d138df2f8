import { gateBefore } from '../../note/gates.ts';
import { type Judgement, judged, type Place } from '../place.ts';
import { answers, sound } from './sound-answers.ts';
import { tests } from './test-names.ts';

/** What was looked for, by a test or without one, and was not found, whatever illness it is. */

/** "TFTs for thyrotoxicosis normal": what a test was done for, and its answer. */
const testFor = new RegExp(
  `\\b${tests} (?:(?:done|sent|asked|taken|repeated|today|(?:by|from|at) (?:the )?[\\w-]+) )*(?:for|to look for|looking for|asked for) (?:an? |any )?$`,
  'i',
);
const nothingFound = new RegExp(
  `^(?: (?:and|or|,) [\\w' -]{2,30})?,?${answers}(?:${sound}|unhelpful|(?:not|never) (?:taken|sent|done|drawn|performed|needed|ordered|repeated|required))\\b(?! (?:for|but))`,
  'i',
);
/** "1-h glucose for gestational diabetes next visit": the test is still to come. */
const toCome =
  /^(?: (?:and|or) [\w' -]{2,30})?,? ?(?:-|–|\()? ?(?:(?:is|was|will be|to be|still|now|already) )*(?:(?:over)?due\b|next (?:visit|week|month|time|appointment|clinic|trimester|year)|booked|ordered|requested|arranged|scheduled|planned|pending|awaited|to (?:follow|come)|at \d+ ?(?:weeks?|wks?|months?|mo\b|\/40)|in \d+ ?(?:days?|weeks?|wks?|months?)|tomorrow)\b/i;
/** "DEXA next spring for osteoporosis": when it comes stands between. */
const plannedFor = new RegExp(
  `\\b${tests} (?:(?:is|was|has been|to be|already|now) )*(?:next [\\w-]+|in (?:\\d+|a|two|three|six|twelve) (?:days?|weeks?|wks?|months?|years?)|(?:over)?due|booked|ordered|planned|requested|arranged|scheduled|tomorrow)(?: (?:in|on|at|with|next|this) [\\w-]+)? (?:for|to look for|to check for) (?:an? |any )?$`,
  'i',
);
/** "Diabetes check on steroids normal", "thyroid cancer screen clear": the illness gives a test its name. */
const namedTest = new RegExp(
  `^ (?:checks?|screens?|screening|tests?|testing|work-?up|bloods|panel)(?: (?:today|repeated|(?:on|for|with|after|before|since|in|at|of|by|from|this|last) [\\w-]+(?: [\\w-]+)?))?${answers}(?:${sound})(?=\\s*(?:$|[.;,)])| (?:in|on|at|by|this|last|today|again|and|twice)\\b)`,
  'i',
);
/** "LA clot looked on TEE, absent", "fistula to bladder asked for, urine free of air": what was sought and the bare answer. */
const sought =
  /^(?: (?:of|in|to|at|on) (?:the |his |her )?\w+(?: \w+)?)?,? (?:(?:was|were|is|as|the|a|on|in) )*(?:(?:looked(?! (?:after|into|up|well))|hunted|searched|sought|asked|queried|question|query|wish-?list)\b(?: for)?)(?: (?:on|in|at|by|with|from) [\w' -]{2,24}?)? ?[,;:–-]+ (?:but |and |then )?(?:(?:[\w'-]+ ){0,4}?(?:absent|none|nil|void|empty|undetected|negative|clear|clean|smooth|normal|sound|intact|unremarkable|even|free of)\b|not (?:there|one|seen|found|a)\b|no\b(?! (?:doubt|question)))/i;

const [maySeek, mayTest, mayName] = [
  gateBefore(sought),
  gateBefore(testFor, plannedFor),
  gateBefore(namedTest),
];
export const mayBeSought = gateBefore(sought, testFor, plannedFor, namedTest);

/** As much of a line is read. */
const reach = { before: 80, behind: 320 };

/** How what a test is for is named. */
const namedFor = /\bfor (?:an? |any )?$/i;

/** What a test was done for: not found, or not known yet. */
const testedFor = (place: Place, behind: string): Judgement | null => {
  const before = place.lineBefore(reach.before);
  if (!namedFor.test(before)) return null;
  return testFor.test(before)
    ? (judged('absent', nothingFound.exec(behind)) ?? judged('hypothetical', toCome.exec(behind)))
    : judged('hypothetical', plannedFor.exec(before));
};

/** "TFTs for thyrotoxicosis normal", "fistula asked for, urine free of air"; null where nobody looked, or something was found. */
export const soughtInVain = (place: Place): Judgement | null => {
  const { sentence } = place;
  const behind = place.lineBehind(reach.behind);
  return (
    (sentence.opens(mayTest) ? testedFor(place, behind) : null) ??
    judged('absent', sentence.opens(mayName) ? namedTest.exec(behind) : null) ??
    judged('absent', sentence.opens(maySeek) ? sought.exec(behind) : null)
  );
};
