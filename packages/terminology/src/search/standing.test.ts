import { describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { indexOf } from '../compile/string-table.ts';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import type { ConceptInput } from '../import/content.ts';
import type { GroupInput } from '../import/notes.ts';
import { loadIndex } from '../load.ts';
import type { NameKind } from '../types.ts';
import { inRecord, recordSize, standingOf } from './standing.ts';

const concept = (code: string, kind: NameKind, ...terms: string[]): ConceptInput => ({
  code,
  billable: code.length > 3,
  parent: code.length > 3 ? code.slice(0, 3) : null,
  designations: terms.map((term, at) => ({ term, kind: at === 0 ? 'title' : kind })),
  commonness: 0,
});

const chapter = (id: string, category: string): GroupInput[] => [
  { kind: 'chapter', id, title: `Chapter ${id}`, first: category, last: category, notes: [] },
  { kind: 'section', id: category, title: '', first: category, last: category, notes: [] },
];

/** The odds that no query changes of two concepts, alike in all but the names that stand elsewhere in their chapters. */
const oddsOf = (kind: NameKind): number[] => {
  const index = loadIndex(
    compileRelease({
      release: inventedReleaseOf('icd10'),
      concepts: [
        concept('A10', kind, 'Agues'),
        concept('A10.0', kind, 'Chill'),
        concept('A10.1', kind, 'Shiver', 'Ague', 'Rigor', 'Quiver'),
        concept('B20', kind, 'Bites'),
        concept('B20.0', kind, 'Sting'),
        concept('B20.1', kind, 'Scratch', 'Graze'),
        concept('B20.2', kind, 'Cut'),
      ],
      groups: [...chapter('1', 'A10'), ...chapter('2', 'B20')],
    }).index,
  );
  const { odds } = standingOf(index);
  return ['A10.0', 'B20.0'].map((code) => odds[indexOf(index.codes, code) * recordSize + inRecord.odds] ?? 0);
};

describe('what is known of a concept before anything is asked', () => {
  it('is likelier in a chapter to whose codes the index leads more often', () => {
    const [often = 0, seldom = 0] = oddsOf('index');
    expect(often).toBeGreaterThan(seldom);
  });

  it('is as likely in every chapter of a release without an index', () => {
    const [first, second] = oddsOf('inclusion');
    expect(first).toBe(second);
  });
});
