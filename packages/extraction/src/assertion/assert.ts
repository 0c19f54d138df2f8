import type { Mention } from '../mention/find.ts';
import type { NoteDocument, Sentence } from '../note/document.ts';
import type { SectionKind } from '../note/headings.ts';
import type { Span } from '../note/sentences.ts';
import type { Assertion } from '../types.ts';
import { judge as judgeClause } from './context/context.ts';
import { readContext, type SentenceContext } from './context/read-context.ts';
import { mayTrigger } from './context/trigger-words.ts';
import { JudgedNote } from './judged-note.ts';
import { bitOf, type Judge, judgesIn } from './judges.ts';
import { type Judgement, Place, present } from './place.ts';

/** A mention with how the note asserts it. */
export interface AssertedMention extends Mention {
  readonly assertion: Assertion;
  /** The words that decided, or the heading of the section; empty where nothing did. */
  readonly trigger: string;
}

/**
 * A class and no literal: V8 makes objects of a literal among the old ones where many of them outlived a collection, as they do while the
 * engine warms up, and each would keep all of its note in memory until the next full collection.
 */
class Asserted implements AssertedMention {
  readonly system: AssertedMention['system'];
  readonly code: string;
  readonly kind: AssertedMention['kind'];
  readonly defaulted: number;
  readonly sentence: Sentence;
  readonly at: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly assertion: Assertion;
  readonly trigger: string;

  constructor(mention: Mention, { assertion, trigger }: Judgement) {
    this.system = mention.system;
    this.code = mention.code;
    this.kind = mention.kind;
    this.defaulted = mention.defaulted;
    this.sentence = mention.sentence;
    this.at = mention.at;
    this.start = mention.start;
    this.end = mention.end;
    this.assertion = assertion;
    this.trigger = trigger;
  }
}

/** What a section says of everything in it that no trigger speaks about. */
const sectionDefaults: Readonly<Partial<Record<SectionKind, Assertion>>> = {
  family: 'family',
  instruction: 'hypothetical',
  newborn: 'other-person',
  'provisional-diagnosis': 'uncertain',
  past: 'historical',
};

/** What is true of a sentence for all that is judged in it. A class for the same reason. */
class Read {
  /** Null where it holds no trigger. */
  readonly context: SentenceContext | null;
  readonly judges: readonly Judge[];
  /** What its section says of all that stands in it. */
  readonly fallback: Assertion | undefined;
  /** The places judged so far: the mentions of two systems mostly stand on the same words, and rules ask again. */
  readonly judged: Place[] = [];

  constructor(context: SentenceContext | null, judges: readonly Judge[], fallback: Assertion | undefined) {
    this.context = context;
    this.judges = judges;
    this.fallback = fallback;
  }
}

const newbornWords: ReadonlySet<string> = new Set(['baby', 'newborn', 'neonate', 'infant', 'in the baby']);

const judgementOf = (place: Place, { context, judges }: Read): Judgement => {
  let judgement = context === null ? present : judgeClause(context, place);
  let bit: number = bitOf[judgement.assertion];
  for (const { overrules, judge } of judges) {
    if ((overrules & bit) === 0) continue;
    const answer = judge(place);
    if (answer === null) continue;
    judgement = answer;
    bit = bitOf[answer.assertion];
  }
  return judgement;
};

/** What a section that says something of all in it makes of a judgement. */
const inSection = (
  { section: { kind, heading } }: Sentence,
  judgement: Judgement,
  fallback: Assertion,
): Judgement => {
  // Relatives are the subject of the whole section; "no diabetes" there denies the relative's disease.
  if (judgement.assertion === 'present' || (kind === 'newborn' && judgement.assertion !== 'absent'))
    return { assertion: fallback, trigger: heading };
  if (kind === 'family' && judgement.assertion === 'historical')
    return { assertion: 'family', trigger: heading };
  return judgement;
};

/**
 * Judges mentions: trigger words of the clause first, then the judges in their order (`judges.ts`), then what the section says of all that
 * stands in it.
 */
export class Asserter {
  readonly #note: JudgedNote;
  /** By the index of the sentence. */
  readonly #sentences: (Read | undefined)[];

  constructor(document: NoteDocument, dateOfService?: string) {
    this.#note = new JudgedNote(document, dateOfService);
    this.#sentences = new Array(document.sentences.length).fill(undefined);
  }

  /** The year of the encounter, as far as note and date of service tell. */
  get latestYear(): number {
    return this.#note.latestYear;
  }

  judge(sentence: Sentence, span: Span): Judgement {
    return this.#judge(sentence, span.start, span.end);
  }

  /** Where the words that a rule found in a sentence stand in the note; null where they are not said of the patient, now or in the past. */
  told(sentence: Sentence, { 0: words, index }: RegExpExecArray): Span | null {
    const start = sentence.start + index;
    const span = { start, end: start + words.trimEnd().length };
    return ['present', 'historical'].includes(this.judge(sentence, span).assertion) ? span : null;
  }

  assert(mention: Mention): AssertedMention {
    return new Asserted(mention, this.#judge(mention.sentence, mention.start, mention.end));
  }

  #judge(sentence: Sentence, start: number, end: number): Judgement {
    const read = this.#read(sentence);
    for (const known of read.judged) if (known.start === start && known.end === end) return known.judgement;
    const place = new Place(this.#note, sentence, start, end);
    const own = judgementOf(place, read);
    place.judgement = read.fallback === undefined ? own : inSection(sentence, own, read.fallback);
    read.judged.push(place);
    return place.judgement;
  }

  #read(sentence: Sentence): Read {
    const known = this.#sentences[sentence.index];
    if (known !== undefined) return known;
    const triggers = sentence.opens(mayTrigger) || sentence.holds('question') || sentence.holds('plus');
    const context = triggers ? this.#contextOf(sentence) : null;
    const read = new Read(context, judgesIn(sentence, this.#note), this.#fallbackOf(sentence));
    this.#sentences[sentence.index] = read;
    return read;
  }

  #fallbackOf({ section: { kind } }: Sentence): Assertion | undefined {
    return kind === 'newborn' && this.#note.document.ofNewborn ? undefined : sectionDefaults[kind];
  }

  /** On the record of a newborn "infant" is nobody else. */
  #contextOf(sentence: Sentence): SentenceContext | null {
    const { text, ofNewborn } = this.#note.document;
    return readContext(text, sentence, ofNewborn ? newbornWords : undefined);
  }
}
