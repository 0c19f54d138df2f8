import { describe, expect, it } from 'vitest';
import { referencedCodes, refersTo } from './code-reference.ts';

function named(text: string, code: string): boolean {
  return referencedCodes(text).some((reference) => refersTo(reference, code));
}

describe('the codes that an instruction names', () => {
  it.each([
    ['streptococcal tonsillitis (J03.0-)', 'J03.00', 'J03.9'],
    ['any associated leukemia (C95.-)', 'C95.90', 'C96'],
    ['diseases of the breast (O91-O92)', 'O92.79', 'O93'],
    ['pancreatitis and other diseases of the pancreas (K85-K86.-)', 'K86.81', 'K87'],
    ['conditions (A00-R94 and T80-T88.6, T88.8)', 'T88.8XXA', 'T88.7'],
    ['the presence of hypertension (I10-I1A)', 'I1A.0', 'I20.0'],
    ['secondary hypertension (I15.1)', 'I15.1', 'I15.8'],
    ['silicosis with tuberculosis, any type in A15 (J65)', 'J65', 'A15.0'],
    ['conditions classifiable to S06.0- to S06.8-code to specified injury', 'S06.8X0A', 'S06.9X0A'],
    ['hearing loss as classified in H90.-', 'H90.3', 'H91.90'],
    ['code, if applicable, from category Z3A, Weeks of gestation', 'Z3A.20', 'Z39.0'],
    [
      'for adverse effect, to identify drug (T36-T50 with fifth or sixth character 5)',
      'T45.1X5A',
      'T45.1X1A',
    ],
    [
      'poisoning due to drug or toxin (T36-T65 with fifth or sixth character 1-4 or 6)',
      'T36.96XA',
      'T36.95XA',
    ],
    ['poisoning (T36-T65 with fifth or sixth character 1-4)', 'T45.511A', 'T45.515A'],
    ['fracture of pelvis (S32.1--S32.9 with 7th character B)', 'S32.10XB', 'S32.10XA'],
    ['facial weakness following stroke (I69. with final characters -92)', 'I69.392', 'I69.391'],
    ['diabetes with ketoacidosis (E08-E13 with .10-.11)', 'E11.10', 'E11.21'],
    ['anxiety disorder (F10-F19 with .180, .280, .980)', 'F10.280', 'F10.281'],
    ['disorders (F11-F19 with fifth to sixth characters 51)', 'F11.951', 'F11.950'],
    ['in remission C91.0-C95.9 with 5th character 1', 'C91.01', 'C91.00'],
    ['cut off at the end (Z89.52-', 'Z89.521', 'Z89.511'],
  ])('%s', (text, inside, outside) => {
    expect(named(text, inside)).toBe(true);
    expect(named(text, outside)).toBe(false);
  });

  it.each([
    'certain localized infections - see body system-related chapters',
    'open fracture (S52.- with open fracture 7th character)',
    'human immunodeficiency virus [HIV] disease NOS',
  ])('names none: %s', (text) => expect(referencedCodes(text)).toEqual([]));
});
