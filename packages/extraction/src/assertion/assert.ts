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
import { type Judgement, Place } from './place.ts';

/** A mention with how the note asserts it. */
export interface AssertedMention extends Mention {
  readonly assertion: Assertion;
  /** The words that decided, or the heading of the section; empty where nothing did. */
  readonly trigger: string;
}

/** What a section says of everything in it that no trigger speaks about. */
const sectionDefaults: Readonly<Partial<Record<SectionKind, Assertion>>> = {
  family: 'family',
  instruction: 'hypothetical',
  newborn: 'other-person',
  'provisional-diagnosis': 'uncertain',
  past: 'historical',
};

/** What was judged in a sentence. */
interface Judged extends Span {
  readonly judgement: Judgement;
}

/** What is true of a sentence for all that is judged in it. */
interface Read {
  /** Null where it holds no trigger. */
  readonly context: SentenceContext | null;
  readonly judges: readonly Judge[];
  /** What its section says of it; undefined where that says nothing. */
  readonly fallback: Assertion | undefined;
  /** The mentions of two systems mostly stand on the same words, and rules ask again. */
  readonly judged: Judged[];
}

const newbornWords: ReadonlySet<string> = new Set(['baby', 'newborn', 'neonate', 'infant', 'in the baby']);

const present: Judgement = { assertion: 'present', trigger: '' };

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
    const { system, code, kind, defaulted, sentence, at, start, end } = mention;
    const { assertion, trigger } = this.#judge(sentence, start, end);
    return { system, code, kind, defaulted, sentence, at, start, end, assertion, trigger };
  }

  #judge(sentence: Sentence, start: number, end: number): Judgement {
    const read = this.#read(sentence);
    for (const known of read.judged) if (known.start === start && known.end === end) return known.judgement;
    const place = new Place(this.#note, sentence, start, end);
    const own = judgementOf(place, read);
    const judgement = read.fallback === undefined ? own : inSection(sentence, own, read.fallback);
    read.judged.push({ start, end, judgement });
    return judgement;
  }

  #read(sentence: Sentence): Read {
    const known = this.#sentences[sentence.index];
    if (known !== undefined) return known;
    const triggers = sentence.opens(mayTrigger) || sentence.holds('question') || sentence.holds('plus');
    const read: Read = {
      context: triggers ? this.#contextOf(sentence) : null,
      judges: judgesIn(sentence, this.#note),
      fallback: this.#fallbackOf(sentence),
      judged: [],
    };
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
