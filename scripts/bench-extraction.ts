import { systems } from '@ohm/terminology';
import { createExtractor, exampleNote } from '../packages/extraction/src/index.ts';
import { loadTerminology } from './load-terminology.ts';

/** Length of the measured note, in UTF-16 units. */
const noteLength = 10_000;
/** Rounds of each engine, interleaved; the median counts. */
const rounds = 15;
const repetitions = 8;

type Node = { next: Map<string, Node>; codes: number };

/** The plain dictionary to compare with: a tree of words over every designation, longest match, nothing judged. */
const buildTrie = (terms: Iterable<{ readonly term: string }>): Node => {
  const root: Node = { next: new Map(), codes: 0 };
  for (const { term } of terms) {
    let node = root;
    for (const word of term.toLowerCase().match(/[\p{L}\d]+/gu) ?? []) {
      let child = node.next.get(word);
      if (child === undefined) {
        child = { next: new Map(), codes: 0 };
        node.next.set(word, child);
      }
      node = child;
    }
    node.codes += 1;
  }
  return root;
};

const scan = (root: Node, text: string): number => {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  let found = 0;
  for (let first = 0; first < words.length; first += 1) {
    let node: Node | undefined = root;
    for (let index = first; index < words.length; index += 1) {
      node = node.next.get(words[index] ?? '');
      if (node === undefined) break;
      if (node.codes > 0) found += 1;
    }
  }
  return found;
};

const main = async (): Promise<void> => {
  const terminology = await loadTerminology(process.env.CODES_DIR);
  const extractor = createExtractor({ terminology });
  const text = exampleNote.repeat(Math.ceil(noteLength / exampleNote.length)).slice(0, noteLength);
  const started = performance.now();
  extractor.warm();
  console.log(`dictionaries compiled in ${Math.round(performance.now() - started)} ms`);
  const trie = buildTrie(systems.flatMap((system) => [...terminology.designations(system)]));
  const engines: Record<string, () => unknown> = {
    'built-in, all systems': () => extractor.extract({ text, setting: 'inpatient', systems }),
    'built-in, ICD-10-CM': () => extractor.extract({ text, setting: 'inpatient', systems: ['icd10'] }),
    'plain trie scan': () => scan(trie, text),
  };
  const times = new Map<string, number[]>(Object.keys(engines).map((name) => [name, []]));
  for (let round = -5; round < rounds; round += 1)
    for (const [name, run] of Object.entries(engines)) {
      const from = performance.now();
      for (let index = 0; index < repetitions; index += 1) run();
      if (round >= 0) times.get(name)?.push((performance.now() - from) / repetitions);
    }
  for (const [name, all] of times) {
    const median = all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
    const speed = Math.round((text.length / median) * 1000);
    console.log(
      `${name.padEnd(24)} ${median.toFixed(2)} ms a note  ${speed.toLocaleString('en')} characters a second`,
    );
  }
};

await main();
