import type { Concept, ConceptDetail } from '@ohm/terminology';
import { stopWords } from '../../note/normalize.ts';
import { sides } from '../../note/sides.ts';
import { titleWordsOf } from '../../note/tokens.ts';
import { remembered } from '../../remembered.ts';
import type { Worksheet } from '../worksheet.ts';
import { pick, type Words } from './choices.ts';

/** How a category code was brought down to a billable one. */
export interface Resolved {
  readonly code: string;
  readonly detail: ConceptDetail;
  /** False where the note itself says every character. */
  readonly defaulted: boolean;
}

/**
 * Brings a code down to a billable one: by the words around the mention, by the 7th character of an initial encounter
 * (I.C.19.a) and closed fracture (I.C.19.c), then by the default the classification offers (I.B.2). Null: none.
 */
export const resolveBillable = (sheet: Worksheet, code: string, around: Words): Resolved | null =>
  resolveFrom(sheet, sheet.lookup(code), around);

/** The same for what is known of a code. */
export const resolveFrom = (sheet: Worksheet, from: ConceptDetail | null, around: Words): Resolved | null => {
  let current = from;
  let defaulted = false;
  for (let depth = 0; current !== null && depth < 6; depth += 1) {
    if (current.billable === true) return { code: current.code, detail: current, defaulted };
    const next = pick(current, around);
    if (next === null) return null;
    defaulted ||= next[1];
    current = sheet.lookup(next[0].code);
  }
  return null;
};

/** What a title says of the condition, as it is compared with those of its neighbours. */
interface ComparedTitle {
  /** Words that belong to the condition. */
  readonly words: readonly string[];
  /** It is chosen by what is not documented, or by the encounter, and by no word. */
  readonly isResidual: boolean;
}

const compareTitle = remembered((display): ComparedTitle => {
  const own = display.replace(/\([^)]*\)|\bunspecified\b|,? initial encounter.*$/gi, ' ');
  return {
    words: [...new Set(titleWordsOf(own))].filter((word) => !stopWords.has(word)),
    isResidual: /\bother\b|unspecified|encounter|sequela/i.test(display),
  };
});

/** A sibling that a code may give way to, and the words of titles that decide it. */
interface Sibling {
  readonly code: string;
  /** What it says beyond the code: all of it has to stand in the note. */
  readonly beyond: readonly string[];
  /** What the code says beyond it: none of that may. */
  readonly without: readonly string[];
}

const siblingsOf = (detail: ConceptDetail, parent: ConceptDetail): Sibling[] => {
  // Codes right below a category may be different conditions; one of them that is left open gives way, one that leaves the side open to a side.
  const maybeOther = parent.code.length < 4 && !/\bunspecified$|\bunspecified,/i.test(detail.display);
  if (maybeOther && !/\bunspecified\b/i.test(detail.display)) return [];
  const { words: own } = compareTitle(detail.display);
  return parent.children.flatMap(({ code, display }) => {
    const { words: theirs, isResidual } = compareTitle(display);
    if (code === detail.code || isResidual) return [];
    const beyond = theirs.filter((word) => !own.includes(word));
    if (beyond.length === 0 || (maybeOther && !beyond.every((word) => sides.has(word)))) return [];
    return [{ code, beyond, without: own.filter((word) => !theirs.includes(word)) }];
  });
};

/** The siblings of a code, and the words of which one stands in the note where any of them is said. */
interface Siblings {
  readonly all: readonly Sibling[];
  readonly firstWords: readonly string[];
}

/** By the code as the release has it: what its neighbours are doesn't change from note to note. */
const siblings = new WeakMap<ConceptDetail, Siblings>();

/**
 * The sibling that the words around a mention speak for: they hold all that the sibling says beyond the code, and nothing
 * that the code says beyond the sibling ("nondisplaced" beside a code for displaced fractures). Null: the code stands.
 */
export const betterSibling = (sheet: Worksheet, detail: ConceptDetail, around: Words): string | null => {
  let known = siblings.get(detail);
  if (known === undefined) {
    const parent = detail.parent === null ? null : sheet.lookup(detail.parent.code);
    const all = parent === null ? [] : siblingsOf(detail, parent);
    known = { all, firstWords: [...new Set(all.map(({ beyond: [first = ''] }) => first))] };
    siblings.set(detail, known);
  }
  if (!known.firstWords.some((word) => around.has(word))) return null;
  for (const sibling of known.all)
    if (sibling.beyond.every((word) => around.has(word)) && !sibling.without.some((word) => around.has(word)))
      return sibling.code;
  return null;
};

