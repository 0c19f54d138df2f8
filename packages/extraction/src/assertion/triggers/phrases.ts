import type { Assertion } from '../../types.ts';

/**
 * Words that turn what a sentence says, after ConText (Harkema et al. 2009, J Biomed Inform 42:839). `reach` counts words
 * where a trigger does not govern the rest of the sentence.
 */
export interface Trigger {
  readonly phrase: string;
  readonly assertion: Exclude<Assertion, 'present'>;
  readonly direction: 'forward' | 'backward';
  readonly reach?: number;
  /** It takes up what the sentence said before, so neither a comma nor "but" stands between. */
  readonly anaphoric?: boolean;
  /** It governs only where it opens its clause: "Unlikely gout" and not "gout unlikely, cellulitis treated". */
  readonly opens?: boolean;
}

const choice = /\(([^()]*)\)/;

/**
 * The phrases that a pattern stands for: "(is|was) not (|yet) seen" is four of them. Choices may hold choices; two empty ones
 * leave one space.
 */
export const phrasesOf = (pattern: string): string[] => {
  const open = [pattern];
  const found = new Set<string>();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const match = choice.exec(one);
    if (match === null) found.add(one.replace(/\s+/g, ' ').trim());
    else
      for (const words of match[1]?.split('|') ?? [])
        open.push(one.slice(0, match.index) + words + one.slice(match.index + match[0].length));
  }
  return [...found];
};

/** Triggers of one kind; every pattern a line of the tables. */
export const all = (
  assertion: Trigger['assertion'],
  direction: Trigger['direction'],
  patterns: readonly string[],
  rest: Pick<Trigger, 'reach' | 'anaphoric' | 'opens'> = {},
): Trigger[] =>
  [...new Set(patterns.flatMap(phrasesOf))].map((phrase) => ({ phrase, assertion, direction, ...rest }));
