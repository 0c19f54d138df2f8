import type { ConceptDetail, Release, System, Terminology } from '@ohm/terminology';
import { compileObservationNames, type ObservationNames } from './measure/loinc.ts';
import { compileDictionary, type Dictionary } from './mention/dictionary.ts';

/** Concepts kept in memory a release: more than notes ask for, less than a release holds. */
const mostLookups = 20_000;

/** Compiled dictionaries, one a release: compiling takes seconds for a full release, a note milliseconds. */
export class Compiled {
  readonly #terminology: Terminology;
  /** By release object, so that a release that is no longer loaded takes its dictionary with it. */
  readonly #dictionaries = new WeakMap<Release, Dictionary>();
  readonly #names = new WeakMap<Release, ObservationNames>();
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
    return {
      ...this.#terminology,
      lookup: (system, code, date) => {
        const kept = lookups.get(system) ?? of(system);
        let detail = kept.get(code);
        if (detail === undefined) {
          detail = this.#terminology.lookup(system, code, date);
          kept.set(code, detail);
        }
        return detail;
      },
    };
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
