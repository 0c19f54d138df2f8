import { describe, expect, it } from 'vitest';
import { readNote } from '../../note/document.ts';
import { notUndertaken } from './not-undertaken.ts';

/** What is said of `name` in a sentence that is the whole note, where it would give the code. */
const said = (text: string, name: string, code: string): string | null => {
  const start = text.indexOf(name);
  if (start < 0) throw new Error(`"${name}" is not in "${text}"`);
  const [sentence] = readNote(text).sentences;
  if (sentence === undefined) throw new Error(`"${text}" is no sentence`);
  return notUndertaken(text, { code, start, end: start + name.length, sentence });
};

describe('procedures that were only spoken of', () => {
  it.each([
    'Dialysis was discussed with the family.',
    'Dialysis has been deferred.',
    'Dialysis may be needed next year.',
    'Dialysis was prepared but deferred.',
    'He declined Dialysis.',
    'He is likely to need Dialysis.',
    'He has not needed Dialysis.',
    'Dialysis not begun.',
    'Dialysis ended with the transplant.',
    'Dialysis was put on the agenda for spring.',
    'Dialysis remains an option.',
    'Dialysis is years off.',
    'Dialysis and transplant were outlined for one day.',
    'Dialysis is not on the cards this decade.',
  ])('leave no status: %s', (text) => {
    expect(said(text, 'Dialysis', 'Z99.2')).not.toBeNull();
  });

  it.each([
    'Dialysis three times a week.',
    'On Dialysis since 2022, transplant was discussed.',
    'Continues on Dialysis.',
    'Dialysis was done on Monday.',
    'Dialysis fistula shown on duplex.',
  ])('are told from those that were done: %s', (text) => {
    expect(said(text, 'Dialysis', 'Z99.2')).toBeNull();
  });

  it('say nothing of an illness, which is there to be discussed', () => {
    expect(said('Hypertension was discussed.', 'Hypertension', 'I10')).toBeNull();
  });
});
