import { importError } from './import-error.ts';
import type { Rf2Files } from './rf2-files.ts';
import { identifier, readRf2, rf2Columns } from './rf2-table.ts';
import type { Rf2Concepts } from './snomed-rf2.ts';
import { partName } from './snomed-tags.ts';

export interface ConceptNames {
  /** The fully specified name, with its semantic tag. */
  readonly fullName: string;
  /** The fully specified name without its tag. */
  readonly plainName: string;
  readonly tag: string;
  /** The preferred synonym. */
  readonly preferred: string;
  /** The other synonyms that a reference set accepts, preferred ones of other dialects first. */
  readonly acceptable: readonly string[];
}

interface Draft {
  fullName: string;
  fullNameRank: number;
  preferred: string;
  preferredRank: number;
  readonly acceptable: string[];
}

const fullySpecifiedName = '900000000000003001';
const synonym = '900000000000013009';
const preferred = '900000000000548007';
const acceptable = '900000000000549004';

/** Reference sets of dialects: American English comes before British, British before all others. */
const dialectRanks: Readonly<Record<string, number>> = { '900000000000509007': 1, '900000000000508004': 2 };
const otherDialect = 3;
/** A description that is acceptable but nowhere preferred, or not in any reference set. */
const acceptableRank = 8;

/**
 * The names of every concept. Descriptions that no language reference set holds are left out. Throws the import error for damaged
 * rows, descriptions of concepts that there are not, and active concepts without a fully specified or a preferred name.
 */
export async function readRf2Names(
  files: Rf2Files,
  concepts: Rf2Concepts,
): Promise<Map<string, ConceptNames>> {
  const ranks = await readRanks(files.language);
  const drafts = new Map<string, Draft>();
  const seen = new Set<string>();
  const path = files.description;
  for await (const { line, active, fields } of readRf2(path, rf2Columns.description)) {
    const [id, , , , conceptId, , typeId, term] = fields;
    const code = identifier(path, line, conceptId);
    if (seen.has(id ?? ''))
      throw importError(path, line, `expected each description once, ${id} stands twice`);
    seen.add(identifier(path, line, id));
    if (!concepts.has(code))
      throw importError(path, line, `expected a concept of the release, found ${code}`);
    if (term === undefined || term.trim() === '') throw importError(path, line, 'expected a term');
    if (!active) continue;
    if (typeId !== fullySpecifiedName && typeId !== synonym)
      throw importError(path, line, 'expected the type of a fully specified name or a synonym');
    add(draftOf(drafts, code), term, typeId === fullySpecifiedName, ranks.get(id ?? ''));
  }
  const names = new Map<string, ConceptNames>();
  for (const [code, { active }] of concepts) {
    const found = finished(drafts.get(code));
    if (found !== null) names.set(code, found);
    else if (active)
      throw importError(path, null, `expected a fully specified and a preferred name of ${code}`);
  }
  return names;
}

/** Description → the rank of the best dialect that prefers it, or `acceptableRank`. */
async function readRanks(path: string): Promise<Map<string, number>> {
  const ranks = new Map<string, number>();
  for await (const { line, active, fields } of readRf2(path, rf2Columns.language)) {
    const [, , , , refset = '', component, acceptability] = fields;
    const description = identifier(path, line, component);
    if (acceptability !== preferred && acceptability !== acceptable)
      throw importError(path, line, 'expected preferred or acceptable as acceptabilityId');
    if (!active) continue;
    const rank = acceptability === preferred ? (dialectRanks[refset] ?? otherDialect) : acceptableRank;
    ranks.set(description, Math.min(rank, ranks.get(description) ?? acceptableRank));
  }
  return ranks;
}

function draftOf(drafts: Map<string, Draft>, code: string): Draft {
  const known = drafts.get(code);
  if (known !== undefined) return known;
  const none = Number.POSITIVE_INFINITY;
  const draft = { fullName: '', fullNameRank: none, preferred: '', preferredRank: none, acceptable: [] };
  drafts.set(code, draft);
  return draft;
}

function add(draft: Draft, term: string, isFullName: boolean, rank: number | undefined): void {
  if (isFullName) {
    if ((rank ?? acceptableRank) >= draft.fullNameRank) return;
    draft.fullName = term;
    draft.fullNameRank = rank ?? acceptableRank;
    return;
  }
  if (rank === undefined) return;
  if (rank < acceptableRank && rank < draft.preferredRank) {
    if (draft.preferred !== '') draft.acceptable.unshift(draft.preferred);
    draft.preferred = term;
    draft.preferredRank = rank;
  } else draft.acceptable.push(term);
}

function finished(draft: Draft | undefined): ConceptNames | null {
  if (draft === undefined || draft.fullName === '' || draft.preferred === '') return null;
  const parts = partName(draft.fullName) ?? { name: draft.fullName, tag: '' };
  const { fullName, preferred: title, acceptable: others } = draft;
  return { fullName, plainName: parts.name, tag: parts.tag, preferred: title, acceptable: others };
}
