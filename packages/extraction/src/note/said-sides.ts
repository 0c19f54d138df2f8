import { matchesOf } from './matches.ts';
import type { Side } from './sides.ts';

/** A side where a text says it. */
export interface SaidSide {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

/** Sources of expressions for a side, to stand between `\b`: for rows that look for a side beside other words. */
export const sideWords: Readonly<Record<Side, string>> = {
  right: 'right|rt|R',
  left: 'left|lt|L',
  bilateral: 'bilateral(?:ly)?|bilat|both|B/L',
};

/** No side of a body: what somebody left, what is done right away; "both" of two things that have names of their own. */
const [noRight, noLeft, noBoth] = [
  '(?! (?:away|now|after)\\b)',
  '(?! (?:in (?:situ|place)|open|alone|untreated|home|against|AMA|the)\\b)',
  '(?![ -](?:bones?|(?:the )?(?:radius|ulna|tibia|fibula))\\b)',
];
/** "R/o", "R+", "L5", "L-spine" say no side, nor does a number of litres; "ribs 5-8 L" is none. */
const letter = '(?! ?-?spine)(?!-?\\d|[/+])';
const litres = '(?<![-–&,\\d])\\d+ ?';

/** An expression for the words of all, with the abbreviations that notes of one organ have for its sides. */
const sideOfOrgan = (right = '', left = '', both = ''): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d/])(?:(${right}right${noRight}|rt|R${letter})|(${left}left${noLeft}|lt|(?<!${litres})L${letter})|(${both}bilateral(?:ly)?|bilat|both${noBoth}|b/l))(?![\\p{L}\\d])`,
    'giu',
  );
/** Organs whose sides have abbreviations of their own. */
const organs = {
  any: sideOfOrgan(),
  eye: sideOfOrgan('OD|RE|R/E|', 'OS|LE|L/E|', 'OU|BE|B/E|each eye|'),
  ear: sideOfOrgan('AD|', 'AS|', 'AU|'),
} as const;
export type Organ = keyof typeof organs;

/** What says a side as a capital alone: "l" is no left, "as" no left ear. */
const capitals = /^(?:[RL]|[OA][DSU]|[RLB]E|[RL]\/E|B\/E)$/i;

/** All sides that a text says, in its order: "right", "Rt", "(L)", "b/l", of an eye "OD". For the words near a mention, not for a note. */
export const sidesSaid = (text: string, organ: Organ = 'any'): readonly SaidSide[] =>
  matchesOf(text, organs[organ]).flatMap(({ 0: word, 1: right, 2: left, index }) =>
    capitals.test(word) && word !== word.toUpperCase()
      ? []
      : [
          {
            side: right === undefined ? (left === undefined ? 'bilateral' : 'left') : 'right',
            start: index,
            end: index + word.length,
          },
        ],
  );

/** The side that a text says; right and left are both sides. Null: none. */
export const sideSaid = (text: string): Side | null => {
  const [side, ...others] = sidesSaid(text).map((said) => said.side);
  return side === undefined ? null : others.every((other) => other === side) ? side : 'bilateral';
};

/** The side of which alone a text speaks; null: none, or both. */
export const onlySide = (text: string): 'right' | 'left' | null => {
  const side = sideSaid(text);
  return side === 'bilateral' ? null : side;
};

/** Between a part of the body and a side behind it: "knee (R)", "mastectomy, left", "burn of the arm on the right". */
const joins = /^[ ,(:–-]{1,3}(?:(?:on|of) )?(?:(?:the|his|her) )?$/;

/** The side of what ends at an offset: the last one said up to there, else one right behind it. Null: none. */
export const sideAt = (text: string, end: number): Side | null => {
  const said = sidesSaid(text);
  const before = said.findLast((one) => one.end <= end);
  return (
    (before ?? said.find((one) => one.start >= end && joins.test(text.slice(end, one.start))))?.side ?? null
  );
};

/** The side of what ends at an offset, else the one of which alone the text around it speaks: "shaft fracture of the femur, on the right". */
export const sideNear = (text: string, end: number): Side | null => sideAt(text, end) ?? onlySide(text);

/** The sides that a code each is needed for: of both sides right and left; one code without a side where none is said. */
export const eachSide = (side: Side | null): readonly ('right' | 'left' | null)[] =>
  side === 'bilateral' ? ['right', 'left'] : [side];
