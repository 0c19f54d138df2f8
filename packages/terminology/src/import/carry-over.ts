import type { ConceptInput, ReleaseContent } from './content.ts';

/**
 * A release of which only the codes are out, with the instructions, inclusion and index terms of an earlier one for the codes that
 * both have: how coders work until the new books come. `carriedFrom` says so wherever the release answers.
 */
export function carryOver(content: ReleaseContent, earlier: ReleaseContent): ReleaseContent {
  const known = new Map(earlier.concepts.map((concept) => [concept.code, concept]));
  const concepts = content.concepts.map((concept): ConceptInput => {
    const before = known.get(concept.code);
    if (before === undefined) return concept;
    const terms = before.designations.filter(({ kind }) => kind === 'inclusion' || kind === 'index');
    return {
      ...concept,
      designations: [...concept.designations, ...terms],
      notes: before.notes ?? [],
    };
  });
  return {
    release: { ...content.release, carriedFrom: earlier.release.carriedFrom ?? earlier.release.version },
    groups: earlier.groups ?? [],
    crossReferences: earlier.crossReferences ?? [],
    concepts,
  };
}
