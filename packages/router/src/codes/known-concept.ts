import { AppError } from '@ohm/errors';
import { type ConceptEntry, type System, systemLabels, type Terminology } from '@ohm/terminology';

/** The code of the release in force on the date. @throws AppError NOT_FOUND with what to do next. */
export function knownConcept(
  terminology: Terminology,
  system: System,
  code: string,
  dateOfService?: string,
): ConceptEntry {
  const concept = terminology.entry(system, code, dateOfService);
  if (concept) return concept;
  const { title } = terminology.releaseInForce(system, dateOfService);
  throw new AppError(
    'NOT_FOUND',
    `There is no such ${systemLabels[system]} code in ${title}. Search for it by words.`,
  );
}
