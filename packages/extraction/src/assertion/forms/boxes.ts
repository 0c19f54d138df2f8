import { holdsUnit, isSpace, unitSet } from '../../note/characters.ts';
import { tellingSigns } from '../../note/telling-signs.ts';
import { type Judgement, judged, type Place } from '../place.ts';

/** Boxes of a form, ticked or empty. */
const ticked = String.raw`(?:\[ ?[xX✓✔] ?\]|\( ?[xX✓✔] ?\)|☑|☒|■|✅)`;
const empty = String.raw`(?:\[[ _-]?\]|\( ?\)|☐|□)`;
const answerBoxes = new RegExp(
  `^[:=?\\s–—-]*(?:(?:yes|y)\\s?(?:(${ticked})|${empty})[\\s/,]*(?:no|n)\\s?(?:(${ticked})|${empty})|(?:(${ticked})|${empty})\\s?(?:yes|y)\\b[\\s/,]*(?:(${ticked})|${empty})\\s?(?:no|n)\\b)`,
  'i',
);
const emptyBehind = new RegExp(`^[:\\s]{0,3}${empty}`);
const tickedBehind = new RegExp(`^[:\\s]{0,3}${ticked}`, 'u');
/** "[ ] COPD", "(no) gout": the last box before a name, and nothing but words between. */
const emptyBefore = new RegExp(
  `(?:${empty}|\\[[nN]\\]|(?:^|[\\n,;:.|]\\s*)(?:[∅Ø]|\\(-\\)|\\( ?no ?\\)))\\s*(?:[\\p{L}\\d'/,-]+ ?){0,8}$`,
  'u',
);
const emptyWithin = new RegExp(empty);
const endsInBox = new RegExp(`(?:${ticked}|${empty})[\\s.;,]*$`);
const beginsInBox = new RegExp(`^[^\\p{L}]*(?:${ticked}|${empty})|[:.;]\\s+(?:${ticked}|${empty})`, 'u');
/** What boxes behind a name begin with, or their answer, and what may stand before that. */
const beginsBox = unitSet('[(☐☑☒□■✅yY');
const beforeBox = unitSet(':=?–—-');
/** As much is read behind a name. */
const boxReach = 28;
const mayBoxStand = (text: string, end: number): boolean => {
  let at = end;
  while (at < end + boxReach && (beforeBox.has(text.charCodeAt(at)) || isSpace(text.charCodeAt(at)))) at += 1;
  return beginsBox.has(text.charCodeAt(at));
};
const signsOfEmpty = unitSet(tellingSigns.emptyBox);

/** As much is read before a name; longer lines are no forms. */
const reach = { before: 80, line: 200 };

/**
 * The box that answers a name: both printed ("☒ Yes ☐ No"), or the one behind it in a line whose boxes stand behind their names
 * ("Diabetes [x]  Stroke [ ]"), which ends in a box and begins with none. Undefined where boxes stand before names, or none do.
 */
export const boxAnswer = (place: Place): Judgement | null | undefined => {
  const { text, end } = place;
  if (!mayBoxStand(text, end)) return undefined;
  const behind = text.slice(end, end + boxReach);
  const both = answerBoxes.exec(behind);
  if (both !== null) {
    const yes = both[1] ?? both[3];
    const no = both[2] ?? both[4];
    return yes === undefined && no !== undefined ? judged('absent', both) : null;
  }
  const line = place.line(reach.line);
  if (!endsInBox.test(line) || beginsInBox.test(line)) return undefined;
  const none = emptyBehind.exec(behind);
  if (none !== null) return judged('absent', none);
  return tickedBehind.test(behind) ? null : undefined;
};

/** An empty box before a name, or between its words: "[x] asthma, mild [ ] COPD". */
export const emptyBox = (place: Place): Judgement | null => {
  const { text, sentence, start, end } = place;
  if (!sentence.holds('emptyBox')) return null;
  if (holdsUnit(text, start, end, signsOfEmpty) && emptyWithin.test(place.said))
    return { assertion: 'absent', trigger: '[ ]' };
  const from = Math.max(sentence.start, start - reach.before);
  return holdsUnit(text, from, start, signsOfEmpty)
    ? judged('absent', emptyBefore.exec(text.slice(from, start)))
    : null;
};
