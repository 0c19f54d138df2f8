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

const sameCategory = ({ code: a }: Mention, { code: b }: Mention): boolean =>
  a.charCodeAt(0) === b.charCodeAt(0) &&
  a.charCodeAt(1) === b.charCodeAt(1) &&
  a.charCodeAt(2) === b.charCodeAt(2);

const holdsAll = ({ at }: Mention, other: Mention): boolean => {
  for (const index of other.at) if (!at.includes(index)) return false;
  return true;
};

const holdsAny = ({ at }: Mention, other: Mention): boolean => {
  for (const index of other.at) if (at.includes(index)) return true;
  return false;
};

/** Chapters 1 to 15 of ICD-10-CM. */
const isDisease = (code: string): boolean => code >= 'A' && code < 'P';
/** Chapters 19 to 21; "U" is that of new diseases. */
const isInjuryOrFactor = (code: string): boolean => code >= 'S' && !code.startsWith('U');

/** Words behind which a joined disease stands. */
const joins: ReadonlySet<string> = new Set(['with', 'due', 'from', 'by', 'secondary']);
/** What stands behind a disease that complicates a pregnancy. */
const inPregnancy: ReadonlySet<string> = new Set(['in', 'during', 'complicating', 'of']);
/** Words between a joined disease and the one that joins it. */
const joinedWithin = 3;

const wordAt = ({ lexemes }: Sentence, index: number): string => lexemes[index]?.word ?? '';

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
  if (inner.at.length === longer.at.length || sameCategory(inner, longer)) return false;
  if (!isDisease(inner.code) || isInjuryOrFactor(longer.code)) return false;
  const first = inner.at[0] ?? 0;
  // "iron deficiency anemia in pregnancy": chapter 15 says that it complicates, the other code what it is (I.C.15.a.1).
  const behind = inner.at.at(-1) ?? first;
  const complicates = /^O(?:9[89]|2[345])/.test(longer.code) && inPregnancy.has(wordAt(sentence, behind + 1));
  let joined = complicates;
  for (let index = Math.max(longer.at[0] ?? 0, first - joinedWithin); index < first; index += 1)
    joined ||= joins.has(wordAt(sentence, index));
  const title = joined ? table.titleWords.get(longer.code) : undefined;
  if (title === undefined) return false;
  const isOwn = (index: number): boolean => {
    const word = wordAt(sentence, index);
    return dictionary.wordIds.has(word) && !title.has(word);
  };
  return complicates ? inner.at.some(isOwn) : inner.at.every(isOwn);
};

/** Whether a longer mention says all that another one says. */
const contains = (
  longer: Mention,
  mention: Mention,
  sentence: Sentence,
  dictionary: Dictionary,
  table: DesignationTable,
): boolean => {
  // Offsets that don't meet share no words.
  if (mention.start >= longer.end || mention.end <= longer.start) return false;
  const within = holdsAll(longer, mention);
  const overlaps = within || holdsAny(longer, mention);
  if (overlaps && mention.code === longer.code) return true;
  const shorter = mention.at.length < longer.at.length;
  if (shorter && sameCategory(mention, longer) && mention.start >= longer.start && mention.end <= longer.end)
    return true;
  // "primary osteoarthritis" of "primary osteoarthritis of the right knee": the part that leaves the site open.
  const leavesOpen =
    overlaps && shorter && mention.defaulted > 0 && mention.code.charCodeAt(0) === longer.code.charCodeAt(0);
  return (within || leavesOpen) && !saysMore(mention, longer, sentence, dictionary, table);
};

/** More mentions than these in one sentence are sorted by the language's own sort, which needs memory for it. */
const few = 12;

/** Sorts the mentions from a place on, and what compares equal stays in order. Most sentences hold two or three. */
const sortFrom = (mentions: Mention[], from: number, compare: (a: Mention, b: Mention) => number): void => {
  if (mentions.length - from > few) {
    mentions.push(...mentions.splice(from).sort(compare));
    return;
  }
  for (let at = from + 1; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined) continue;
    let place = at;
    for (; place > from; place -= 1) {
      const before = mentions[place - 1];
      if (before === undefined || compare(before, mention) <= 0) break;
      mentions[place] = before;
    }
    mentions[place] = mention;
  }
};

const byPlace = (a: Mention, b: Mention): number => a.start - b.start || b.end - a.end;

/** Longest match, of the mentions of a sentence, which are those from a place on: one whose words are all part of a longer one says nothing of its own. */
export const keepLongest = (
  mentions: Mention[],
  from: number,
  sentence: Sentence,
  dictionary: Dictionary,
  table: DesignationTable,
): void => {
  if (mentions.length - from < 2) return;
  sortFrom(mentions, from, better);
  let kept = from;
  for (let at = from; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined) continue;
    let inside = false;
    for (let other = from; other < kept && !inside; other += 1) {
      const longer = mentions[other];
      inside = longer !== undefined && contains(longer, mention, sentence, dictionary, table);
    }
    if (inside) continue;
    mentions[kept] = mention;
    kept += 1;
  }
  mentions.length = kept;
  sortFrom(mentions, from, byPlace);
};
