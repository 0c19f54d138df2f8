import { isDigit } from '../note/characters.ts';
import { stopWords } from '../note/normalize.ts';
import type { Side } from '../note/sides.ts';
import { titleWordsOf } from '../note/tokens.ts';
import { remembered } from '../remembered.ts';
import type { Candidate } from './worksheet.ts';

/** What can be said of a title alone. */
export interface TitleTraits {
  readonly isVague: boolean;
  readonly openParts: number;
  readonly saysWith: boolean;
  readonly saysWithout: boolean;
  /** It ends "without complications". */
  readonly isUncomplicated: boolean;
  /** It names an episode of a lasting disease, which is none of its other forms. */
  readonly isEpisode: boolean;
}

/** What a title leaves open and what it joins; worked out once a title. */
export const titleTraits = remembered(
  (display): TitleTraits => ({
    isVague: /\bunspecified\b|\bwithout complications?\b/i.test(display),
    openParts: display.match(/\bunspecified\b/gi)?.length ?? 0,
    saysWith: /\bwith\b/i.test(display),
    saysWithout: /\bwithout\b/i.test(display),
    isUncomplicated: /\bwithout complications?$/i.test(display),
    isEpisode: /exacerbation|status (?:asthm|epil)|withdrawal|intoxication|delirium/.test(display),
  }),
);

/** Whether a code leaves open what its category asks for, by its title or its last character. */
export const vague = ({ code, display }: Candidate): boolean =>
  titleTraits(display).isVague ||
  (code.length === 5 && code.endsWith('.9') && isDigit(code.charCodeAt(1)) && isDigit(code.charCodeAt(2)));

/** How much a title leaves open. */
export const openParts = ({ display }: Candidate): number => titleTraits(display).openParts;

const colourless: ReadonlySet<string> = new Set(
  'unspecified other disease disorder condition specified acute chronic with without not elsewhere classified type site'.split(
    ' ',
  ),
);

/** Words of a title that name the condition. */
export const subject = remembered((display): readonly string[] =>
  titleWordsOf(display.replace(/\([^)]*\)/g, ' ')).filter(
    (word) => !stopWords.has(word) && !colourless.has(word),
  ),
);

/** "of unspecified deep veins", "without complications": what a title does not say. */
const leftOpen = /\bwithout\b.*$|(?<!\bwith )\bunspecified\b(?:(?! of | in | with |,).)*/gi;
/** The words of a title that name the condition, without those for what it leaves open. */
export const saidSubject = remembered((display) => subject(display.replace(leftOpen, '')));

const sides = /\b(?:right|left|bilateral)\b/i;

/** The side that the title of a code says; null: none. */
export const sideOfTitle = remembered(
  (display) => (sides.exec(display)?.[0].toLowerCase() ?? null) as Side | null,
);
