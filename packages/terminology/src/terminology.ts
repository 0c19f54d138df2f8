import { AppError } from '@ohm/errors';
import { checkCodeSet, excludedPairs, sequencedPairs } from './checks/check-set.ts';
import { codeHistory } from './checks/history.ts';
import { validateCode } from './checks/validate.ts';
import { conceptPage } from './concept-page.ts';
import { isVersion } from './fhir/systems.ts';
import { conceptEntry } from './hierarchy/concept-entry.ts';
import { treeAt } from './hierarchy/tree.ts';
import { chooseRelease, officialInOrder } from './in-force.ts';
import { allDesignations, conceptAt, type LoadedIndex, loadIndex } from './load.ts';
import { lookupConcept } from './lookup.ts';
import { chooseTargets, describeTarget } from './maps/map-concept.ts';
import { crossReferencesOf, mapRowsOf, subsumption } from './relations.ts';
import { createSearcher, type Searcher } from './search/search.ts';
import { conceptNumber } from './search/search-codes.ts';
import { type Release, type ReleaseInForce, type System, systemLabels, type Terminology } from './types.ts';

/** A release with its compiled index. */
export interface CompiledIndex {
  readonly release: Release;
  readonly index: Uint8Array;
}

export interface TerminologyOptions {
  /** The clock that "today" is read from when a request names no date. */
  readonly now?: () => Date;
}

/** A loaded release: what the engine answers from. */
export interface Loaded {
  readonly release: Release;
  readonly index: LoadedIndex;
  readonly searcher: Searcher;
}

/** What answers for a date, and what is told of it. */
interface Answering {
  readonly date: string;
  readonly chosen: Loaded;
  readonly inForce: ReleaseInForce;
}

const defaultLimit = 20;
const greatestLimit = 100;

/** Opens a compiled index for answering. Throws AppError UNPROCESSABLE_CONTENT when its bytes are damaged. */
export function loadRelease({ release, index }: CompiledIndex): Loaded {
  const loaded = loadIndex(index);
  const { carriedFrom } = loaded.release;
  return {
    release: carriedFrom === undefined ? release : { ...release, carriedFrom },
    index: loaded,
    searcher: createSearcher(loaded),
  };
}

/**
 * A terminology over compiled releases, any number of each system; each question is answered from the release in force on its
 * date. Throws AppError UNPROCESSABLE_CONTENT when an index is damaged.
 */
export function createTerminology(
  releases: readonly CompiledIndex[],
  options: TerminologyOptions = {},
): Terminology {
  return terminologyOver(releases.map(loadRelease), options);
}

