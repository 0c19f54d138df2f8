import type { ReleaseContent } from '@ohm/terminology';

const number = new Intl.NumberFormat('en-US');

/** What a release holds, in a line: a part that is missing from a download shows here before anybody misses it in a search. */
export function summaryOf({ release, concepts, groups = [], retired = [] }: ReleaseContent): string {
  const count = (of: (concept: ReleaseContent['concepts'][number]) => number): number =>
    concepts.reduce((sum, concept) => sum + of(concept), 0);
  const parts: [number, string][] = [
    [concepts.length, 'codes'],
    [count(({ billable }) => Number(billable === true)), 'billable'],
    [count(({ designations }) => designations.length), 'names'],
    [groups.length, 'chapters and sections'],
    [
      count(({ notes = [] }) => notes.length) + groups.reduce((sum, { notes }) => sum + notes.length, 0),
      'instructions',
    ],
    [count(({ maps = [] }) => maps.length), 'map rows'],
    [retired.length, 'withdrawn codes'],
  ];
  const told = parts.filter(([of]) => of > 0).map(([of, what]) => `${number.format(of)} ${what}`);
  const carried =
    release.carriedFrom === undefined ? [] : [`instructions and index terms of ${release.carriedFrom}`];
  const lacking =
    release.system === 'icd10' && groups.length === 0 ? ['no tabular list: codes without instructions'] : [];
  return [...told, ...carried, ...lacking].join(', ');
}