/** Lids of both eyes: the upper and lower ones of an eye are one code where the subcategory has it (H01.0). */
const lidsOfBoth = (around: Words, of: (side: RegExp) => Concept[]): readonly [string, string] | null => {
  const [upper, lower] = [around.has('upper'), around.has('lower')];
  const all = around.has('four') || (upper && lower);
  const one = upper ? 'upper eyelid' : lower ? 'lower eyelid' : 'eye, unspecified eyelid';
  const which = all ? 'eye, upper and lower eyelids' : one;
  const [right] = of(new RegExp(`\\bright ${which}`, 'i'));
  const [left] = of(new RegExp(`\\bleft ${which}`, 'i'));
  return right === undefined || left === undefined ? null : [right.code, left.code];
};

const paired =
  '(?:lower limb|side|eye|ear|foot|leg|lung|kidney|adrenal gland|knee|hip|shoulder|elbow|wrist|hand|ankle|thigh|arm)';

const isOpen = remembered((display) => /\bunspecified\b/i.test(display));

/**
 * Right and left of a disease that is said to be one of both sides and whose subcategory has no code for both (I.B.13): the codes beside one that leaves the
 * side open. Null: there is one for both, or the code says a side.
 */
export const bothSides = (
  sheet: Worksheet,
  open: ConceptDetail,
  around: Words,
): readonly [string, string] | null => {
  if (!isOpen(open.display) || !(around.has('bilateral') || around.has('four'))) return null;
  const parent = open.parent === null ? null : sheet.lookup(open.parent.code);
  if (parent === null) return null;
  const of = (side: RegExp): Concept[] =>
    parent.children.filter(({ display, billable }) => billable === true && side.test(display));
  const lids = /\beyelid\b/i.test(open.display) ? lidsOfBoth(around, of) : null;
  if (lids !== null) return lids;
  const [right, ...otherRight] = of(new RegExp(`\\bright ${paired}\\b`, 'i'));
  const [left, ...otherLeft] = of(new RegExp(`\\bleft ${paired}\\b`, 'i'));
  if (right === undefined || left === undefined || otherRight.length > 0 || otherLeft.length > 0) return null;
  return of(/\bbilateral\b/i).length > 0 ? null : [right.code, left.code];
};

/** A code a coder would compare with another one. */
export type Neighbour = Pick<Concept, 'code' | 'display'>;

const siblingCodes = new WeakMap<ConceptDetail, readonly Neighbour[]>();

/** Billable siblings of a code in the order of the classification; not those that later encounters alone have. */
export const billableSiblings = (sheet: Worksheet, detail: ConceptDetail): readonly Neighbour[] => {
  let known = siblingCodes.get(detail);
  if (known === undefined) {
    const parent = detail.parent === null ? null : sheet.lookup(detail.parent.code);
    known = (parent?.children ?? [])
      .filter(
        (child) =>
          child.code !== detail.code && child.billable === true && !/subsequent|sequela/i.test(child.display),
      )
      .map((child) => ({ code: child.code, display: child.display }));
    siblingCodes.set(detail, known);
  }
  return known;
};

/** 0 to 1: the share of the words of two titles that both have (Jaccard). */
const likeness = (one: string, other: string): number => {
  const [{ words: own }, { words: theirs }] = [compareTitle(one), compareTitle(other)];
  const shared = own.filter((word) => theirs.includes(word)).length;
  return shared === 0 ? 0 : shared / (own.length + theirs.length - shared);
};

const near = new WeakMap<ConceptDetail, readonly Neighbour[]>();

/** Neighbours a coder would compare: billable siblings, those with the likest titles first, then in the order of the classification. */
export const neighbours = (sheet: Worksheet, detail: ConceptDetail): readonly Neighbour[] => {
  let known = near.get(detail);
  if (known === undefined) {
    known = billableSiblings(sheet, detail)
      .map((sibling) => [likeness(detail.display, sibling.display), sibling] as const)
      .sort(([a], [b]) => b - a)
      .map(([, sibling]) => sibling);
    near.set(detail, known);
  }
  return known;
};
