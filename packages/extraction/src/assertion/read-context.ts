import type { Sentence } from '../note/document.ts';
import type { Mark } from '../note/marks.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { triggers } from './triggers/index.ts';
import type { Trigger } from './triggers/phrases.ts';
import { pseudoTriggers } from './triggers/pseudo.ts';
import { terminators } from './triggers/stops.ts';

/** What a sentence holds for judging: read once, asked for every mention in it. */
export interface SentenceContext {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly found: readonly { trigger: Trigger; start: number; end: number; text: string }[];
  readonly stops: readonly { start: number; end: number }[];
  /** Stretches between commas; `clause` where one has a verb of its own and so no part in a list. */
  readonly segments: readonly {
    start: number;
    end: number;
    clause: boolean;
    joined: boolean;
    words: number;
  }[];
}

type Value = { kind: 'trigger'; trigger: Trigger } | { kind: 'pseudo' } | { kind: 'stop' };

const trie = new PhraseTrie<Value>();
for (const trigger of triggers) trie.add(trigger.phrase, { kind: 'trigger', trigger });
for (const phrase of pseudoTriggers) trie.add(phrase, { kind: 'pseudo' });
for (const phrase of terminators) trie.add(phrase, { kind: 'stop' });

const verbs = new Set(
  (
    'is was were are has had have continue continued continues controlled started restarted stable improved worsened given treated ' +
    'underwent received needed required developed shows showed revealed resolved remains remained managed on presented admitted'
  ).split(' '),
);

/** Reads the trigger words, terminators and comma segments of a sentence. */
export const readContext = (text: string, sentence: Sentence): SentenceContext => {
  const { marks } = sentence;
  const found: { trigger: Trigger; start: number; end: number; text: string }[] = [];
  const stops: { start: number; end: number }[] = [];
  for (const match of trie.matches(marks)) {
    const start = marks[match.first]?.start ?? 0;
    const end = marks[match.last]?.end ?? 0;
    // "Information from sister: …": a heading of the table says what its section is, and nothing of what stands in it.
    if (start < sentence.section.bodyStart) continue;
    for (const value of match.values) {
      if (value.kind === 'stop') stops.push({ start, end });
      if (value.kind === 'trigger')
        found.push({ trigger: value.trigger, start, end, text: text.slice(start, end) });
    }
  }
  // "was negative for": the phrase that speaks of what follows takes the place of the one that speaks of what went before.
  const speaking = found.filter(
    (item) =>
      found.length === 1 ||
      item.trigger.direction !== 'backward' ||
      !found.some(
        (other) =>
          other !== item &&
          other.trigger.direction === 'forward' &&
          other.start > item.start &&
          other.start < item.end,
      ),
  );
  const segments: { start: number; end: number; clause: boolean; joined: boolean; words: number }[] = [];
  let start = sentence.start;
  let clause = false;
  let joined = false;
  let words = 0;
  const close = (end: number): void => {
    segments.push({ start, end, clause, joined, words });
    words = 0;
    start = end;
    clause = false;
    joined = false;
  };
  for (const mark of marks) {
    if (mark.text === ',' || mark.text === ';' || mark.text === ':') close(mark.end);
    else words += 1;
    if (verbs.has(mark.text)) clause = true;
    else if (mark.text === 'and' || mark.text === 'or') joined = true;
  }
  close(sentence.end);
  return { text, marks, found: speaking, stops, segments };
};
