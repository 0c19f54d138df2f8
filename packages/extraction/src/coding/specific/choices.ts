import type { Concept, ConceptDetail } from '@ohm/terminology';
import { stopWords } from '../../note/normalize.ts';
import { titleWordsOf } from '../../note/tokens.ts';
import { sideOfTitle } from '../titles.ts';

/** The words that a note says beside a code. */
export type Words = Pick<ReadonlySet<string>, 'has'>;

const seventhInitial = /\binitial encounter(?! for open)\b/i;
const other = /^other\b/i;
const openFracture = /\binitial encounter for open\b/i;

/** Words a child says beyond its parent, without those the classification takes for granted. */
const ownWords = (child: Concept, parentWords: ReadonlySet<string>): string[] =>
  titleWordsOf(
    child.display.replace(/\([^)]*\)|^unspecified\b/gi, ' ').replace(/\bunspecified\b.*$/i, ''),
  ).filter((word) => !parentWords.has(word) && !stopWords.has(word));

const sameWords = (a: string, b: string): boolean => titleWordsOf(a).join(' ') === titleWordsOf(b).join(' ');

const saysASide = ({ display }: Concept): boolean => sideOfTitle(display) !== null;

const withoutOther = ({ display }: Concept): string => display.replace(/\bother (?:specified )?/i, '');

const timesSaid = (words: RegExp, { display }: Concept): number => display.match(words)?.length ?? 0;

/** What the children of a code are chosen by; nothing of it changes from note to note. */
interface Choices {
  /** The only child, or that of an initial encounter; null where words choose. */
  readonly settled: Concept | null;
  /** The one of an open fracture, where encounters settle it. */
  readonly open: Concept | null;
  /** Those that words of their own choose, and the words. */
  readonly byWords: readonly (readonly [Concept, readonly string[]])[];
  /** The one that is taken where no words choose. */
  readonly fallback: Concept | null;
}

/** Children with the words that they say beyond their parent. */
const choosingWords = (children: readonly Concept[], parent: Concept): [Concept, string[]][] => {
  const parentWords = new Set(titleWordsOf(parent.display));
  // "…, right eye", "…, left eye": what every child says tells none of them apart.
  for (const word of titleWordsOf(children[0]?.display ?? ''))
    if (children.every((child) => titleWordsOf(child.display).includes(word))) parentWords.add(word);
  return (
    children
      // Of "Other …" all are, where their parent is.
      .filter((child) => !other.test(child.display) || other.test(parent.display))
      .map((child): [Concept, string[]] => [child, ownWords(child, parentWords)])
      .filter(([, own]) => own.length > 0)
  );
};

/** The child that the classification takes for granted. */
const defaultOf = (children: readonly Concept[], parent: Concept): Concept | null => {
  // "Unspecified corneal ulcer, right eye" is unspecified and says a side nevertheless, which no default may.
  const open = saysASide(parent) ? children : children.filter((child) => !saysASide(child));
  // What the category says already ("migraine without aura") makes none of its codes the default one.
  const saying = (words: RegExp): Concept | undefined => {
    const most = Math.max(...open.map((child) => timesSaid(words, child)));
    return most > timesSaid(words, parent)
      ? open.find((child) => timesSaid(words, child) === most)
      : undefined;
  };
  return (
    saying(/\bwithout complications?$/gi) ??
    // "With unspecified complications" says that there are some.
    saying(/(?<!\bwith )\bunspecified\b/gi) ??
    saying(/\buncomplicated\b|\bwithout\b|\bnot (?:having|intractable)\b/gi) ??
    saying(/\bunspecified\b|\bNOS\b/gi) ??
    open.find((child) => /\bunspecified\b/i.test(child.display) && timesSaid(/\bwith\b/gi, child) === 0) ??
    // Where no child is unspecified, the tabular list puts "NOS" under "Other …" (R18.8: "Ascites NOS").
    open.find((child) => sameWords(withoutOther(child), withoutOther(parent))) ??
    null
  );
};

const readChoices = (parent: ConceptDetail): Choices => {
  const { children } = parent;
  const [only] = children;
  if (only !== undefined && children.length === 1)
    return { settled: only, open: null, byWords: [], fallback: null };
  const initial = children.find((child) => seventhInitial.test(child.display));
  if (initial !== undefined && children.every((child) => /encounter|sequela/i.test(child.display))) {
    const open = children.find((child) => openFracture.test(child.display)) ?? null;
    return { settled: initial, open, byWords: [], fallback: null };
  }
  return {
    settled: null,
    open: null,
    byWords: choosingWords(children, parent),
    fallback: defaultOf(children, parent),
  };
};

/** By the code as the release has it. */
const choices = new WeakMap<ConceptDetail, Choices>();

/** The child whose own words the sentence holds, else the default one, else null; and whether it is a default. */
export const pick = (parent: ConceptDetail, around: Words): [Concept, boolean] | null => {
  let known = choices.get(parent);
  if (known === undefined) {
    known = readChoices(parent);
    choices.set(parent, known);
  }
  const { settled, open, byWords, fallback } = known;
  if (settled !== null)
    return [open !== null && around.has('open') && !around.has('closed') ? open : settled, false];
  let best: Concept | null = null;
  let bestCount = 0;
  for (const [child, own] of byWords)
    if (own.length > bestCount && own.every((word) => around.has(word))) {
      best = child;
      bestCount = own.length;
    }
  if (best !== null) return [best, false];
  return fallback === null ? null : [fallback, true];
};
