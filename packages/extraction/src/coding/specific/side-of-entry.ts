import { entryBefore, entryBehind } from '../../note/entry.ts';
import type { Candidate } from '../worksheet.ts';

/** Sides as notes of eyes and ears write them, letters as capitals. */
const eyes =
  /\b(?:(right|rt|OD|RE|R\/E)|(left|lt|OS|LE|L\/E)|(bilateral|both|OU|BE|B\/E|B\/L|each eye))\b|\b(?:(R)|(L))\b(?= (?:eye|cornea|lens|retina|lid|upper|lower|acute|chronic))/gi;
const ears =
  /\b(?:(right|rt|AD)|(left|lt|AS)|(bilateral|both|AU|B\/L))\b|\b(?:(R)|(L))\b(?= (?:ear|TM|acute|chronic|otitis|AOM|CSOM|ASOM|OM|SNHL|mastoid))/gi;
const capitals = /^(?:OD|OS|OU|RE|LE|BE|AD|AS|AU|R|L|[RLB]\/E)$/i;
const reach = 40;
/** A line or stretch of one eye: "RE: …", "OS - …". */
const headed = /(?:^|[.;\n])\s*(?:(RE|OD|right eye|R\/E)|(LE|OS|left eye|L\/E))\s*[:–-](?=\s)/g;

type Side = 'right' | 'left' | 'bilateral';

const sidesIn = (text: string, pattern: RegExp): Set<Side> => {
  const said = new Set<Side>();
  for (const [word, right, left, both, r, l] of text.matchAll(pattern)) {
    if (capitals.test(word) && word !== word.toUpperCase()) continue;
    if (right ?? r) said.add('right');
    if (left ?? l) said.add('left');
    if (both) said.add('bilateral');
  }
  return said;
};

/** The entry of a quote, no further than a few words. */
const entryOf = (text: string, start: number, end: number): string =>
  entryBefore(text, Math.max(0, start - reach), start) +
  text.slice(start, end) +
  entryBehind(text, end, end + reach);

const headOf = (text: string, start: number): Side | null => {
  const paragraph = text.slice(text.lastIndexOf('\n\n', start) + 1, start);
  const last = [...paragraph.matchAll(headed)].at(-1);
  return last === undefined ? null : last[1] === undefined ? 'left' : 'right';
};

/** The side of an eye or ear by the entry that a quote stands in: its own clause, else the "RE:" or "OS -" that heads it (I.B.13). */
export const sideOfEntry = (text: string, { display, evidence }: Candidate): Side | null => {
  const isEye = /\beyes?\b|\beyelid\b/i.test(display);
  const told = new Set<Side>();
  for (const { start, end } of evidence) {
    const near = sidesIn(entryOf(text, start, end), isEye ? eyes : ears);
    const [only, other] = near;
    if (only !== undefined && other === undefined) told.add(only);
    if (near.size === 0 && isEye) {
      const head = headOf(text, start);
      if (head !== null) told.add(head);
    }
  }
  if (told.has('right') && told.has('left')) return 'bilateral';
  const [side, another] = told;
  return side !== undefined && another === undefined ? side : null;
};
