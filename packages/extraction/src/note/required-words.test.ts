import { describe, expect, it } from 'vitest';
import { requiredStems } from './required-words.ts';

/** More choices than skeletons are kept of. */
const many = Array.from(
  { length: 100 },
  (_, at) => `longword${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
).join('|');

describe('requiredStems', () => {
  it.each([
    ['a word', /\bcoin\b/, ['|coin|']],
    [
      'a word with letters that may be missing',
      /\bh(?:a?e)matomas?\b/i,
      ['|hematomas|', '|hematoma|', '|haematomas|', '|haematoma|'],
    ],
    ['the beginning or the end of a word', /\bskipp\w+|\w+ectomy\b/, ['|skipp', 'ectomy|']],
    ['signs between words', /\bhead[- ]on\b/, ['|head|']],
    ['the rarest of several words', /\bof the pancreas\b/, ['|pancreas|']],
    ['one word rather than its many companions', /\b(?:fell|slipped|jumped)\b[^.]{0,16}\btree\b/, ['|tree|']],
    ['every choice', /\b(?:bit|stung) by\b/, ['|bit|', '|stung|']],
    ['digits', /\b19[5-9]\d\b|\b2\/2\b/, ['|19##|', '|2|']],
    ['no more of a number with its unit than the unit', /\b\d+ ?mg\b/, ['|mg|']],
    ['what a lookahead asks for', /\b\w+(?= of the liver\b)/, ['|liver|']],
    ['no edge where a piece of a note may begin or end', /^coin$/, ['coin']],
    ['nothing of many choices that may be missing', new RegExp(`\\b(?:(?:${many}) )?of\\b`), ['of|']],
    [
      'nothing of many choices that may stand there often',
      new RegExp(`\\b(?:(?:${many}) ){0,3}of\\b`),
      ['of|'],
    ],
    ['that no word goes on there', /(?<!\w)d\/t (?![\w-])/, ['|d|']],
    ['a group that is repeated', /\b(?:very )+ill\b/, ['|very|']],
  ])('reads %s', (_name, expression, stems) => {
    expect([...(requiredStems(expression) ?? [])].sort()).toEqual([...stems].sort());
  });

  it.each([
    ['a choice without a word', /\bcoin\b|\?/],
    ['a part that may be missing', /(?:coin)?[^.]*/],
    ['a word that must not stand there', /(?!coin)\w+/],
    ['whatever letters', /\p{L}+ [a-z]+/u],
  ])('tells nothing of %s', (_name, expression) => {
    expect(requiredStems(expression)).toBeNull();
  });
});
