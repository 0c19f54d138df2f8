import { isDigit, isLetter } from './characters.ts';
import { type Edit, noEdits } from './edits.ts';
import { headingKind, type SectionKind } from './headings.ts';
import { isProse } from './letterhead.ts';
import type { Page } from './page.ts';

const [shortest, longest] = [3, 48];
/** So many headings of the table on lines of their own show that the note marks none. */
const leastKnown = 2;

/** What a line of a list may be as well: "Smoking" among risk factors, "Chest", "MRI". Below a blank line they head what follows. */
const mayBeEntry: ReadonlySet<SectionKind> = new Set([
  'social',
  'exam',
  'imaging',
  'newborn',
  'procedure',
  'past',
]);

interface Candidate {
  /** Behind its last sign. */
  readonly end: number;
  readonly kind: SectionKind | null;
  readonly afterBlank: boolean;
  /** The first sign of the next line that is not blank; -1 where a blank line follows. */
  readonly below: number;
  readonly isTitle: boolean;
}

const titled = /^\p{Lu}[\p{L}'’&/()-]*(?: (?:\p{Lu}[\p{L}'’&/()-]*|and|of|on|at|the|to|for|in|&|\/))* ?$/u;
const words = /^\p{Lu}[\p{L}'’&/() -]*$/u;

const candidates = ({ text, lines }: Page): Candidate[] => {
  const found: Candidate[] = [];
  let afterBlank = true;
  lines.forEach(({ start, end }, at) => {
    const length = end - start;
    if (
      length >= shortest &&
      length <= longest &&
      isLetter(text.charCodeAt(start)) &&
      isLetter(text.charCodeAt(end - 1))
    ) {
      const line = text.slice(start, end);
      if (words.test(line)) {
        const next = lines[at + 1]?.start ?? text.length;
        found.push({
          end,
          kind: headingKind(line),
          afterBlank,
          below: next < text.length && text.charAt(next) !== '\n' ? next : -1,
          isTitle: titled.test(line),
        });
      }
    }
    afterBlank = length === 0;
  });
  return found;
};

/** Whether a line begins an entry of a list or a paragraph. */
export const tells = (text: string, at: number): boolean => {
  const newline = text.indexOf('\n', at);
  const line = text.slice(at, newline === -1 ? text.length : newline);
  return isDigit(line.charCodeAt(0)) ? /^\d{1,2}[.)]\s/.test(line) : /^[-*•]\s/.test(line) || isProse(line);
};

/** Headings on a line of their own in notes that mark none of them: "Allergies" is read as "Allergies:". */
export const bareHeadings = (page: Page): readonly Edit[] => {
  const { text } = page;
  const all = candidates(page);
  const known = all.filter(
    ({ kind, afterBlank, isTitle, below }) => kind !== null && below !== -1 && (afterBlank || isTitle),
  );
  if (new Set(known.map(({ kind }) => kind)).size < leastKnown) return noEdits;
  return all
    .filter(({ kind, afterBlank, below, isTitle }) =>
      kind === null
        ? afterBlank && below !== -1 && tells(text, below)
        : afterBlank || (isTitle && below !== -1 && !mayBeEntry.has(kind)),
    )
    .map(({ end }) => ({ start: end, end, by: ':' }));
};
