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

  it('is one by its matters, and by systems without a colon', () => {
    const text =
      'COURSE\nSugar  28 at one hour, a drip until day 2.\nInfection  Cultures grew nothing.\nCVS  slow feeding was put down to a murmur.\n';
    expect(kindOf(text, 'slow feeding')).toBe('course');
    const letter =
      'Dear Dr Rao\n\nKidneys - injury from dehydration, better.\nDiabetes - type 2, no change.\nHeart - bypass in 2012, no angina since.\n';
    expect(kindOf(letter, 'bypass')).toBe('course');
  });

  it('begins below an examination or reports that have no end of their own', () => {
    const below = (head: string): string =>
      `${head}\nRenal - injury from vomiting, recovered with fluids.\nHaem - iron deficiency, IV iron.\nNeuro - drowsy on the first day.\n`;
    for (const head of ['O/E drowsy, dry.\nPR 120.\n', 'LABS: Hb 8.\nUrine: ketones.\n']) {
      expect(kindOf(below(head), 'injury')).toBe('course');
      expect(kindOf(below(head), 'deficiency')).toBe('course');
      expect(kindOf(below(head), 'drowsy on')).toBe('course');
    }
    const labs = 'LABS:\nRenal: urea 40, creatinine 1.2 today.\nHaem: iron low, film not seen yet.\n';
    expect(kindOf(labs, 'iron')).toBe('lab');
  });

  it('tells of an embolism under the letters of an examination', () => {
    expect(kindOf('PE - CTPA showed no clot. Delirium cleared.\n', 'Delirium')).toBe('course');
    expect(findSections(new Page('PE - CTPA showed no clot.\nDiabetes - type 2.\n')).at(-1)?.heading).toBe(
      '',
    );
    expect(kindOf('PE - chest clear, drowsy.\n', 'drowsy')).toBe('exam');
  });

  it('is a course where blank lines part the systems, or a line tells what became of one under the heading of the course', () => {
    const apart =
      'RESP: intubated for two days.\n\nHEME/BILI: phototherapy until day 5.\n\nFEN: full feeds by the second week.\n\nNEURO: hemorrhage on the left, smaller since.\n';
    expect(kindOf(apart, 'hemorrhage')).toBe('course');
    const told = 'HOSPITAL COURSE\nResuscitation: two units.\nChest: drain for hemothorax, out on day 4.\n';
    expect(kindOf(told, 'hemothorax')).toBe('course');
    expect(kindOf('HOSPITAL COURSE\nHe did well.\nChest: clear, drowsy.\n', 'drowsy')).toBe('exam');
  });

  it.each([
    'EXAM\nNEURO: drowsy, no deficit.\nRENAL: no bruit over the loins.\nID: no rash seen today.\n',
    'NEURO: drowsy, no deficit.\nCVS: no murmur is heard.\nSKIN: warm, no rash.\n',
    'NEURO: drowsy -, fits -\nRENAL: stones -, CKD -\nENDO: DM -, thyroid -\n',
  ])('and not an examination or a form: %j', (text) => {
    expect(kindOf(text, 'drowsy')).toBe('exam');
  });
});
