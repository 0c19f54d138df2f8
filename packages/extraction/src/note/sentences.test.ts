import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('survives decimals, abbreviations and initials', () => {
    expect(split('Hb 10.1 g/dL on Inj. Lasix. Seen by Dr. A. Rao. E. coli grew.')).toEqual([
      'Hb 10.1 g/dL on Inj. Lasix.',
      'Seen by Dr. A. Rao.',
      'E. coli grew.',
    ]);
  });

  it('ends a sentence at a stop without a blank where prose runs on, and nowhere else', () => {
    expect(split('No sepsis.Hypertension.HTN.No CKD. On Tab.Metformin b.i.d.Aspirin.')).toEqual([
      'No sepsis.',
      'Hypertension.',
      'HTN.',
      'No CKD.',
      'On Tab.Metformin b.i.d.Aspirin.',
    ]);
    expect(split('X-ray chest N. Dengue, malaria negative. Seen by N. Rao.')).toHaveLength(3);
    expect(split('See www.Hospital.org, M.Tech and Dr.Rao')).toHaveLength(1);
  });

  it('splits list items and semicolons', () => {
    expect(split('1. Hypertension\n2. Gout\n- asthma; COPD')).toEqual([
      '1. Hypertension',
      '2. Gout',
      '- asthma;',
      'COPD',
    ]);
  });

  it('joins lines that were wrapped', () => {
    const wrapped =
      'She was admitted with three days of fever and a cough that had been\nproductive of green sputum.';
    expect(split(wrapped)).toEqual([wrapped]);
  });

  it('does not join lines that begin with their day or with numbers that follow each other', () => {
    const days = [
      '12/10  low fever for a day, wound swabbed and cultures sterile, no pus',
      '16/10  platelets up',
    ];
    expect(split(days.join('\n'))).toEqual(days);
    const numbers = [
      '6 dizzy on turning over in bed at night, leaflet and exercises, not gout',
      '7 asthma per GP',
    ];
    expect(split(numbers.join('\n'))).toEqual(numbers);
    const amount =
      'He was given two litres of fluid overnight and by the morning had passed\n7 litres of urine.';
    expect(split(amount)).toEqual([amount]);
  });

  it('keeps the question mark with what it asks', () => {
    expect(split('?sepsis, ? frozen shoulder')).toEqual(['?sepsis, ? frozen shoulder']);
  });

  it('leaves nothing but space out', () => {
    const text = '  First one. \n\n Second; third\n';
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it.each(['COPD/', 'COPD-', 'DM.', 'DM?', 'COPD,', 'COPD '])(
    'makes no sentence of a whole note of %j',
    (unit) => {
      const text = unit.repeat(4_000);
      const parts = split(text);
      expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(2_100);
      expect(parts.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    },
  );
});
