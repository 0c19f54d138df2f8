import { describe, expect, it } from 'vitest';
import { readNote } from './document.ts';
import { normalizeWord } from './normalize.ts';
import { shortenedPhrases, shortenedWords } from './shortened-words.ts';

describe('words that are cut short', () => {
  it('are compared as the whole word is', () => {
    expect(normalizeWord('chr')).toBe(normalizeWord('chronic'));
    expect(normalizeWord('Pulm')).toBe(normalizeWord('pulmonary'));
  });

  it('are beginnings of the whole ones', () => {
    expect(
      Object.entries(shortenedWords).filter(([short, whole]) => short !== 'dz' && !whole.startsWith(short)),
    ).toEqual([]);
  });

  it('mean by the words beside them what alone they do not', () => {
    expect(shortenedPhrases['ac bronchitis']).toBe('acute bronchitis');
    expect(shortenedPhrases['b12 def']).toBe('b12 deficiency');
    expect(normalizeWord('def')).toBe('def');
  });

  it.each([
    ['Dx: chr. kidney disease', 1],
    ['Low vit. D and recurr. falls', 1],
    ['Low vit. B12', 1],
    ['Sinus tachy. Home today.', 2],
    ['Renal insuff. Gout.', 2],
  ])('do not end a sentence with their stop unless another begins: %s', (text, sentences) => {
    expect(readNote(text).sentences).toHaveLength(sentences);
  });
});
