import type { Mention } from '../mention/find.ts';
import type { NoteDocument, Sentence } from '../note/document.ts';
import { gateBefore } from '../note/gates.ts';
import type { SectionKind } from '../note/headings.ts';
import type { Span } from '../note/sentences.ts';
import type { Assertion } from '../types.ts';
import { announced } from './announced.ts';
import { answer } from './answers.ts';
import { attributed, mayBeAttributed } from './attributed.ts';
import { type Judgement, judge } from './context.ts';
import { excludedByTest, mayExclude } from './excluding-tests.ts';
import { mayBeNamed, namedAfter, properName } from './named-after.ts';
import { age, latestYear, month, pastAge, pastMonth, pastYear, year } from './past-date.ts';
import { ofAnother, predicate, quoted } from './predicates.ts';
import { ofRelative, saysWhose } from './pronouns.ts';
import { readContext, type SentenceContext } from './read-context.ts';
import { takenBackHere } from './taken-away.ts';
import { mayTell, toldOf } from './telling.ts';
import { mayTrigger } from './trigger-words.ts';
import { verdict } from './verdicts.ts';
import { linesAnsweredNo } from './yes-no-table.ts';

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

/** A sentence that tells the patient what to come back for, whatever section it stands in. */
export const advice =
  /^\W*(?:return\b(?! visit)|RTC\b|come back|call (?:us|if|for)|go to (?:the )?(?:ER|ED)\b|(?:ER|ED|A&E|999|911) (?:if|for (?:any|worse|worst|new|sudden|severe))|back (?:if|for (?:any|worse|worst|new|sudden|severe))|seek |should (?:\w+ ){1,4}(?:fall|rise|drop|recur|develop|worsen|occur|return|fail|become|get|start|happen|persist|appear|go)\b)/i;

/** What a patient was told could happen: "risks and benefits include bleeding and embolism". Risk factors are had. */
const riskTold =
  /(?<!\b(?:cardio)?vascular |\bcardiac )\b(?:risks\b(?! factors?)|(?:potential|possible) (?:risks?|complications?|side effects?)\b|complications? (?:includ|such as))/i;

const [mayAdvise, mayTellRisk] = [gateBefore(advice), gateBefore(riskTold)];

/** What was judged in a sentence. */
interface Judged extends Span {
  readonly judgement: Judgement;
}

/** What is true of a sentence for all that is judged in it. */
interface Read {
  /** Null where it holds no trigger. */
  readonly context: SentenceContext | null;
  readonly advises: boolean;
  /** Where it begins to tell of risks, or null where it doesn't. */
  readonly riskTold: { readonly text: string; readonly end: number } | null;
  /** The mentions of two systems mostly stand on the same words, and rules ask again. */
  readonly judged: Judged[];
}

const newbornWords: ReadonlySet<string> = new Set(['baby', 'newborn', 'neonate', 'infant', 'in the baby']);

const present: Judgement = { assertion: 'present', trigger: '' };

/** Judges mentions: trigger words of the sentence first, then what the section says of all that stands in it. */
export class Asserter {
  readonly #document: NoteDocument;
  /** By the index of the sentence. */
  readonly #sentences: (Read | undefined)[];
  #answeredNo: ReadonlySet<number> | null = null;

  /** The year of the encounter, as far as note and date of service tell. */
  readonly latestYear: number;

  constructor(document: NoteDocument, dateOfService?: string) {
    this.#document = document;
    this.#sentences = new Array(document.sentences.length).fill(undefined);
    this.latestYear = Math.max(latestYear(document), Number(dateOfService?.slice(0, 4) ?? 0));
  }

  judge(sentence: Sentence, { start, end }: Span): Judgement {
    const read = this.#read(sentence);
    for (const known of read.judged) if (known.start === start && known.end === end) return known.judgement;
    const judgement = this.#judge(sentence, read, { start, end });
    read.judged.push({ start, end, judgement });
    return judgement;
  }

  /** Where the words that a rule found in a sentence stand in the note; null where they are not said of the patient, now or in the past. */
  told(sentence: Sentence, { 0: words, index }: RegExpExecArray): Span | null {
    const start = sentence.start + index;
    const span = { start, end: start + words.trimEnd().length };
    return ['present', 'historical'].includes(this.judge(sentence, span).assertion) ? span : null;
  }

