export {
  type AssistedResult,
  type AssistRequest,
  type AssistStep,
  assist,
  type ModelAssistance,
} from './assist.ts';
export { exampleNote } from './example-note.ts';
export { builtinEngine, createExtractor, type Extractor } from './extractor.ts';
export * from './model/index.ts';
export { type KnownPatient, redact } from './redaction/index.ts';
export type {
  Assertion,
  Evidence,
  ExtractionRequest,
  ExtractionResult,
  ExtractionRun,
  ExtractionRunRepository,
  ModelPermissionRepository,
  Setting,
  Suggestion,
  Warning,
} from './types.ts';
export { type Encounter, verify } from './verify.ts';
