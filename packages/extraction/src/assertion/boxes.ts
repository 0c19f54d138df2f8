import { holdsUnit, unitSet } from '../note/characters.ts';
import type { Span } from '../note/sentences.ts';
import type { Judgement } from './context.ts';

/** Boxes of a form, ticked or empty. */
const ticked = String.raw`(?:\[ ?[xX✓✔] ?\]|\( ?[xX✓✔] ?\)|☑|☒|■|✅)`;
const empty = String.raw`(?:\[[ _-]?\]|\( ?\)|☐|□)`;
const answerBoxes = new RegExp(
  `^[:\\s]*(?:(?:yes|y)\\s?(?:(${ticked})|${empty})[\\s/,]*(?:no|n)\\s?(?:(${ticked})|${empty})|(?:(${ticked})|${empty})\\s?(?:yes|y)\\b[\\s/,]*(?:(${ticked})|${empty})\\s?(?:no|n)\\b)`,
  'i',
);
const emptyBehind = new RegExp(`^[:\\s]{0,3}${empty}`);
const tickedBehind = new RegExp(`^[:\\s]{0,3}${ticked}`, 'u');
const endsInBox = new RegExp(`(?:${ticked}|${empty})[\\s.;,]*$`);
const beginsInBox = new RegExp(`^[^\\p{L}]*(?:${ticked}|${empty})|[:.;]\\s+(?:${ticked}|${empty})`, 'u');
const boxSigns = unitSet('[(☐☑☒□■✅');

/** Longer lines are no forms. */
const reach = 200;

const lineOf = (text: string, { start, end }: Span): string => {
  const before = text.slice(Math.max(0, start - reach), start);
  const [behind = ''] = text.slice(start, end + reach).split('\n', 1);
  return before.slice(before.lastIndexOf('\n') + 1) + behind;
};

/**
 * The box that answers a name: both printed ("☒ Yes ☐ No"), or the one behind it in a line whose boxes stand behind their names
 * ("Diabetes [x]  Stroke [ ]"), which ends in a box and begins with none. Undefined where boxes stand before names, or none do.
 */
export const boxAnswer = (text: string, span: Span): Judgement | null | undefined => {
  if (!holdsUnit(text, span.end, span.end + 28, boxSigns)) return undefined;
  const behind = text.slice(span.end, span.end + 28);
  const both = answerBoxes.exec(behind);
  if (both !== null) {
    const yes = both[1] ?? both[3];
    const no = both[2] ?? both[4];
    return yes === undefined && no !== undefined ? { assertion: 'absent', trigger: both[0].trim() } : null;
  }
  const line = lineOf(text, span);
  if (!endsInBox.test(line) || beginsInBox.test(line)) return undefined;
  const none = emptyBehind.exec(behind);
  if (none !== null) return { assertion: 'absent', trigger: none[0].trim() };
  return tickedBehind.test(behind) ? null : undefined;
};