  #judge(sentence: Sentence, { context, advises, riskTold: told }: Read, span: Span): Judgement {
    let judgement: Judgement = context === null ? present : judge(context, span);
    if (judgement.assertion === 'present' && sentence.opens(year)) {
      const said = pastYear(this.#document, sentence, span, this.latestYear);
      if (said !== null) judgement = { assertion: 'historical', trigger: said };
    }
    if (judgement.assertion === 'present' && sentence.opens(age)) {
      const said = pastAge(this.#document, sentence, span);
      if (said !== null) judgement = { assertion: 'historical', trigger: said };
    }
    if (judgement.assertion === 'present' && sentence.opens(month)) {
      const said = pastMonth(this.#document, sentence, span);
      if (said !== null) judgement = { assertion: 'historical', trigger: said };
    }
    // The mark of a question is no doubt where the answer follows; nor is a suspicion that the same entry ends. "Prior stroke: no".
    if (['present', 'historical'].includes(judgement.assertion) || judgement.trigger === '?')
      judgement = answer(this.#document.text, sentence.start, span) ?? this.#crossed(span.start) ?? judgement;
    if (['present', 'uncertain', 'historical'].includes(judgement.assertion))
      judgement =
        verdict(this.#document, sentence, span) ??
        takenBackHere(this.#document.text, sentence, span) ??
        (sentence.opens(mayExclude) ? excludedByTest(this.#document.text, sentence, span) : null) ??
        judgement;
    if (judgement.assertion === 'historical')
      judgement =
        quoted(this.#document.text, sentence, span) ??
        ofAnother(this.#document.text, sentence, span) ??
        (sentence.opens(mayBeAttributed) ? attributed(this.#document, sentence, span) : null) ??
        judgement;
    if (judgement.assertion === 'present')
      judgement =
        predicate(this.#document.text, sentence, span) ??
        (sentence.opens(saysWhose) ? ofRelative(this.#document.text, span) : null) ??
        (sentence.opens(mayTell) ? toldOf(this.#document.text, sentence, span) : null) ??
        (sentence.opens(mayBeAttributed) ? attributed(this.#document, sentence, span) : null) ??
        announced(this.#document.text, sentence, span) ??
        properName(this.#document.text, span) ??
        (sentence.opens(mayBeNamed) ? namedAfter(this.#document.text, sentence, span) : null) ??
        judgement;
    if (advises && judgement.assertion === 'present')
      judgement = { assertion: 'hypothetical', trigger: 'return' };
    if (judgement.assertion !== 'absent' && told !== null && told.end <= span.start)
      judgement = { assertion: 'hypothetical', trigger: told.text };
    const { kind, heading } = sentence.section;
    const fallback = sectionDefaults[kind];
    if (fallback === undefined || (kind === 'newborn' && this.#document.ofNewborn)) return judgement;
    // Relatives are the subject of the whole section; "no diabetes" there denies the relative's disease.
    if (judgement.assertion === 'present' || (kind === 'newborn' && judgement.assertion !== 'absent'))
      return { assertion: fallback, trigger: heading };
    if (kind === 'family' && judgement.assertion === 'historical')
      return { assertion: 'family', trigger: heading };
    return judgement;
  }

  /** A cross under "No" in the line that names it. */
  #crossed(at: number): Judgement | null {
    this.#answeredNo ??= linesAnsweredNo(this.#document);
    if (this.#answeredNo.size === 0) return null;
    const line = this.#document.text.lastIndexOf('\n', at - 1) + 1;
    return this.#answeredNo.has(line) ? { assertion: 'absent', trigger: 'No' } : null;
  }

  /** On the record of a newborn "infant" is nobody else. */
  #contextOf(sentence: Sentence): SentenceContext | null {
    const { text, ofNewborn } = this.#document;
    return readContext(text, sentence, ofNewborn ? newbornWords : undefined);
  }

  #read(sentence: Sentence): Read {
    const known = this.#sentences[sentence.index];
    if (known !== undefined) return known;
    const { text } = this.#document;
    const judges = sentence.opens(mayTrigger) || sentence.text.includes('?');
    const read: Read = {
      context: judges ? this.#contextOf(sentence) : null,
      advises: sentence.opens(mayAdvise) && advice.test(text.slice(sentence.start, sentence.start + 24)),
      riskTold: this.#riskTold(sentence),
      judged: [],
    };
    this.#sentences[sentence.index] = read;
    return read;
  }

  #riskTold(sentence: Sentence): Read['riskTold'] {
    if (!sentence.opens(mayTellRisk)) return null;
    const match = riskTold.exec(sentence.text);
    return match === null ? null : { text: match[0], end: sentence.start + match.index + match[0].length };
  }

  assert(mention: Mention): AssertedMention {
    const { system, code, kind, defaulted, sentence, at, start, end } = mention;
    const { assertion, trigger } = this.judge(sentence, mention);
    return { system, code, kind, defaulted, sentence, at, start, end, assertion, trigger };
  }
}
