import type { ConceptDetail, Release, System, Terminology } from '@ohm/terminology';
import { compileOfficialIndex, type OfficialIndex } from './coding/official-index.ts';
import { compileObservationNames, type ObservationNames } from './measure/observation-names.ts';
import { compileDictionary } from './mention/dictionary.ts';
import { MentionFinder } from './mention/find.ts';

/** Concepts kept in memory a release: more than notes ask for, less than a release holds. */
const mostLookups = 20_000;

/** Compiled dictionaries, one a release: compiling takes seconds for a full release, a note milliseconds. */
export class Compiled {
  readonly #terminology: Terminology;
  /** By the releases they were compiled from; those of releases that are no longer loaded go with the next one. */
  #finders: readonly { readonly releases: readonly Release[]; readonly finder: MentionFinder }[] = [];
  readonly #names = new WeakMap<Release, ObservationNames>();
  readonly #indexes = new WeakMap<Release, OfficialIndex>();
  readonly #lookups = new WeakMap<Release, Map<string, ConceptDetail | null>>();

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

  /** The terminology with lookups remembered for the releases in force on a date: a note asks for one code many times. */
  remembering(dateOfService?: string): Terminology {
    const lookups = new Map<System, Map<string, ConceptDetail | null>>();
    const of = (system: System): Map<string, ConceptDetail | null> => {
      const release = this.#release(system, dateOfService);
      const kept = this.#lookups.get(release) ?? new Map<string, ConceptDetail | null>();
      if (kept.size > mostLookups) kept.clear();
      this.#lookups.set(release, kept);
      lookups.set(system, kept);
      return kept;
    };
    let icd10: Map<string, ConceptDetail | null> | null = null;
    return {
      ...this.#terminology,
      lookup: (system, code, date) => {
        if (system === 'icd10' && icd10 === null) icd10 = of(system);
        const kept = (system === 'icd10' ? icd10 : lookups.get(system)) ?? of(system);
        let detail = kept.get(code);
        if (detail === undefined) {
          detail = this.#terminology.lookup(system, code, date);
          kept.set(code, detail);
        }
        return detail;
      },
    };
  }

  /** The releases in force of the systems that name findings; which are loaded decides, not which are asked for. */
  #naming(dateOfService?: string) {
    const loaded = new Set(this.#terminology.releases().map((release) => release.system));
    const systems = (['icd10', 'snomed'] as const).filter((system) => loaded.has(system));
    return { systems, releases: systems.map((system) => this.#release(system, dateOfService)) };
  }

  #finderOf(releases: readonly Release[]): MentionFinder | undefined {
    return this.#finders.find(
      (one) =>
        one.releases.length === releases.length &&
        one.releases.every((release, at) => release === releases[at]),
    )?.finder;
  }

  hasFinder(dateOfService?: string): boolean {
    return this.#finderOf(this.#naming(dateOfService).releases) !== undefined;
  }

  /** Finds the designations of all loaded systems that name findings. */
  finder(dateOfService?: string): MentionFinder {
    const { systems, releases } = this.#naming(dateOfService);
    const known = this.#finderOf(releases);
    if (known) return known;
    const finder = new MentionFinder(compileDictionary(this.#terminology, systems, dateOfService));
    const current = new Set(this.#terminology.releases());
    this.#finders = [
      ...this.#finders.filter((one) => one.releases.every((release) => current.has(release))),
      { releases, finder },
    ];
    return finder;
  }

  hasNames(dateOfService?: string): boolean {
    return this.#names.has(this.#release('loinc', dateOfService));
  }

  hasOfficialIndex(dateOfService?: string): boolean {
    return this.#indexes.has(this.#release('icd10', dateOfService));
  }

  officialIndex(dateOfService?: string): OfficialIndex {
    const release = this.#release('icd10', dateOfService);
    const compiled = this.#indexes.get(release) ?? compileOfficialIndex(this.#terminology, dateOfService);
    this.#indexes.set(release, compiled);
    return compiled;
  }

  names(dateOfService?: string): ObservationNames {
    const release = this.#release('loinc', dateOfService);
    const compiled = this.#names.get(release) ?? compileObservationNames(this.#terminology, dateOfService);
    this.#names.set(release, compiled);
    return compiled;
  }
}
