export {
  type CodeSetCheck,
  type CodeSetFinding,
  type FindingKind,
  type FindingRule,
  type FindingSeverity,
  findingKinds,
} from './checks/finding.ts';
export type { CodeValidation, ValidationFinding, ValidationKind } from './checks/validation.ts';
export { type CompiledRelease, compileRelease } from './compile/compile.ts';
export {
  type EvaluatedQuery,
  type EvaluationQuery,
  evaluateSearch,
  readEvaluationQueries,
  type SearchFigures,
  searchFigures,
} from './evaluation/evaluate-search.ts';
export { seededRandom } from './evaluation/random.ts';
export { typedSoFar, withTypingErrors } from './evaluation/variations.ts';

export { type FavouriteCode, type FavouriteCodeRepository, mostFavourites } from './favourites.ts';
export * as fhir from './fhir/index.ts';
export * from './hierarchy/types.ts';
export type { ConceptInput, ReleaseContent } from './import/content.ts';
export { carryOverFromIndex } from './import/content-of-index.ts';
export {
  findReleaseFiles,
  type ReleaseFile,
  readReleaseFile,
  releaseFilesAt,
} from './import/find-releases.ts';
export { readIcd10cmOrderFile } from './import/icd10cm-order.ts';
export { readLoincTop2000 } from './import/loinc-top2000.ts';
export { readSnomedGps } from './import/snomed-gps.ts';
export {
  readVocabulary,
  type VocabularyRow,
  vocabularyPath,
  vocabularyRelease,
  withVocabulary,
} from './import/vocabulary.ts';
export { unpackReleaseFiles, type ZipLimits, zipLimits } from './import/zip.ts';
export { createLiveTerminology, type LiveTerminology, unreadable } from './live-terminology.ts';
export { isReadable } from './load.ts';
export type { ConceptMap, MapGroup, MapTarget } from './maps/map-concept.ts';
export type { MapContext } from './maps/rule.ts';
export { type CompiledIndex, createTerminology, type TerminologyOptions } from './terminology.ts';
export * from './types.ts';
