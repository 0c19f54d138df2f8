import { unitSet } from '../../note/characters.ts';
import { type Judgement, judged, type Place } from '../place.ts';

/**
 * Forms answered by a letter or a word: "DM Y / HTN Y / IHD N", "RA no. Gout no.", "CKD: Y/(N)" where a ring round the letter became brackets. One letter alone is no
 * form ("vitamin D N"), so the line has to hold two answers.
 */
const bare = /^(?: ?[:=?-]| )? ?(Y|N|Yes|No|YES|NO|yes|no|nil)(?=\s*(?:[/,;|.)]|$|\n|\s{2}))/;
/** Both answers are printed, and one of them is marked. */
const marked =
  /^ ?[:=?-]? ?(?:(\(|\[|\*|<)?(?:Y|Yes|YES)(?:\)|\]|\*|>)? ?[/|] ?(\(|\[|\*|<)?(?:N|No|NO)(?:\)|\]|\*|>)?)/;
const answers = /(?<=[\s/|([*<])(?:Y|N|Yes|No|YES|NO|yes|no|nil)(?=\s*(?:[/,;|.)\]*>]|$|\n|\s{2}))/g;

/** What stands before an answer, and what one begins with: one look tells most names that nothing answers. */
const beforeAnswer = unitSet(' :=?-');
const beginsAnswer = unitSet('YNyn([*<');
const mayAnswer = (text: string, from: number): boolean => {
  let at = from;
  while (at < from + 3 && beforeAnswer.has(text.charCodeAt(at))) at += 1;
  return beginsAnswer.has(text.charCodeAt(at));
};

/** Longer lines are no forms. */
const reach = 200;

/** Null where no letter answers; the answer "yes" is null too, for what stands in a form is there if nothing denies it. */
export const letterAnswer = (place: Place): Judgement | null => {
  const { text, end } = place;
  if (!mayAnswer(text, end)) return null;
  const behind = text.slice(end, end + 16);
  const both = marked.exec(behind);
  if (both !== null) return both[2] !== undefined && both[1] === undefined ? judged('absent', both) : null;
  const one = bare.exec(behind);
  if (one === null || !/^n/i.test(one[1] ?? '')) return null;
  return (place.line(reach).match(answers)?.length ?? 0) > 1 ? judged('absent', one) : null;
};
