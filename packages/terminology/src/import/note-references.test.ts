import { expect, it } from 'vitest';
import { noteReferences } from './note-references.ts';
import type { NoteInput } from './notes.ts';

const namesIn = (notes: NoteInput[]) =>
  noteReferences([{ code: 'I30', billable: false, parent: null, designations: [], commonness: 0, notes }]);

it('names a code as the instruction calls it', () => {
  expect(namesIn([{ kind: 'excludes1', text: 'abscess of breast (N61.1)' }]).get('N61.1')).toEqual([
    'abscess of breast',
  ]);
});

it('knows categories of two letters, as all that read codes do', () => {
  expect(namesIn([{ kind: 'excludes1', text: 'screening of a donor (QA0.1)' }]).get('QA0.1')).toEqual([
    'screening of a donor',
  ]);
});

it('says of what the codes of a list are, until another kind of instruction', () => {
  const names = namesIn([
    { kind: 'excludes1', text: 'rheumatic pericarditis (acute) (I01.0)' },
    { kind: 'excludes1', text: 'pericarditis (in):' },
    { kind: 'excludes1', text: 'tuberculosis (A18.84)' },
    { kind: 'excludes2', text: 'syphilis (A52.06)' },
  ]);
  expect(Object.fromEntries(names)).toEqual({
    'I01.0': ['rheumatic pericarditis (acute)'],
    'A18.84': ['pericarditis (in) tuberculosis'],
    'A52.06': ['syphilis'],
  });
});

it('takes an order before a list for no name', () => {
  const names = namesIn([
    { kind: 'useAdditional', text: 'code to identify:' },
    { kind: 'useAdditional', text: 'tobacco use (Z72.0)' },
  ]);
  expect(names.get('Z72.0')).toEqual(['tobacco use']);
});
