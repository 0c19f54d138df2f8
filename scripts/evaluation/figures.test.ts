import { describe, expect, it } from 'vitest';
import { bootstrapIntervals, calibrationError, microFigures } from './figures.ts';

const note = (hits: number, missed: number, falseAlarms: number) => ({ hits, missed, falseAlarms });

describe('microFigures', () => {
  it('adds up notes before it divides', () => {
    expect(microFigures([note(3, 1, 0), note(1, 0, 1)])).toMatchObject({ precision: 0.8, recall: 0.8 });
    expect(microFigures([])).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('bootstrapIntervals', () => {
  it('holds the figure and repeats itself', () => {
    const notes = [note(9, 1, 0), note(5, 5, 2), note(8, 0, 1), note(2, 3, 3)];
    const { f1 } = bootstrapIntervals(notes, 500);
    expect(f1[0]).toBeLessThan(microFigures(notes).f1);
    expect(f1[1]).toBeGreaterThan(microFigures(notes).f1);
    expect(bootstrapIntervals(notes, 500).f1).toEqual(f1);
  });
});

describe('calibrationError', () => {
  it('is 0 where confidence is the share that is right', () => {
    const answers = Array.from({ length: 10 }, (_, index) => ({ confidence: 0.9, right: index > 0 }));
    expect(calibrationError(answers)).toBeCloseTo(0);
    expect(calibrationError(answers.map(({ right }) => ({ confidence: 0.4, right })))).toBeCloseTo(0.5);
  });
});
