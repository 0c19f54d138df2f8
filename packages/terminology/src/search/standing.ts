import { designationKinds, none } from '../compile/kinds.ts';
import { indexOf } from '../compile/string-table.ts';
import { headTokens, tokenWord } from '../compile/token.ts';
import { conceptCount, type LoadedIndex } from '../load.ts';
import { ranking } from './ranking.ts';

/** Numbers of a concept's record, side by side so that scoring finds them in one place: see `Standing.records`. */
export const recordSize = 4;
export const inRecord = { forward: 0, above: 1, odds: 2, flags: 3 } as const;

/** Flags of a record: may be reported alone, or nothing is known of billing; the title is that of an unspecified category. */
export const reportable = 1;
export const unspecified = 2;

/** What is known of each concept before anything is asked. */
export interface Standing {
  /**
   * By concept `recordSize` numbers: where its names begin in `forward`, where the words above it in `above`, (in `odds`, the same bytes) the part of
   * the logarithm of the odds that no query changes, and flags. One more at the end tells where the last names end.
   */
  readonly records: Uint32Array;
  readonly odds: Float32Array;
  /** In choosing candidates: 1 and something for what is common or billable; less than 0 for residual categories ("Other …"). */
  readonly prior: Float32Array;
}

/** Reads it off an index: 20 bytes a concept. */
export function standingOf(index: LoadedIndex): Standing {
  const concepts = conceptCount(index);
  const records = new Uint32Array((concepts + 1) * recordSize);
  const odds = new Float32Array(records.buffer);
  const prior = new Float32Array(concepts);
  const other = indexOf(index.words, 'other');
  const notSpecified = indexOf(index.words, 'unspecified');
  const density = densities(index);
  const { commonBonus, billableBonus, standing: weights } = ranking;
  for (let concept = 0; concept < concepts; concept += 1) {
    const common = (index.commonness[concept] ?? 0) / 255;
    const billable = index.billable[concept] === 1 ? 1 : 0;
    const names = (index.nameStarts[concept + 1] ?? 0) - (index.nameStarts[concept] ?? 0);
    const codeLength = (index.codes.offsets[concept + 1] ?? 0) - (index.codes.offsets[concept] ?? 0);
    const head = index.forwardStarts[concept] ?? 0;
    const titleWords = headTokens(index.forward[head] ?? 0);
    const residual = titleWords > 0 && tokenWord(index.forward[head + 1] ?? 0) === other;
    const open = !residual && hasWord(index, head, notSpecified);
    prior[concept] = (1 + commonBonus * common + billableBonus * billable) * (residual ? -1 : 1);
    const record = concept * recordSize;
    records[record + inRecord.forward] = head;
    records[record + inRecord.above] = index.aboveOf[concept] ?? 0;
    records[record + inRecord.flags] =
      (index.billable[concept] === 0 ? 0 : reportable) | (open ? unspecified : 0);
    odds[record + inRecord.odds] =
      weights.billable * billable +
      weights.common * common +
      weights.residual * (residual ? 1 : 0) +
      (weights.names * Math.log1p(names)) / 5 +
      (weights.density * (density[chapterOf(index, concept)] ?? 0)) / 5 +
      weights.open * (open ? 1 : 0) +
      (weights.titleLength * Math.log1p(titleWords)) / 3 +
      (weights.depth * codeLength) / 8;
  }
  records[concepts * recordSize + inRecord.forward] = index.forward.length;
  return { records, odds, prior };
}

/** Whether a title has a word. */
function hasWord({ forward }: LoadedIndex, head: number, word: number): boolean {
  const end = head + 1 + headTokens(forward[head] ?? 0);
  for (let at = head + 1; at < end; at += 1) if (tokenWord(forward[at] ?? 0) === word) return true;
  return false;
}

/**
 * How many entries the index has for each code to report of a chapter, as logarithm: it has tens for a disease and one for hundreds of
 * injuries by side and encounter. 0 without chapters or index.
 */
function densities(index: LoadedIndex): Float64Array {
  const { nameStarts, nameKinds, billable, chapters } = index;
  const indexed = designationKinds.indexOf('index');
  const entries = new Float64Array(chapters.prices.length).fill(1);
  const codes = new Float64Array(chapters.prices.length).fill(1);
  if (!nameKinds.includes(indexed)) return entries.fill(0);
  for (let concept = 0; concept + 1 < nameStarts.length; concept += 1) {
    const chapter = chapterOf(index, concept);
    if (chapter === none) continue;
    codes[chapter] = (codes[chapter] ?? 0) + (billable[concept] === 1 ? 1 : 0);
    const end = nameStarts[concept + 1] ?? 0;
    for (let name = nameStarts[concept] ?? 0; name < end; name += 1)
      if (nameKinds[name] === indexed) entries[chapter] = (entries[chapter] ?? 0) + 1;
  }
  return entries.map((count, chapter) => Math.log(count / (codes[chapter] ?? 1)));
}

function chapterOf({ categories, chapters }: LoadedIndex, concept: number): number {
  return chapters.of[categories.of[concept] ?? none] ?? none;
}
