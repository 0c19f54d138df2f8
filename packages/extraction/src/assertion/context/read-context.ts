import { Beginnings } from '../../note/beginnings.ts';
import { holdsUnit, unitSet } from '../../note/characters.ts';
import type { Sentence } from '../../note/document.ts';
import type { Gated } from '../../note/gates.ts';
import { listsDiagnoses } from '../../note/headings.ts';
import { marksOf } from '../../note/marks.ts';
import type { Span } from '../../note/sentences.ts';
import type { Token } from '../../note/token.ts';
import { triggers } from '../triggers/index.ts';
import { isPerson, type Trigger } from '../triggers/phrases.ts';
import { pseudoTriggers } from '../triggers/pseudo.ts';
import { terminators } from '../triggers/stops.ts';
import { PhraseTrie } from './phrase-trie.ts';

/** A trigger and where it stands in the note. */
export interface FoundTrigger {
  readonly trigger: Trigger;
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
}

/** A stretch between commas; `clause` where it has a verb of its own and so no part in a list. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly clause: boolean;
  readonly joined: boolean;
  readonly words: number;
}

/** What a sentence holds for judging: read once, asked for every mention in it. */
export class SentenceContext {
  readonly text: string;
  /** All but question marks, as they stand in the sentence. */
  readonly found: readonly FoundTrigger[];
  readonly stops: readonly Span[];
  /** Question marks, each as often as there are triggers of it. */
  readonly questions: readonly FoundTrigger[];
  readonly #sentence: Sentence;
  #segments: readonly Segment[] | null = null;

  constructor(
    text: string,
    sentence: Sentence,
    found: readonly FoundTrigger[],
    questions: readonly FoundTrigger[],
    stops: readonly Span[],
  ) {
    this.text = text;
    this.#sentence = sentence;
    this.found = found;
    this.questions = questions;
    this.stops = stops;
  }

  /** Whether a segment opens an entry in a list of diagnoses: it is what the entry is about. */
  headsEntry(segment: Span): boolean {
    const { section, start } = this.#sentence;
    if (!listsDiagnoses.has(section.kind) || segment.start > Math.max(start, section.bodyStart)) return false;
    const from = Math.max(section.bodyStart, this.text.lastIndexOf('\n', start - 1) + 1);
    return from >= start || /^[\s\d.):*•#-]*$/.test(this.text.slice(from, start));
  }

  /** Where the sentence ends. */
  get end(): number {
    return this.#sentence.end;
  }

  /** Whether it holds a question mark. */
  get asks(): boolean {
    return this.#sentence.holds('question');
  }

  /** Whether an expression finds something in a part of it; see `Sentence.says`. */
  says(expression: Gated, part: string): boolean {
    return this.#sentence.says(expression, part);
  }

  get marks(): readonly Token[] {
    return this.#sentence.marks;
  }

  /** Read when first asked for: most triggers stand on the wrong side of what is judged, or right beside it. */
  get segments(): readonly Segment[] {
    this.#segments ??= segmentsOf(this.#sentence);
    return this.#segments;
  }
}

/** What a phrase does; null where it only keeps a trigger within it from doing anything. */
const trie = new PhraseTrie<Trigger | 'stop' | null>();
for (const trigger of triggers) trie.add(trigger.phrase, trigger);
for (const phrase of pseudoTriggers) trie.add(phrase, null);
for (const phrase of terminators) trie.add(phrase, 'stop');

const verbs =
  'is was were are has have had continue continued continues controlled started restarted stable improved worsened given treated ' +
  'underwent received needed required developed shows showed revealed resolved remains remained managed on presented admitted takes took taking uses';
const isVerb: ReadonlySet<string> = new Set(verbs.split(' '));
/** Most words are told from them by a bit. */
const mayBeVerb = new Beginnings();
for (const { beginning } of marksOf(verbs, 0, verbs.length)) mayBeVerb.add(beginning);

/** "On metformin" has a verb left out, "on the ward" none. */
const where: ReadonlySet<string> = new Set(
  'the a an this that our arrival admission discharge day exam examination film imaging ct mri'.split(' '),
);

