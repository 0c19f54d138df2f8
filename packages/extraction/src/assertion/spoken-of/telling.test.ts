import { describe, expect, it } from 'vitest';
import { placeOfMarked } from '../../testing/marked.ts';
import { toldOf } from './telling.ts';

const told = (marked: string): boolean => toldOf(placeOfMarked(marked)) !== null;

describe('what somebody was told about', () => {
  it.each([
    'We talked about infection, tender scars, ⟨CRPS⟩ and nerve injury.',
    'Discussed twins, ⟨OHSS⟩.',
    'Falls sheet given (⟨hip fracture⟩, head injury).',
    'Cast advice: numb fingers, ⟨compartment syndrome⟩.',
    'Explained that ⟨pancreatitis⟩ is seen now and then.',
    'Printed: strep throat, ⟨dehydration⟩.',
    'He asked about ⟨stroke⟩.',
    'Tolvaptan: ⟨hypernatremia⟩ and thirst reviewed.',
    '⟨Steroid diabetes⟩ explained.',
  ])('is not what the patient has: %s', (text) => {
    expect(told(text)).toBe(true);
  });

  it.each([
    'Discussed control of his ⟨asthma⟩.',
    'Discussed with cardiology, who found ⟨NSTEMI⟩.',
    'Counseled to quit, he has ⟨COPD⟩.',
    'Goals discussed, ⟨comfort care⟩.',
    'Leaflet given. ⟨Gout⟩.',
    '⟨Obesity⟩: diet discussed.',
    'Advice for ⟨diabetes⟩ was repeated.',
  ])('is told from what somebody has: %s', (text) => {
    expect(told(text)).toBe(false);
  });
});
