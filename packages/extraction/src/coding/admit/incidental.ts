import type { AssertedMention } from '../../assertion/assert.ts';
import { topics } from '../../note/topics.ts';
import { codeSet } from '../code-set.ts';
import { chronic } from '../history-tables.ts';
import { listed } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** What no one did anything about is not coded with a stay (III, III.B), and in a visit not either (IV.J). */
const illness = codeSet('A-R');

const noCare =
  '(?:nothing (?:was |is |had to be |needed to be )?(?:done|to do|needed)|no (?:intervention|treatment|action|follow[- ]?up|concern)(?: (?:was |is )?(?:needed|required|taken|planned))?|not (?:felt |thought |considered |judged )?(?:to be )?(?:clinically )?(?:significant|relevant)|not acted (?:up)?on|none (?:was |were )?acted on|of no (?:clinical )?(?:significance|consequence|concern|relevance)|left alone|(?:left )?untreated|not (?:actively )?treated)';
/** "Small effusion on film, no intervention": said of what stands beside it. */
const ofNoConcern = new RegExp(
  `^[^.;\\n]{0,32}(?:,|\\(|-|–|\\band\\b|\\bwas\\b|\\bwere\\b|\\bis\\b)\\s*(?:which |that |it |required |requiring |needs? |needed )*(?:${noCare}|(?:an )?incidental(?:ly| finding)?)\\b`,
  'i',
);
/** "…, a renal cyst and diverticulosis, all incidental": said of all that a list has named. */
const allIncidental = new RegExp(
  `^[^.;\\n]{0,110}\\b(?:incidental(?:ly|omas?| findings?)?|in passing|${noCare})\\b`,
  'i',
);
const incidentalList =
  /\b(?:incidental(?:ly|s)?|(?:other|additional|further|unrelated|chance) (?:[\w-]+ )?findings?(?: were| included?| of|:))(?! (?:to|on)\b)[^.;\n]{0,110}$/i;
/** A report that found more than was looked for. */
const alsoSeen =
  /^[^.;\n]{0,60}\b(?:(?:was|were|are|is) )?(?:also|in addition) (?:seen|noted|reported|mentioned|described|visible)\b/i;
const scan =
  /\b(?:CT|CTPA|MRI|MR|USG|US|ultrasound|sonogra\w+|scan|x-?rays?|CXR|films?|echo\w*|endoscop\w+|colonoscop\w+|radiolog\w+)\b/i;

export const byTheWay = [ofNoConcern, allIncidental, incidentalList, alsoSeen];

/** What a doctor does who takes a finding up. */
const takenUp =
  /\b(?:follow(?:ed|ing)?(?:[ -]?up)? (?:in|with|by|scan|CT|MRI)|repeat\w*|re-?scan|re-?check|refer\w*|biops\w+|PET|surveillance|MDT|discuss\w*|plan(?:ned|s)?|urology|surgery|surgeons|clinic|monitor\w*|start(?:ed)?|(?<!un)treated|treatment (?:with|of|started)|for (?:removal|excision|surgery)|work-?up|booked)\b/i;

/** Whether the note says of a mention, or of the list that it ends, that it was found by the way and left alone. */
export const unattended = (sheet: Worksheet, { code, start, end, sentence }: AssertedMention): boolean => {
  if (!sentence.speaksOf(topics.incidental) || !illness(code) || listed.has(sentence.section.kind))
    return false;
  const { text } = sheet.document;
  const behind = text.slice(end, Math.min(sentence.end, end + 140));
  if (sheet.setting === 'inpatient' && !chronic(code) && ofNoConcern.test(behind.slice(0, 90))) return true;
  const before = text.slice(Math.max(sentence.start, start - 140), start);
  const isByTheWay =
    incidentalList.test(before) ||
    ((allIncidental.test(behind) || alsoSeen.test(behind)) &&
      scan.test(text.slice(Math.max(0, start - 200), sentence.end)));
  return isByTheWay && !takenUp.test(sentence.text);
};