const segmentsOf = (sentence: Sentence): Segment[] => {
  const segments: Segment[] = [];
  let { start } = sentence;
  let clause = false;
  let joined = false;
  let words = 0;
  const { marks } = sentence;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined) break;
    const { text, beginning, start: from, end } = mark;
    if (text === ',' || text === ';' || text === ':') {
      segments.push({ start, end, clause, joined, words });
      start = end;
      clause = false;
      joined = false;
      words = 0;
    } else {
      // "SARS-CoV-2" is one.
      if (from !== marks[index - 1]?.end) words += 1;
      if (
        mayBeVerb.mayHold(beginning) &&
        isVerb.has(text) &&
        !(text === 'on' && where.has(marks[index + 1]?.text ?? ''))
      )
        clause = true;
      else if (text === 'and' || text === 'or') joined = true;
    }
  }
  segments.push({ start, end: sentence.end, clause, joined, words });
  return segments;
};

/** "was negative for": the phrase that speaks of what follows takes the place of the one that speaks of what went before. */
const isPartOfForward = (found: readonly FoundTrigger[], at: number): boolean => {
  const item = found[at];
  if (item === undefined || item.trigger.direction === 'forward') return false;
  for (let behind = at + 1; behind < found.length; behind += 1) {
    const other = found[behind];
    if (other === undefined || other.start >= item.end) return false;
    if (other.trigger.direction === 'forward' && other.start > item.start) return true;
  }
  return false;
};

const boxes = unitSet('[]☐☑☒□■');
const boxBefore = /[\]☐☑☒□■]\s?$/;
const boxBehind = /^\s?[[☐☑☒□■]/;
/** "☒ Yes ☐ No": the answers that a form prints deny nothing by themselves. */
const isPrinted = (text: string, start: number, end: number): boolean =>
  end - start === 2 &&
  holdsUnit(text, start - 2, end + 2, boxes) &&
  /^no$/i.test(text.slice(start, end)) &&
  (boxBefore.test(text.slice(Math.max(0, start - 2), start)) || boxBehind.test(text.slice(end, end + 2)));

const talk =
  /\b(?:talk(?:ed|s)?|met|meeting|discuss(?:ed|ion)|spoken?|conversation|conference|call(?:ed)?|explained|updated|seen together) (?:again |today |at length |held )?(?:with|to)\b[^.;:\n]{0,30}$/i;
/** "Talk with the proxy and sons: comfort care": who is talked to is not whose it is. */
const hears = (text: string, from: number, at: number): boolean =>
  talk.test(text.slice(Math.max(from, at - 64), at));

const none: ReadonlySet<string> = new Set();

/**
 * Reads the trigger words and terminators of a sentence; null where nothing in it turns an assertion. Phrases of `silent` turn
 * none in this note.
 */
export const readContext = (
  text: string,
  sentence: Sentence,
  silent: ReadonlySet<string> = none,
): SentenceContext | null => {
  const { marks } = sentence;
  const found: FoundTrigger[] = [];
  const stops: Span[] = [];
  for (const match of trie.matches(marks)) {
    const start = marks[match.first]?.start ?? 0;
    const end = marks[match.last]?.end ?? 0;
    // "Information from sister: …": a heading of the table says what its section is, and nothing of what stands in it.
    if (start < sentence.section.bodyStart) continue;
    if (isPrinted(text, start, end)) continue;
    for (const value of match.values) {
      if (value === 'stop') stops.push({ start, end });
      else if (value !== null && !(isPerson(value) && hears(text, sentence.start, start)))
        found.push({ trigger: value, start, end, text: text.slice(start, end) });
    }
  }
  if (found.length === 0) return null;
  const speaking: FoundTrigger[] = [];
  const questions: FoundTrigger[] = [];
  for (const [at, item] of found.entries()) {
    const { phrase } = item.trigger;
    if (isPartOfForward(found, at) || (silent !== none && silent.has(phrase))) continue;
    if (phrase === '?') questions.push(item);
    else speaking.push(item);
  }
  return new SentenceContext(text, sentence, speaking, questions, stops);
};
