import { describe, expect, it } from 'vitest';
import { lexemesOf, wordsOf } from './tokens.ts';

describe('wordsOf', () => {
  it.each([
    ['anaemia', 'anemia'],
    ['Oesophageal varices', 'esophageal varix'],
    ['kidneys', 'kidney'],
    ['Type II diabetes mellitus', 'type 2 diabetes mellitus'],
    ['T2DM', 'type 2 diabetes'],
    ['CKD stage 3b', 'chronic kidney disease stage 3b'],
    ["Colles' fracture", 'colle fracture'],
    ['gastro-oesophageal reflux', 'gastroesophageal reflux'],
    ['renal failure', 'kidney failure'],
    ['ER+', 'er positive'],
  ])('%s is compared as %s', (term, words) => {
    expect(wordsOf(term).join(' ')).toBe(words);
  });

  it('expands abbreviations only where they are written as such', () => {
    expect(wordsOf('cap')).toEqual(['cap']);
    expect(wordsOf('CAP')).toEqual(['community', 'acquired', 'pneumonia']);
    expect(wordsOf('af')).toEqual(['atrial', 'fibrillation']);
    expect(wordsOf('AF')).toEqual(['atrial', 'fibrillation']);
    expect(wordsOf('severe AS')).toEqual(['severe', 'AS']);
  });
});

describe('a plus between words', () => {
  it('adds one thing to another, behind a name it says positive', () => {
    expect(wordsOf('nausea + vomiting')).toEqual(wordsOf('nausea and vomiting'));
    expect(wordsOf('HIV + on treatment')).toContain('positive');
  });
});

describe('offsets', () => {
  it('are those of the words in the text, also beyond the BMP', () => {
    const text = '😀 Haemoglobin 10,1 – “CKD” stage 3b';
    expect([...new Set(lexemesOf(text).map(({ start, end }) => text.slice(start, end)))]).toEqual([
      'Haemoglobin',
      '10,1',
      'CKD',
      'stage',
      '3b',
    ]);
    expect(lexemesOf(text).filter((one) => text.slice(one.start, one.end) === 'CKD')).toHaveLength(3);
  });
});

describe('a text of more words than are kept', () => {
  it('reads all of them, and others afterwards', () => {
    const words = Array.from({ length: 40_000 }, (_, at) => `word${at}`);
    expect(lexemesOf(words.join(' ')).map(({ text }) => text)).toEqual(words);
    expect(wordsOf('gout')).toEqual(['gout']);
  });
});
