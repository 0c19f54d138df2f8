export { exampleNote } from './example-note.ts';
export { builtinEngine, createExtractor, type Extractor } from './extractor.ts';
export type {
  Assertion,
  Evidence,
  ExtractionRequest,
  ExtractionResult,
  ExtractionRun,
  ExtractionRunRepository,
  Setting,
  Suggestion,
  Warning,
} from './types.ts';
export { verify } from './verify.ts';
