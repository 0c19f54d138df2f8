import type { ConceptInput, MapRow, ReleaseContent, RetiredCode } from './content.ts';
import { importError } from './import-error.ts';
import { rf2FilesOf } from './rf2-files.ts';
import { readRf2Maps } from './rf2-maps.ts';
import { type ConceptNames, readRf2Names } from './rf2-names.ts';
import { readReplacements, readRf2Parents } from './rf2-relations.ts';
import { identifier, readRf2, rf2Columns } from './rf2-table.ts';
import { ambiguousNames, commonnessOfTag } from './snomed-tags.ts';

/** Of every concept of a release: whether it is active, and since when it is as it is. */
export type Rf2Concepts = ReadonlyMap<string, { readonly active: boolean; readonly since: string }>;

/** SNOMED CT Concept, the top of every hierarchy. */
const rootConcept = '138875005';

/**
 * Reads a release of SNOMED CT from its RF2 snapshot files, named by its concept file: active concepts with their semantic tags,
 * the names that the language reference sets hold preferred (the title) or acceptable (synonyms) in American, then
 * British English, the is-a hierarchy and, where there is one, the extended map to ICD-10-CM. Withdrawn concepts come along
 * as such, with what replaces them. Throws the import error when a file is damaged, missing or of another release, and
 * when lines seem to be missing: every concept needs its names and a place in the hierarchy.
 */
export async function readSnomedRf2(
  path: string,
  opening: (path: string) => void = () => {},
): Promise<ReleaseContent> {
  const files = await rf2FilesOf(path);
  opening(files.concept);
  const states = await readConcepts(files.concept);
  opening(files.description);
  const names = await readRf2Names(files, states);
  opening(files.relationship);
  const parents = await readRf2Parents(files.relationship, states);
  if (files.map !== null) opening(files.map);
  const maps = files.map === null ? new Map<string, MapRow[]>() : await readRf2Maps(files.map, states);
  const ambiguous = ambiguousNames([...names.values()].map(({ preferred }) => preferred));
  const concepts: ConceptInput[] = [];
  const retired: RetiredCode[] = [];
  const replacements =
    files.association === null
      ? new Map<string, string[]>()
      : await readReplacements(files.association, states);
  for (const [code, { active, since }] of states) {
    const of = names.get(code);
    if (active) {
      if (of === undefined) throw importError(files.description, null, `expected names for ${code}`);
      const above = parents.get(code) ?? [];
      if (above.length === 0 && code !== rootConcept)
        throw importError(files.relationship, null, `expected an is-a relationship of ${code}`);
      concepts.push(concept(code, of, above, maps.get(code), ambiguous.has(of.preferred)));
    } else {
      retired.push({ code, display: of?.fullName ?? '', since, replacedBy: replacements.get(code) ?? [] });
    }
  }
  return {
    release: {
      system: 'snomed',
      version: `${files.edition}-${files.date}`,
      title: `SNOMED CT ${files.edition === 'INT' ? 'International' : files.edition} Edition ${files.date}`,
      source: 'official',
      effectiveFrom: files.date,
      effectiveTo: null,
      conceptCount: concepts.length,
    },
    concepts,
    retired,
  };
}

async function readConcepts(path: string): Promise<Rf2Concepts> {
  const states = new Map<string, { active: boolean; since: string }>();
  for await (const { line, active, fields } of readRf2(path, rf2Columns.concept)) {
    const id = identifier(path, line, fields[0]);
    if (states.has(id)) throw importError(path, line, `expected each concept once, ${id} stands twice`);
    const [, day = ''] = fields;
    states.set(id, { active, since: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` });
  }
  if (states.size === 0) throw importError(path, null, 'expected concepts, found none');
  return states;
}

function concept(
  code: string,
  names: ConceptNames,
  parents: readonly string[],
  maps: readonly MapRow[] | undefined,
  ambiguous: boolean,
): ConceptInput {
  const { preferred, fullName, plainName, tag, acceptable } = names;
  const title = ambiguous ? fullName : preferred;
  const seen = new Set([title.toLowerCase()]);
  const synonyms = [preferred, plainName, ...acceptable].filter((term) => {
    const key = term.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
  return {
    code,
    billable: null,
    parent: parents[0] ?? null,
    parents,
    tag,
    designations: [
      { term: title, kind: 'title' },
      ...synonyms.map((term) => ({ term, kind: 'synonym' as const })),
    ],
    commonness: commonnessOfTag(tag),
    ...(maps !== undefined && { maps }),
  };
}
