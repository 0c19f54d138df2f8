import { expect, it } from 'vitest';
import { readNote } from '../../note/document.ts';
import { linesAnsweredNo } from './yes-no-table.ts';

/** The first words of the lines whose cross stands under "No". */
const no = (text: string): string[] => {
  const document = readNote(text);
  return [...linesAnsweredNo(document)].map((start) => document.text.slice(start).split(' ', 1)[0] ?? '');
};

it.each([
  ['by the column that is nearer', '          Yes   No\nGout       x\nEpilepsy         x', ['Epilepsy']],
  ['with bars between the columns', 'Item | Yes | No |\nGout |  x  |    |\nCough|     | x  |', ['Cough|']],
  ['in either case', '          YES   NO\nGout             X', ['Gout']],
  [
    'of every kind',
    '          Yes   No\nGout             ✓\nCough            ☒\nAsthma          [x]',
    ['Gout', 'Cough', 'Asthma'],
  ],
  [
    'of two tables by the columns of each',
    '          Yes   No\nGout             x\n     Yes   No\nGerd        x\nCough x',
    ['Gout', 'Gerd'],
  ],
  ['and not behind an empty line', '          Yes   No\nGout             x\n\nCough            x', ['Gout']],
  ['and no line without a cross', '          Yes   No\nGout            no\nFox hole', []],
  ['and none without a head', 'Gout             x', []],
])('reads crosses %s', (_, text, lines) => expect(no(text)).toEqual(lines));
