import type { Release, System, Terminology } from '@ohm/terminology';
import { type AssertedMention, Asserter } from './assertion/assert.ts';
import { codeNote } from './coding/code-note.ts';
import { Worksheet } from './coding/worksheet.ts';
import { compileObservationNames, findObservations, type ObservationNames } from './measure/loinc.ts';
import { compileDictionary, type Dictionary } from './mention/dictionary.ts';
import { findInSentence } from './mention/find.ts';
import { SpellingReader } from './mention/misspelling.ts';
import { type NoteDocument, readNote } from './note/document.ts';
import { suggestConcepts, suggestConsidered, suggestDiagnoses, suggestObservations } from './suggest.ts';
import type { ExtractionRequest, ExtractionResult, Suggestion } from './types.ts';
import { verify } from './verify.ts';

/** Name and version of the built-in engine; the version rises when its answers change. */
export const builtinEngine = 'builtin-1';

/** What turns a note into suggestions. */
export interface Extractor {
  /**
   * Ranked suggestions for a note of at most 200,000 characters (the router refuses longer ones). Deterministic, no I/O.
   * Throws AppError SERVICE_UNAVAILABLE when no release of an asked system is loaded.
   */
  extract(request: ExtractionRequest): ExtractionResult;
}

/** Compiled dictionaries, one a release: compiling takes seconds for a full release, a note milliseconds. */
class Compiled {
  readonly #terminology: Terminology;
  /** By release object, so that a release that is no longer loaded takes its dictionary with it. */
  readonly #dictionaries = new WeakMap<Release, Dictionary>();
  readonly #names = new WeakMap<Release, ObservationNames>();

  constructor(terminology: Terminology) {
    this.#terminology = terminology;
  }

  #release(system: System, dateOfService?: string): Release {
    const { version, title } = this.#terminology.releaseInForce(system, dateOfService);
    const release = this.#terminology
      .releases()
      .find((one) => one.system === system && one.version === version && one.title === title);
    if (release === undefined)
      throw new Error(`The release in force of ${system} is not among the loaded ones.`);
    return release;
  }

  dictionary(system: 'icd10' | 'snomed', dateOfService?: string): Dictionary {
    const release = this.#release(system, dateOfService);
    const compiled =
      this.#dictionaries.get(release) ?? compileDictionary(this.#terminology, system, dateOfService);
    this.#dictionaries.set(release, compiled);
    return compiled;
  }

  names(dateOfService?: string): ObservationNames {
    const release = this.#release('loinc', dateOfService);
    const compiled = this.#names.get(release) ?? compileObservationNames(this.#terminology, dateOfService);
    this.#names.set(release, compiled);
    return compiled;
  }
}

const mentionsOf = (
  document: NoteDocument,
  dictionary: Dictionary,
  asserter: Asserter,
  spelling = new SpellingReader(dictionary.wordIds),
): AssertedMention[] =>
  document.sentences
    .filter((sentence) => sentence.section.kind !== 'header')
    .flatMap((sentence) =>
      findInSentence(document, sentence, dictionary, spelling).map((mention) => asserter.assert(mention)),
    );

/** Builds the built-in engine over a terminology. Dictionaries are compiled at the first note and kept. */
export const createExtractor = ({ terminology }: { terminology: Terminology }): Extractor => {
  const compiled = new Compiled(terminology);
  return {
    extract({ text, setting, systems, dateOfService }) {
      const document = readNote(text);
      const asserter = new Asserter(document, dateOfService);
      const displayOf = (system: System, code: string): string | null =>
        terminology.lookup(system, code, dateOfService)?.display ?? null;
      const suggestions: Suggestion[] = [];
      const releases: Partial<Record<System, string>> = {};
      for (const system of new Set(systems))
        releases[system] = terminology.releaseInForce(system, dateOfService).version;
      const sheet = new Worksheet(document, setting, terminology, dateOfService);
      if (systems.includes('icd10')) {
        const mentions = mentionsOf(document, compiled.dictionary('icd10', dateOfService), asserter);
        const candidates = codeNote(sheet, mentions, asserter);
        suggestions.push(...suggestDiagnoses(sheet, candidates), ...suggestConsidered(sheet));
      }
      if (systems.includes('snomed')) {
        const mentions = mentionsOf(document, compiled.dictionary('snomed', dateOfService), asserter);
        const quote = (start: number, end: number) => sheet.quote(start, end);
        suggestions.push(...suggestConcepts(mentions, (code) => displayOf('snomed', code), quote));
      }
      if (systems.includes('loinc')) {
        const observations = findObservations(document, compiled.names(dateOfService));
        suggestions.push(...suggestObservations(observations, displayOf));
      }
      return {
        engine: builtinEngine,
        releases,
        suggestions: verify(terminology, text, suggestions, dateOfService),
      };
    },
  };
};
