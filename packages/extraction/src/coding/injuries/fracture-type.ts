import { entryAround } from '../../note/entry.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** Shafts whose subcategories are the types of fracture: the 5th character of each type (S42.3, S52.2, S52.3, S72.3, S82.2, S82.4). */
const shafts = codeSet('S42.30 S52.20 S52.30 S72.30 S82.20 S82.40');
const types = [
  [/\bgreenstick\b/i, '1'],
  [/\btransverse\b/i, '2'],
  [/\boblique\b/i, '3'],
  [/\bspiral\b/i, '4'],
  [/\bcomminuted\b/i, '5'],
  [/\bsegmental\b/i, '6'],
] as const;
/** The 6th character of a fracture that is displaced, by the side of the one left open; three more where it is not displaced. */
const displaced: Readonly<Record<string, number>> = { '1': 1, '2': 2, '9': 3 };
const undisplaced = /\b(?:un-?|non-?|minimally )displaced\b/i;

/** How far from the bone its type is read, within the entry. */
const [reachBefore, reachBehind] = [160, 60];

const around = ({ document }: Worksheet, { evidence }: Candidate): string =>
  evidence.map((quote) => entryAround(document.text, quote, reachBefore, reachBehind)).join(' ');

/** "Femoral shaft fracture, closed, comminuted": the type behind the bone (I.B.2); not said to be displaced or not, it is displaced (I.C.19.c). */
export const readFractureType = (sheet: Worksheet): void => {
  for (const candidate of sheet.find(shafts)) {
    const character = displaced[candidate.code.charAt(6)];
    const said = around(sheet, candidate);
    const type = types.find(([words]) => words.test(said))?.[1];
    if (character === undefined || type === undefined) continue;
    const last = undisplaced.test(said) ? character + 3 : character;
    const code = `${candidate.code.slice(0, 5)}${type}${last}${candidate.code.slice(-1)}`;
    if (sheet.lookup(code)?.billable === true)
      sheet.combine(code, [candidate], 'the type of the fracture is documented beside the bone (I.B.2)');
  }
};

const mayBeUndisplaced = gateBefore(undisplaced);
/** Words of a fracture that name no bone. */
const noBone =
  /^(?:fracture\w*|closed|right|left|bone|shaft|distal|proximal|upper|lower|comminuted|displaced|broken|ankle|wrist|base|neck|head|body)$/i;
const bonesOf = ({ evidence }: Candidate): string[] =>
  evidence.flatMap(({ quote }) =>
    quote.split(/[^\p{L}]+/u).filter((word) => word.length > 3 && !noBone.test(word)),
  );

/** "Undisplaced fracture of the left scaphoid" in a report: what another sentence says of the one broken bone of that name. */
const saidElsewhere = (sheet: Worksheet, candidate: Candidate): string => {
  const bones = bonesOf(candidate).map((bone) => bone.toLowerCase());
  if (bones.length === 0) return '';
  return sheet.document
    .opening(mayBeUndisplaced)
    .map(({ text }) => text)
    .filter((text) => bones.some((bone) => text.toLowerCase().includes(bone)))
    .join(' ');
};

const saidDisplaced = /(?<!\b(?:un-?|non-?|minimally |not ))\bdisplaced\b/i;

/** "Lateral malleolus fracture, undisplaced, closed": displaced is only what the note leaves open (I.C.19.c). */
export const readUndisplaced = (sheet: Worksheet): void => {
  for (const candidate of sheet.find(codeSet('S'))) {
    const { code, display } = candidate;
    if (!display.startsWith('Displaced ')) continue;
    const near = around(sheet, candidate);
    const said = undisplaced.test(near) ? near : `${near} ${saidElsewhere(sheet, candidate)}`;
    if (!undisplaced.test(said) || saidDisplaced.test(said)) continue;
    const wanted = display.replace('Displaced', 'Nondisplaced');
    for (const at of [5, 6])
      for (const character of '123456789') {
        const other = `${code.slice(0, at)}${character}${code.slice(at + 1)}`;
        if (other !== code && sheet.lookup(other)?.display === wanted)
          sheet.combine(other, [candidate], 'the fracture is said not to be displaced (I.C.19.c)');
      }
  }
};
