import { describe, expect, it } from 'vitest';
import { SpellingReader } from './misspelling.ts';

const reader = new SpellingReader(
  new Map(['glaucoma', 'hypertension', 'hypotension', 'lung', 'diabetes'].map((word, id) => [word, id])),
);

describe('SpellingReader', () => {
  it('reads a long word with one typing error', () => {
    expect(reader.read('glauoma')).toBe(0);
    expect(reader.read('glaucmoa')).toBe(0);
  });

  it('reads the form of a word that is compared as another one', () => {
    expect(reader.read('pulmoary')).toBe(3);
    expect(reader.read('diabtic')).toBe(4);
  });

  it('reads nothing where two words may be meant, or the word is short', () => {
    expect(reader.read('hypetension')).toBeNull();
    expect(reader.read('lumg')).toBeNull();
  });
});
