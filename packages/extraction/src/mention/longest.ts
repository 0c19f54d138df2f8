import type { DesignationKind } from '@ohm/terminology';
import type { Sentence } from '../note/document.ts';
import type { DesignationTable } from './designation-table.ts';
import type { Dictionary } from './dictionary.ts';
import type { Mention } from './find.ts';

const kindOrder = { vocabulary: 0, title: 1, synonym: 2, inclusion: 3, index: 4 } as const satisfies Record<
  DesignationKind,
  number
>;

/** Of two designations with the same words: our vocabulary before titles, then the one that leaves less to default. */
const better = (a: Mention, b: Mention): number =>
  b.at.length - a.at.length ||
  kindOrder[a.kind] - kindOrder[b.kind] ||
  a.end - a.start - (b.end - b.start) ||
  Number(!a.code.startsWith('E11')) - Number(!b.code.startsWith('E11')) ||
  a.defaulted - b.defaulted ||
  a.code.length - b.code.length ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/**
 * "anemia from menorrhagia", "pregnancy complicated by hypothyroidism": a joined disease that the longer code's own title
 * doesn't name is not said by that code, so it stands beside it (I.B.7).
 */
const saysMore = (
  inner: Mention,
  longer: Mention,
  sentence: Sentence,
  dictionary: Dictionary,
  table: DesignationTable,
): boolean => {
  if (inner.at.length === longer.at.length || inner.code.slice(0, 3) === longer.code.slice(0, 3))
    return false;
  if (!/^[A-NO]/.test(inner.code) || /^[ZVWXYST]/.test(longer.code)) return false;
  const first = inner.at[0] ?? 0;
  // "iron deficiency anemia in pregnancy": chapter 15 says that it complicates, the other code what it is (I.C.15.a.1).
  const behind = inner.at.at(-1) ?? first;
  const complicates =
    /^O(?:9[89]|2[345])/.test(longer.code) &&
    ['in', 'during', 'complicating', 'of'].includes(sentence.lexemes[behind + 1]?.word ?? '');
  const joined =
    complicates ||
    sentence.lexemes
      .slice(longer.at[0] ?? 0, first)
      .slice(-3)
      .some(({ word }) => ['with', 'due', 'from', 'by', 'secondary'].includes(word));
  const title = table.titleWords.get(longer.code);
  if (!joined || title === undefined) return false;
  const isOwn = (index: number): boolean => {
    const word = sentence.lexemes[index]?.word ?? '';
    return dictionary.wordIds.has(word) && !title.has(word);
  };
  return complicates ? inner.at.some(isOwn) : inner.at.every(isOwn);
};

/** Longest match: a mention whose words are all part of a longer one says nothing of its own. */
export const keepLongest = (
  mentions: Mention[],
  sentence: Sentence,
  dictionary: Dictionary,
  table: DesignationTable,
): Mention[] => {
  if (mentions.length === 1) return mentions;
  mentions.sort(better);
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const inside = kept.some(
      (longer) =>
        // Offsets that don't meet share no words.
        mention.start < longer.end &&
        mention.end > longer.start &&
        ((mention.at.every((index) => longer.at.includes(index)) &&
          !saysMore(mention, longer, sentence, dictionary, table)) ||
          (mention.code === longer.code && mention.at.some((index) => longer.at.includes(index))) ||
          (mention.code.slice(0, 3) === longer.code.slice(0, 3) &&
            mention.at.length < longer.at.length &&
            mention.start >= longer.start &&
            mention.end <= longer.end) ||
          // "primary osteoarthritis" of "primary osteoarthritis of the right knee": the part that leaves the site open.
          (mention.defaulted > 0 &&
            !saysMore(mention, longer, sentence, dictionary, table) &&
            mention.code[0] === longer.code[0] &&
            longer.at.length > mention.at.length &&
            mention.at.some((index) => longer.at.includes(index)))),
    );
    if (!inside) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
};
