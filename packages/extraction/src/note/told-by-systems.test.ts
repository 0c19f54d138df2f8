import { describe, expect, it } from 'vitest';
import { Page } from './page.ts';
import { findSections } from './sections.ts';

const kindOf = (text: string, words: string): string | undefined => {
  const at = text.indexOf(words);
  return findSections(new Page(text)).find(({ start, end }) => start <= at && at < end)?.kind;
};

describe('a stay told by systems', () => {
  it('is a course under headings that an examination has as well', () => {
    const text =
      'Admitted with shock.\n\nNEURO: delirium, cleared by day 3.\nRESP: extubated on day 2.\nRENAL: kidney injury, resolved.\nID: blood cultures grew nothing.\nSKIN: cellulitis of the shin, healed.\n';
    expect(kindOf(text, 'delirium')).toBe('course');
    expect(kindOf(text, 'kidney injury')).toBe('course');
    expect(kindOf(text, 'cellulitis')).toBe('course');
  });

  it.each([
    'EXAM\nNEURO: drowsy, no deficit.\nRENAL: no bruit over the loins.\nID: no rash seen today.\n',
    'NEURO: drowsy, no deficit.\nCVS: no murmur is heard.\nSKIN: warm, no rash.\n',
    'NEURO: drowsy -, fits -\nRENAL: stones -, CKD -\nENDO: DM -, thyroid -\n',
  ])('and not an examination or a form: %j', (text) => {
    expect(kindOf(text, 'drowsy')).toBe('exam');
  });
});