/** The same over releases that are loaded already. */
export function terminologyOver(
  loaded: readonly Loaded[],
  { now = () => new Date() }: TerminologyOptions,
): Terminology {
  const answers = new Map<string, ReleaseInForce>();
  /** Of each system for the date that was asked for last: all questions of a note are for one. */
  const answering = new Map<System, Answering>();

  function choose(system: System, dateOfService = isoDate(now())): Answering {
    const known = answering.get(system);
    if (known?.date === dateOfService) return known;
    const choice = chooseRelease(
      loaded.filter(({ release }) => release.system === system),
      dateOfService,
    );
    if (choice === null) throw nothingLoaded(system);
    const { chosen, note } = choice;
    const answer = { date: dateOfService, chosen, inForce: describe(system, chosen.release, note) };
    answering.set(system, answer);
    return answer;
  }

  /** One object for one answer, so that callers may keep what they built from it. */
  function describe(system: System, release: Release, dateNote: string | null): ReleaseInForce {
    const note = joined(dateNote, carriedNote(release));
    const { version, title } = release;
    const key = `${system} ${version} ${note}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = { version, title, covers: dateNote === null, note };
    answers.set(key, answer);
    return answer;
  }

  return {
    releaseInForce: (system, dateOfService) => choose(system, dateOfService).inForce,
    releases: () => loaded.map(({ release }) => release),
    search(system, query, { limit = defaultLimit, dateOfService, ...filters } = {}) {
      const { chosen, inForce } = choose(system, dateOfService);
      const within = Math.max(1, Math.min(limit, greatestLimit));
      const results = chosen.searcher.search(query, within, filters);
      return { system, release: inForce, query, results };
    },
    lookup: (system, code, dateOfService) => lookupConcept(choose(system, dateOfService).chosen.index, code),
    validate(system, code, dateOfService) {
      const { chosen, inForce } = choose(system, dateOfService);
      const { index, release } = chosen;
      const found = validateCode(index, code);
      const history = codeHistory(officialInOrder(loaded, release), index, found.code);
      return {
        system,
        release: inForce,
        ...found,
        findings: [...found.findings, ...history],
      };
    },
    checkSet(codes, dateOfService) {
      const { chosen, inForce } = choose('icd10', dateOfService);
      return { release: inForce, findings: checkCodeSet(chosen.index, codes) };
    },
    excludedPairs: (codes, dateOfService) =>
      excludedPairs(choose('icd10', dateOfService).chosen.index, codes),
    sequencedPairs: (codes, dateOfService) =>
      sequencedPairs(choose('icd10', dateOfService).chosen.index, codes),
    entry: (system, code, dateOfService) => conceptEntry(choose(system, dateOfService).chosen.index, code),
    tree: (system, request) => treeAt(choose(system, request.dateOfService).chosen.index, request),
    map(snomedCode, context = {}, dateOfService) {
      const source = choose('snomed', dateOfService);
      const target = choose('icd10', dateOfService);
      const concept = conceptNumber(source.chosen.index, snomedCode);
      if (concept < 0) return null;
      return {
        source: conceptAt(source.chosen.index, concept),
        sourceRelease: source.inForce,
        targetRelease: target.inForce,
        groups: chooseTargets(mapRowsOf(source.chosen.index.relations, concept), context, (code) =>
          describeTarget(target.chosen.index, code),
        ),
      };
    },
    subsumes(system, codeA, codeB, dateOfService) {
      const { index } = choose(system, dateOfService).chosen;
      return subsumption(index, conceptNumber(index, codeA), conceptNumber(index, codeB));
    },
    concepts(system, page, dateOfService) {
      return conceptPage(choose(system, dateOfService).chosen.index, page);
    },
    ofRelease(system, version) {
      const rest = loaded.filter(({ release }) => release.system !== system || isVersion(release, version));
      return rest.some(({ release }) => release.system === system) ? terminologyOver(rest, { now }) : null;
    },
    designations: (system, dateOfService) => ({
      [Symbol.iterator]: () => allDesignations(choose(system, dateOfService).chosen.index),
    }),
    crossReferences: (dateOfService) =>
      crossReferencesOf(choose('icd10', dateOfService).chosen.index.relations),
  };
}

/** Says where instructions and index come from when they are those of another release. */
function carriedNote({ version, carriedFrom }: Release): string | null {
  return carriedFrom === undefined
    ? null
    : `Instructions and index terms of ${version} are those of ${carriedFrom}.`;
}

function joined(...notes: readonly (string | null)[]): string | null {
  const said = notes.filter((note) => note !== null);
  return said.length === 0 ? null : said.join(' ');
}

const dayInMilliseconds = 86_400_000;
let dayWritten = Number.NaN;
let written = '';

/** Calendar date in UTC, as yyyy-mm-dd. Every search asks for today's, which writing it out would make a hundredth slower. */
export function isoDate(date: Date): string {
  const day = Math.floor(date.getTime() / dayInMilliseconds);
  if (day !== dayWritten) {
    written = date.toISOString().slice(0, 10);
    dayWritten = day;
  }
  return written;
}

function nothingLoaded(system: System): AppError {
  return new AppError(
    'SERVICE_UNAVAILABLE',
    `No ${systemLabels[system]} release is loaded. Load one with: pnpm codes:import ${system} <folder or file>`,
    { system },
  );
}
