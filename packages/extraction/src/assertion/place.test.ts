import { expect, it } from 'vitest';
import '../extractor.ts';
import { readNote } from '../note/document.ts';
import { gatesWithExpressions } from '../note/gates.ts';
import { requiredStems } from '../note/required-words.ts';
import { samplesOf } from '../testing/expression-samples.ts';
import { JudgedNote } from './judged-note.ts';
import { Place } from './place.ts';

/** The place of the word "gout" in a note; null where it stands in a heading. */
const goutIn = (text: string): Place | null => {
  const document = readNote(text);
  const start = text.indexOf('gout');
  const sentence = document.sentences.find((one) => one.start <= start && start < one.end);
  if (sentence === undefined) return null;
  return new Place(new JudgedNote(document), sentence, start, start + 'gout'.length);
};

/** How far to read so that the edge of what is read cuts no word. */
const uncut = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => at + 1).filter(
    (length) => !/\w\w/.test(text.slice(length - 1, length + 1)),
  );

/** What requires no word is open always, and asked of no window. */
const opened = gatesWithExpressions().filter(
  ({ expressions }) => expressions.length > 0 && expressions.every((one) => requiredStems(one) !== null),
);

it.each(opened)('asks the words of a window and misses none: $expressions', ({ gate, expressions }) => {
  const missed: string[] = [];
  for (const expression of expressions)
    for (const sample of samplesOf(expression)) {
      if (/[.\n]/.test(sample)) continue;
      const behind = goutIn(`gout ${sample}`);
      for (const most of uncut(` ${sample}`))
        if (
          behind !== null &&
          behind.behind(most).search(expression) !== -1 &&
          !behind.opensBehind(gate, most)
        )
          missed.push(`${most} behind: ${sample}`);
      const before = goutIn(`${sample} gout`);
      const backwards = [...`${sample} `].reverse().join('');
      for (const most of uncut(backwards))
        if (
          before !== null &&
          before.before(most).search(expression) !== -1 &&
          !before.opensBefore(gate, most)
        )
          missed.push(`${most} before: ${sample}`);
    }
  expect(missed).toEqual([]);
});
