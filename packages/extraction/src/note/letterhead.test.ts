import { describe, expect, it } from 'vitest';
import { isLetterhead, isProse } from './letterhead.ts';

describe('text in capitals', () => {
  it('is running text where its words make sentences', () => {
    expect(isProse('SHE WAS ADMITTED WITH CHEST PAIN, WHICH HAS NOT COME BACK SINCE.')).toBe(true);
    expect(isLetterhead('SHE WAS ADMITTED WITH CHEST PAIN, WHICH HAS NOT COME BACK SINCE.', true)).toBe(
      false,
    );
  });

  it('is a letterhead where it names a house or a person', () => {
    expect(isProse('WILLOW MEMORIAL HOSPITAL, DEPARTMENT OF MEDICINE AND SURGERY, NORTH WING')).toBe(false);
    expect(isLetterhead('WILLOW MEMORIAL HOSPITAL, DEPARTMENT OF MEDICINE', true)).toBe(true);
    expect(isLetterhead('JANE A. DOE', true)).toBe(true);
  });
});

describe('a person', () => {
  it.each(['Mr Smith', 'Dr. A. Rao, MD', 'Mrs RAMESH KUMAR, 54/M', 'ms van der Berg (61 y / F)'])(
    '%s',
    (line) => expect(isLetterhead(line, false)).toBe(true),
  );

  it('is told from a word without end before anybody has to wait', { timeout: 1000 }, () => {
    expect(isLetterhead(`Ms ${'x'.repeat(5000)}; no name`, false)).toBe(false);
  });
});
