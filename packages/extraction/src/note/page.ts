import { isSmall, isSpace } from './characters.ts';
import { type Signs, signsOf } from './signs.ts';

/** A line as it was printed: what stands on it, and the blanks before it. */
export interface WrittenLine {
  readonly start: number;
  /** Where its first sign stands; `end` where it is blank. */
  readonly first: number;
  /** Behind its last sign, before the blanks that end it. */
  readonly end: number;
}

const writtenLines = (text: string): WrittenLine[] => {
  const lines: WrittenLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline;
    let end = next;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    let first = start;
    while (first < end && isSpace(text.charCodeAt(first))) first += 1;
    lines.push({ start, first, end });
    start = next + 1;
  }
  return lines;
};

const newline = 10;
/** So many letters tell in what case a note is written. */
const sampled = 20_000;

/** What a sign of a typewriter adds to the balance of capitals and small letters. */
const weights = new Int8Array(128);
for (let unit = 0; unit < weights.length; unit += 1)
  weights[unit] = isSmall(unit) ? -1 : isSmall(unit + 32) ? 1 : 0;

/** Whether more of the ASCII letters at the beginning of a text are capitals than not. */
const isMostlyCapitals = (text: string): boolean => {
  let balance = 0;
  const end = Math.min(text.length, sampled);
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < weights.length) balance += weights[unit] ?? 0;
    // Those that are left cannot turn it.
    if (unit === newline && Math.abs(balance) > end - at) break;
  }
  return balance > 0;
};

/**
 * A text as those who read its layout ask for it: which signs it holds and where its lines are. They are many, most notes hold no sign
 * for any of them, and so the text is walked once for all.
 */
export class Page {
  readonly text: string;
  readonly signs: Signs;
  #lines: readonly WrittenLine[] | null = null;
  #isInCapitals: boolean | null = null;

  constructor(text: string, signs = signsOf(text)) {
    this.text = text;
    this.signs = signs;
  }

  /** Its lines, blank ones among them. */
  get lines(): readonly WrittenLine[] {
    this.#lines ??= writtenLines(this.text);
    return this.#lines;
  }

  get isInCapitals(): boolean {
    this.#isInCapitals ??= isMostlyCapitals(this.text);
    return this.#isInCapitals;
  }
}
