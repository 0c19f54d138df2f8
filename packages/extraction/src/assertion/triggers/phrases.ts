import type { Assertion } from '../../types.ts';

/**
 * Words that turn what a sentence says, after ConText (Harkema et al. 2009, J Biomed Inform 42:839). `reach` counts words
 * where a trigger does not govern the rest of the sentence.
 */
export interface Trigger {
  readonly phrase: string;
  readonly assertion: Exclude<Assertion, 'present'>;
  /** Its place in `precedence`. */
  readonly rank: number;
  readonly direction: 'forward' | 'backward';
  readonly reach: number | undefined;
  /** It takes up what the sentence said before, so neither a comma nor "but" stands between. */
  readonly anaphoric: boolean;
  /** It governs only where it opens its clause: "Unlikely gout" and not "gout unlikely, cellulitis treated". */
  readonly opens: boolean;
}

/** Which assertion wins where several triggers govern the same words: the one that would cost most to miss. */
export const precedence = {
  'other-person': 0,
  family: 1,
  absent: 2,
  hypothetical: 3,
  uncertain: 4,
  historical: 5,
  present: 6,
} as const satisfies Record<Assertion, number>;

/** Whether it says that something is somebody else's. */
export const isPerson = ({ assertion }: Trigger): boolean =>
  assertion === 'family' || assertion === 'other-person';

/**
 * The phrases of the choices of a pattern from an offset on, up to what closes them, and where that is. Each choice is read once, however
 * deep it stands: to put them in one after another would make the same phrases over and over.
 */
const choicesFrom = (pattern: string, from: number): readonly [readonly string[], number] => {
  const chosen: string[] = [];
  let ways: readonly string[] = [''];
  let at = from;
  for (; at < pattern.length && pattern[at] !== ')'; at += 1) {
    const sign = pattern[at] ?? '';
    if (sign === '|') {
      chosen.push(...ways);
      ways = [''];
    } else if (sign === '(') {
      const [within, end] = choicesFrom(pattern, at + 1);
      ways = ways.flatMap((way) => within.map((words) => way + words));
      at = end;
    } else ways = ways.map((way) => way + sign);
  }
  return [[...new Set([...chosen, ...ways])], at];
};

/**
 * The phrases that a pattern stands for: "(is|was) not (|yet) seen" is four of them. Choices may hold choices; two empty ones
 * leave one space.
 */
export const phrasesOf = (pattern: string): string[] => [
  ...new Set(choicesFrom(pattern, 0)[0].map((one) => one.replace(/\s+/g, ' ').trim())),
];

/** Triggers of one kind; every pattern a line of the tables. All are objects of one shape, of which fields are read fastest. */
export const all = (
  assertion: Trigger['assertion'],
  direction: Trigger['direction'],
  patterns: readonly string[],
  { reach, anaphoric = false, opens = false }: Partial<Pick<Trigger, 'reach' | 'anaphoric' | 'opens'>> = {},
): Trigger[] =>
  [...new Set(patterns.flatMap(phrasesOf))].map((phrase) => ({
    phrase,
    assertion,
    rank: precedence[assertion],
    direction,
    reach,
    anaphoric,
    opens,
  }));
