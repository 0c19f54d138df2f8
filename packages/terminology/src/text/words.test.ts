import { describe, expect, it } from 'vitest';
import { root, singular } from './stem.ts';
import { words } from './words.ts';

describe('words', () => {
  it.each([
    ['leukaemia', 'leukemia'],
    ['caesarean', 'cesarean'],
    ['goitre', 'goiter'],
    ['discoloured urine', 'discolored urine'],
    ['catheterisation', 'catheterization'],
    ['dialysed', 'dialyzed'],
    ['coeliac', 'celiac'],
    ['leucocytosis', 'leukocytosis'],
    ['sulphonamide', 'sulfonamide'],
    ['type II lesion', 'type 2 lesion'],
    ['type I lesion', 'type 1 lesion'],
    ['Ménière’s disease', 'meniere disease'],
    ['s/p splenectomy', 'status post splenectomy'],
  ])('reads %s and %s as the same', (left, right) => {
    expect(words(left)).toEqual(words(right));
  });

  it('keeps apart what only looks British', () => {
    expect(words('toe hour course')).toEqual(['toe', 'hour', 'course']);
  });

  it('has no word for signs alone', () => {
    expect(words('!? — …')).toEqual([]);
  });
});

describe('singular and root', () => {
  it('join plurals and derived forms', () => {
    expect(singular('ulcers')).toBe(singular('ulcer'));
    expect(singular('allergies')).toBe(singular('allergy'));
    expect(singular('vertebrae')).toBe(singular('vertebra'));
    expect(singular('abscess')).toBe('abscess');
    expect(root('psoriatic')).toBe(root('psoriasis'));
    expect(root('ischemic')).toBe(root('ischemia'));
    expect(root('hepatic')).not.toBe(root('hepatitis'));
  });
});
