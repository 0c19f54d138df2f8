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
export {
  type Assertion,
  assertions,
  type Evidence,
  type ExtractionRequest,
  type ExtractionResult,
  type ExtractionRun,
  type ExtractionRunRepository,
  type ModelPermissionRepository,
  type Setting,
  type Suggestion,
  type Warning,
} from './types.ts';
export { type Encounter, verify } from './verify.ts';
