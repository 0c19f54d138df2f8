import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type System, systems } from '@ohm/terminology';
import { createExtractor } from '../../packages/extraction/src/index.ts';
import { loadTerminology } from '../load-terminology.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { interleaved, processorClock } from './measure/interleaved.ts';
import { milliseconds, table } from './measure/markdown.ts';

/** Length of a measured note, in UTF-16 units. */
const noteLength = 10_000;
/** Different notes, so that nothing remembered of one of them is what is measured. */
const notes = 8;
/** How often one question reads every note: long enough for a clock of processor time. */
const repetitions = 6;
/** Questions of a round. */
const questionsARound = 2;
const dateOfService = '2026-03-01';

interface Node {
  readonly next: Map<string, Node>;
  codes: number;
}

const node = (): Node => ({ next: new Map(), codes: 0 });

/** The plain dictionary to compare with: a tree of words over every designation, longest match, nothing judged. */
const buildTrie = (terms: Iterable<{ readonly term: string }>): Node => {
  const root = node();
  for (const { term } of terms) {
    let at = root;
    for (const word of term.toLowerCase().match(/[\p{L}\d]+/gu) ?? []) {
      const child = at.next.get(word) ?? node();
      at.next.set(word, child);
      at = child;
    }
    at.codes += 1;
  }
  return root;
};

const scan = (root: Node, text: string): number => {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  let found = 0;
  for (let first = 0; first < words.length; first += 1) {
    let at: Node | undefined = root;
    for (let index = first; index < words.length; index += 1) {
      at = at.next.get(words[index] ?? '');
      if (at === undefined) break;
      if (at.codes > 0) found += 1;
    }
  }
  return found;
};

/** Texts of one length, each a run of different notes that begins with another one. */
const measuredNotes = async (folder: string): Promise<string[]> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(
    files.map(
      async (name) => (JSON.parse(await readFile(join(folder, name), 'utf8')) as { text: string }).text,
    ),
  );
  return Array.from({ length: notes }, (_, at) => {
    const from = Math.floor((at * texts.length) / notes);
    const turned = [...texts.slice(from), ...texts.slice(0, from)].join('\n\n');
    const text = turned.repeat(Math.ceil(noteLength / turned.length)).slice(0, noteLength);
    // As a request brings it: a string of its own, not a window into a longer one.
    return JSON.parse(JSON.stringify(text)) as string;
  });
};

/** What is dear to read: no full stop, no line end, trigger words and words of titles in every order, unknown words. */
const hostile = (length: number): string => {
  const words =
    'no evidence of possible acute chronic left kidney disease with heart failure due to hypertension, stage 3 if denies qzxkwvbn family ? type 2 ';
  let text = '';
  for (let turn = 0; text.length < length; turn += 1) text += words + turn.toString(36).repeat(3);
  return text.slice(0, length);
};

export const benchmark: Benchmark = {
  title: 'Extraction speed',
  method:
    `The built-in engine on ${notes} different notes of ${noteLength.toLocaleString('en')} characters, with all releases loaded and dictionaries compiled, in processor time of its one thread; ` +
    'beside it a plain scan of the same notes with a tree of all designations of the three systems, which judges nothing. ' +
    'Hostile text has no sentences and a trigger word every few words; its time is given for 10,000 characters of 200,000.',
  async run(data, say) {
    say('loading the releases');
    const terminology = await loadTerminology(data.releases);
    const extractor = createExtractor({ terminology });
    extractor.warm(dateOfService);
    const trie = buildTrie(systems.flatMap((system) => [...terminology.designations(system, dateOfService)]));
    const texts = await measuredNotes(join(data.evaluation, 'notes'));
    const question = Array.from({ length: repetitions }, () => texts).flat();
    const questions = Array.from({ length: questionsARound }, () => question);
    const extract =
      (asked: readonly System[]) =>
      (all: readonly string[]): void => {
        for (const text of all)
          extractor.extract({ text, setting: 'inpatient', systems: asked, dateOfService });
      };
    say('reading notes');
    const read = await interleaved(
      {
        'built-in engine, all systems': extract(systems),
        'built-in engine, ICD-10-CM': extract(['icd10']),
        'plain scan of the designations': (all: readonly string[]) => {
          for (const text of all) scan(trie, text);
        },
      },
      questions,
      processorClock,
    );
    say('reading hostile text');
    const [short, long] = [hostile(noteLength), hostile(20 * noteLength)];
    const suffered = await interleaved(
      { hostile: extract(systems) },
      [new Array(20).fill(short)],
      processorClock,
    );
    const longer = await interleaved({ hostile: extract(systems) }, [[long]], processorClock);
    const times: [string, number][] = Object.entries(read).map(([name, { p50 }]) => [
      name,
      p50 / question.length,
    ]);
    times.push(['built-in engine, hostile text', (suffered.hostile?.p50 ?? Number.NaN) / 20]);
    times.push(['built-in engine, hostile text 20 times as long', (longer.hostile?.p50 ?? Number.NaN) / 20]);
    return table(
      ['engine', 'ms for 10,000 characters', 'million characters a second'],
      times.map(([name, time]) => [name, milliseconds(time), (noteLength / time / 1000).toFixed(2)]),
    );
  },
};
