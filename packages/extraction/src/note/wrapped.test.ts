import { describe, expect, it } from 'vitest';
import { asGiven, edited } from './edits.ts';
import { Page } from './page.ts';
import { softLineEnds } from './wrapped.ts';

const unwrapped = (text: string): string => {
  const page = new Page(text);
  return edited(asGiven(page), softLineEnds(page)).page.text;
};

const told = `HISTORY:
This farmer was well until the spring, when he began to lose weight and could no longer climb to the upper field without a rest.

DIAGNOSES:
1. Severe aortic stenosis with a mean gradient of 52 mmHg and syncope on exertion
2. Gout
3. Hypertension

COURSE:
The valve was replaced by a tissue prosthesis on the third day, and he walked the length of the ward by the sixth without help.
Plan: clinic in six weeks.`;

const wrapped = (text: string, width: number, hanging: string): string =>
  text.replace(/^.*$/gm, (line) => {
    const out: string[] = [''];
    for (const word of line.split(' ')) {
      const last = out.at(-1) ?? '';
      const lead = out.length > 1 && last === '' ? hanging : '';
      if (last === '') out[out.length - 1] = lead + word;
      else if (last.length + 1 + word.length <= width) out[out.length - 1] = `${last} ${word}`;
      else out.push(hanging + word);
    }
    return out.join('\n');
  });

describe('softLineEnds', () => {
  it.each([
    [44, ''],
    [60, ''],
    [60, '   '],
    [72, ''],
    [72, '   '],
  ])('reads a text broken at %i columns as it was written', (width, hanging) => {
    const given = wrapped(told, width, hanging);
    expect(given).not.toBe(told);
    expect(unwrapped(given)).toBe(told);
  });

  it('reads on below the mark of an entry', () => {
    expect(
      unwrapped(
        '1. Perforated sigmoid\n   diverticulitis\n2. Anemia of chronic\n   disease\n- Type 2\n  diabetes',
      ),
    ).toBe('1. Perforated sigmoid diverticulitis\n2. Anemia of chronic disease\n- Type 2 diabetes');
  });

  it.each([
    'Gout\nAsthma\nHypertension\nprevious appendicectomy\n',
    '1. Asthma\n2. Gout\n',
    '1. Asthma:\n   mild\n',
    '1. Asthma\n   - mild\n',
    '1. Asthma\n   Seen by the chest team\n',
    '- Asthma\n      mild\n',
  ])('leaves the line ends of the writer: %j', (text) => expect(unwrapped(text)).toBe(text));
});
