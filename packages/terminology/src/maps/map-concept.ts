import type { MapRow } from '../import/content.ts';
import { conceptAt, type LoadedIndex } from '../load.ts';
import { conceptNumber } from '../search/search-codes.ts';
import type { Concept, ReleaseInForce } from '../types.ts';
import { type MapContext, ruleHolds } from './rule.ts';

export interface MapTarget {
  /** An ICD-10-CM code, with "?" for a 7th character that the record gives; null where the map has no target. */
  readonly code: string | null;
  /** Its title in the release in force, null where that has no such code. */
  readonly display: string | null;
  /** Whether it may be reported as it stands on the date. */
  readonly valid: boolean;
  readonly rule: string;
  /** What the map tells the coder, sentence by sentence. */
  readonly advice: readonly string[];
}

/** One group gives one code. */
export interface MapGroup {
  readonly group: number;
  /** The rules told which: `targets` has one. Else all that are still possible stand there, in the order of the map. */
  readonly certain: boolean;
  readonly targets: readonly MapTarget[];
}

/** Where a SNOMED CT concept leads in ICD-10-CM. No groups where the release has no map of it. */
export interface ConceptMap {
  readonly source: Concept;
  readonly sourceRelease: ReleaseInForce;
  readonly targetRelease: ReleaseInForce;
  readonly groups: readonly MapGroup[];
}

/** Of every group the target whose rule holds, or those that may hold while age, sex or other findings are not known. */
export function chooseTargets(
  rows: readonly MapRow[],
  context: MapContext,
  describe: (code: string) => Pick<MapTarget, 'display' | 'valid'>,
): MapGroup[] {
  const groups = new Map<number, MapRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups].map(([group, of]) => {
    const possible: MapRow[] = [];
    let certain = true;
    for (const row of of) {
      const holds = ruleHolds(row.rule, context);
      if (holds === false) continue;
      possible.push(row);
      if (holds === true) break;
      certain = false;
    }
    return {
      group,
      certain: certain && possible.length > 0,
      targets: possible.map((row) => targetOf(row, describe)),
    };
  });
}

/** What the ICD-10-CM release says of a target; "S93.401?" is described by the header that lacks its 7th character. */
export function describeTarget(index: LoadedIndex, code: string): Pick<MapTarget, 'display' | 'valid'> {
  const concept = conceptNumber(index, code.replace(/X*\?$/, ''));
  if (concept < 0) return { display: null, valid: false };
  const { display, billable } = conceptAt(index, concept);
  return { display, valid: billable === true && !code.endsWith('?') };
}

function targetOf(
  { target, rule, advice }: MapRow,
  describe: (code: string) => Pick<MapTarget, 'display' | 'valid'>,
): MapTarget {
  const told = advice
    .split('|')
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  if (target === '') return { code: null, display: null, valid: false, rule, advice: told };
  return { code: target, ...describe(target), rule, advice: told };
}
