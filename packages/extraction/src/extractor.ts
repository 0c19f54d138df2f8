import type { System, Terminology } from '@ohm/terminology';
import { type AssertedMention, Asserter } from './assertion/assert.ts';
import { codeNote } from './coding/code-note.ts';
import { noIndex } from './coding/official-index.ts';
import { Worksheet } from './coding/worksheet.ts';
import { Compiled } from './compiled.ts';
import { type LeastConfidence, leastConfidence } from './confidence/confidence.ts';
import { findObservations } from './measure/loinc.ts';
import type { Mention, MentionFinder } from './mention/find.ts';
import { type NoteDocument, readNote } from './note/document.ts';
import { readGates } from './note/gates.ts';
import { likelySetting } from './note/likely-setting.ts';
import { suggestConcepts, suggestConsidered, suggestDiagnoses, suggestObservations } from './suggest.ts';
import type { ExtractionRequest, ExtractionResult, Unranked } from './types.ts';
import { ranked, verified } from './verify.ts';

/** Name and version of the built-in engine; the version rises when its answers change. */
export const builtinEngine = 'builtin-1';

/** What turns a note into suggestions. */
export interface Extractor {
  /**
   * Ranked suggestions for a note of at most 200,000 characters (the router refuses longer ones). Deterministic, no I/O.
   * Throws AppError SERVICE_UNAVAILABLE when no release of an asked system is loaded.
   */
  extract(request: ExtractionRequest): ExtractionResult;
  /**
   * Compiles the dictionaries of the releases in force on a date (today where absent), so that the first note is as fast as
   * the others. Systems without a release are left out; what is compiled already costs nothing.
   */
  warm(dateOfService?: string): void;
  /** Is there nothing left for `warm` to compile? Until then somebody's note would wait for it. */
  isWarm(dateOfService?: string): boolean;
}

/** What is named in a note, judged, by system. */
const mentionsOf = (
  document: NoteDocument,
  finder: MentionFinder,
  asserter: Asserter,
  systems: readonly System[],
): Readonly<Record<System, readonly AssertedMention[]>> => {
  finder.begin();
  const mentions: Mention[] = [];
  for (const sentence of document.sentences)
    if (sentence.section.kind !== 'header') finder.find(document, sentence, systems, mentions);
  const judged: Record<System, AssertedMention[]> = { icd10: [], snomed: [], loinc: [] };
  for (const mention of mentions) judged[mention.system].push(asserter.assert(mention));
  return judged;
};

/** What an extractor works with. */
export interface ExtractorOptions {
  readonly terminology: Terminology;
  /** Diagnoses that are less sure are shown as considered. */
  readonly least?: LeastConfidence;
}

/** Builds the built-in engine over a terminology. Dictionaries are compiled at the first note and kept. */
export const createExtractor = ({ terminology, least = leastConfidence }: ExtractorOptions): Extractor => {
  const compiled = new Compiled(terminology);
  const wanted = () => {
    const loaded = new Set(terminology.releases().map((release) => release.system));
    return {
      finder: loaded.has('icd10') || loaded.has('snomed'),
      index: loaded.has('icd10'),
      names: loaded.has('loinc'),
    };
  };
  return {
    warm(dateOfService) {
      readGates();
      const { finder, index, names } = wanted();
      if (finder) compiled.finder(dateOfService);
      if (index) compiled.officialIndex(dateOfService);
      if (names) compiled.names(dateOfService);
    },
    isWarm(dateOfService) {
      const { finder, index, names } = wanted();
      return (
        (!finder || compiled.hasFinder(dateOfService)) &&
        (!index || compiled.hasOfficialIndex(dateOfService)) &&
        (!names || compiled.hasNames(dateOfService))
      );
    },
    extract({ text, setting, systems, dateOfService }) {
      const releases: Partial<Record<System, string>> = {};
      for (const system of systems)
        releases[system] = terminology.releaseInForce(system, dateOfService).version;
      const remembered = compiled.remembering(dateOfService);
      const displayOf = (system: System, code: string): string | null =>
        remembered.lookup(system, code, dateOfService)?.display ?? null;
      const asks = (system: System): boolean => systems.includes(system);

      const document = readNote(text);
      const encounter = { setting, ...(dateOfService !== undefined && { dateOfService }) };
      const verify = (suggestions: readonly Unranked[]) => verified(remembered, text, suggestions, encounter);

      // What is suggested last is read first, and verified at once: what it reads was just looked at, and memory is slow.
      const observations = asks('loinc')
        ? suggestObservations(document, findObservations(document, compiled.names(dateOfService)), displayOf)
        : [];
      const observed = verify(observations);
      const asserter = new Asserter(document, dateOfService);
      const naming = systems.filter((system) => system !== 'loinc');
      const mentions =
        naming.length === 0 ? null : mentionsOf(document, compiled.finder(dateOfService), asserter, naming);
      const concepts = verify(suggestConcepts(document, mentions?.snomed ?? [], displayOf));
      const sheet = new Worksheet(
        document,
        setting,
        remembered,
        asks('icd10') ? compiled.officialIndex(dateOfService) : noIndex,
        dateOfService,
      );
      const diagnoses = asks('icd10')
        ? verify([
            ...suggestDiagnoses(sheet, codeNote(sheet, mentions?.icd10 ?? [], asserter), least),
            ...suggestConsidered(sheet),
          ])
        : [];
      const likely = likelySetting(document);
      return {
        engine: builtinEngine,
        releases,
        otherSetting: likely === setting ? null : likely,
        suggestions: ranked([...diagnoses, ...concepts, ...observed]),
      };
    },
  };
};
