import type { ConceptInput, ReleaseContent, RetiredCode } from '../import/content.ts';
import type { CrossReference } from '../types.ts';
import { flatten } from './groups.ts';
import type { Sections } from './sections.ts';
import { compareUtf8, packStrings } from './string-table.ts';

/** Everything that only some systems have; a section is there when the release has the thing. */
export function relationSections(
  concepts: readonly ConceptInput[],
  { retired = [], crossReferences = [] }: Pick<ReleaseContent, 'retired' | 'crossReferences'>,
): Sections {
  return {
    ...parentSections(concepts),
    ...tagSections(concepts),
    ...mapSections(concepts),
    ...retiredSections(retired),
    ...crossReferenceSections(crossReferences),
  };
}

/** All codes directly above concept c from isaStarts[c] to isaStarts[c + 1], where some have several. */
function parentSections(concepts: readonly ConceptInput[]): Sections {
  if (!concepts.some(({ parents = [] }) => parents.length > 1)) return {};
  const numbers = new Map(concepts.map(({ code }, index) => [code, index]));
  const { starts, members } = flatten(
    concepts.map(({ parents = [] }) =>
      parents.flatMap((code) => {
        const number = numbers.get(code);
        return number === undefined ? [] : [number];
      }),
    ),
  );
  return { isaStarts: starts, isa: members };
}

function tagSections(concepts: readonly ConceptInput[]): Sections {
  const tags = [...new Set(concepts.flatMap(({ tag }) => (tag === undefined ? [] : [tag])))].sort(
    compareUtf8,
  );
  if (tags.length === 0) return {};
  const numbers = new Map(tags.map((tag, index) => [tag, index]));
  const packed = packStrings(tags);
  return {
    tagOffsets: packed.offsets,
    tagBytes: packed.bytes,
    // 0 stands for "no tag".
    conceptTags: Uint32Array.from(concepts, ({ tag }) =>
      tag === undefined ? 0 : (numbers.get(tag) ?? 0) + 1,
    ),
  };
}

/** Map rows of concept c from mapStarts[c] to mapStarts[c + 1]; texts once each, as most rules and advices repeat. */
function mapSections(concepts: readonly ConceptInput[]): Sections {
  const rows = concepts.map(({ maps }) => maps ?? []);
  const flat = rows.flat();
  if (flat.length === 0) return {};
  const texts = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const [rules, advices, targets] = (['rule', 'advice', 'target'] as const).map((column) =>
    Uint32Array.from(flat, (row) => numberOf(row[column])),
  );
  const packed = packStrings([...texts.keys()]);
  return {
    mapStarts: flatten(rows.map((of) => of.map(() => 0))).starts,
    mapGroups: Uint8Array.from(flat, ({ group }) => group),
    mapPriorities: Uint32Array.from(flat, ({ priority }) => priority),
    mapRules: rules ?? new Uint32Array(),
    mapAdvices: advices ?? new Uint32Array(),
    mapTargets: targets ?? new Uint32Array(),
    mapTextOffsets: packed.offsets,
    mapTextBytes: packed.bytes,
  };
}

/** Withdrawn codes in the order of UTF-8, each with a line "since, tab, display, tab, successors with blanks between". */
function retiredSections(retired: readonly RetiredCode[]): Sections {
  if (retired.length === 0) return {};
  const sorted = [...retired].sort((a, b) => compareUtf8(a.code, b.code));
  const codes = packStrings(sorted.map(({ code }) => code));
  const facts = packStrings(
    sorted.map(({ since, display, replacedBy }) => [since ?? '', display, replacedBy.join(' ')].join('\t')),
  );
  return {
    retiredOffsets: codes.offsets,
    retiredBytes: codes.bytes,
    retiredFactOffsets: facts.offsets,
    retiredFactBytes: facts.bytes,
  };
}

/** Sorted, so that the order of the files they were read from makes no difference. */
function crossReferenceSections(references: readonly CrossReference[]): Sections {
  if (references.length === 0) return {};
  const sorted = [...references].sort((a, b) => compareUtf8(a.term, b.term) || compareUtf8(a.to, b.to));
  const terms = packStrings(sorted.map(({ term }) => term));
  const targets = packStrings(sorted.map(({ to }) => to));
  return {
    crossTermOffsets: terms.offsets,
    crossTermBytes: terms.bytes,
    crossTargetOffsets: targets.offsets,
    crossTargetBytes: targets.bytes,
  };
}
