import { codeSet } from '../coding/code-set.ts';
import { ofChapter18 } from '../coding/sequence/kinds.ts';
import { titleTraits } from '../coding/titles.ts';
import type { Candidate, Worksheet } from '../coding/worksheet.ts';
import { Said, titleWords } from '../distinction.ts';
import type { Sentence } from '../note/document.ts';
import type { Suggestion } from '../types.ts';
import { asEntry, mostQuotes } from './entries.ts';
import { howOftenRefused, howOftenReported } from './how-often-reported.ts';

/** What of a suggestion tells how often such a one is right. */
interface Sign {
  /** Log odds that the sign adds where it is 1. */
  readonly weight: number;
  /** The value that makes the suggestion surest. */
  readonly surest: 0 | 1;
  /** What a value far from it means to a coder, after "because". */
  readonly means: string;
  /** 0 to 1. */
  readonly of: (candidate: Candidate, sheet: Worksheet, read: Read) => number;
}

/** What several signs ask of a suggestion. */
interface Read {
  readonly said: Said;
  /** The sentences of its first quotes. */
  readonly sentences: readonly (Sentence | undefined)[];
  /** See `asEntry`. */
  readonly entry: number;
}

const manyMentions = 4;
/** A sign that is nearer to its surest value is no doubt. */
const half = 0.5;

/** Drugs and external causes: a table and a story choose the code, and nobody says its title. */
const chosenByTable = codeSet('T36-T50 V-Y');
/** As much of a title as is said of most codes that are right. */
const mostlySaid = 0.6;

/** The share of the words of a title that name something which the quotes say. */
const saidOfTitle = ({ code, display, evidence }: Candidate, said: Said): number => {
  const words = titleWords(display);
  if (words.length === 0) return 1;
  const quoted = evidence.length > mostQuotes ? new Said(evidence.slice(0, mostQuotes)) : said;
  let named = 0;
  for (const word of words) if (quoted.has(word)) named += 1;
  const share = named / words.length;
  return chosenByTable(code) ? Math.max(mostlySaid, share) : share;
};

const beginsItsSentence = ({ evidence }: Candidate, { sentences }: Read): boolean => {
  const first = evidence[0];
  return first !== undefined && (sentences[0]?.lexemes[0]?.start ?? Infinity) >= first.start;
};

const unspecified = /\bunspecified\b/i;
/** A list that copies a title in full leaves open what its author left open. */
const isOpen = ({ display, evidence }: Candidate): boolean =>
  titleTraits(display).openParts > 0 && !unspecified.test(evidence[0]?.quote ?? '');

const ofDrugs = codeSet('T36-T50 Z');

/** Whether the sentence that first names a disease names a drug as well: what is treated is reportable (III). */
const isTreated = ({ code }: Candidate, { drugs }: Worksheet, { sentences }: Read): number => {
  const first = sentences[0];
  return Number(first !== undefined && !ofDrugs(code) && drugs.some(({ sentence }) => sentence === first));
};

/** Said once, no entry of a list and nothing given for it: a disease of which one denial that was misread is all there is. Symptoms have a sign of their own. */
const isToldInPassing = (one: Candidate, sheet: Worksheet, read: Read): boolean =>
  one.mentions === 1 && read.entry === 0 && !ofChapter18(one.code) && isTreated(one, sheet, read) === 0;

/**
 * A logistic regression over nine signs, and three added to it. Provenance of the nine: 2,675 suggestions of the engine for 135 notes and 200 short records that
 * nobody had read when it coded them (534 wrong), by sets of authors: what is measured on one set was fitted on the others. The order
 * by it is right for 85 of 100 pairs of a right and a wrong suggestion. The last two tell a denial that was misread from a doubtful code: on 324 notes of other
 * authors, read by nobody then, they spared a sixth to a third of the traps, on 88 more none, for two of a hundred right codes.
 */
const signs: readonly Sign[] = [
  {
    weight: 2.8,
    surest: 1,
    means: 'it is seldom reported',
    of: ({ code }) => howOftenReported(code),
  },
  {
    weight: 2.3,
    surest: 1,
    means: 'it is said once',
    of: ({ mentions }) => Math.min(manyMentions, mentions) / manyMentions,
  },
  {
    // Fitted: -1.8. What a code lacks is better shown beside it than held against it.
    weight: -1,
    surest: 0,
    means: 'what tells it from its neighbours is not documented',
    of: ({ warnings }) => Number(warnings.length > 0),
  },
  {
    // Fitted: 1. What a list holds as it stands is what coders expect to find coded; of 212 such 10 were wrong and none was a trap.
    weight: 2,
    surest: 1,
    means: 'no list of diagnoses has it as an entry',
    of: (_one, _sheet, { entry }) => entry,
  },
  {
    weight: 1.2,
    surest: 1,
    means: 'its title says more than the note',
    of: (one, _sheet, { said }) => saidOfTitle(one, said),
  },
  {
    weight: -1.2,
    surest: 0,
    means: 'its code is an unspecified one',
    of: (one) => Number(isOpen(one)),
  },
  {
    weight: -0.8,
    surest: 0,
    means: 'it is a symptom or a finding',
    of: ({ code }) => Number(code.startsWith('R')),
  },
  {
    weight: -0.7,
    surest: 0,
    means: 'it stands on a single word',
    of: (_one, _sheet, { said }) => Number(said.inFirst === 1),
  },
  {
    // Added to the nine with a weight of its own: of 68 suggestions that it lets through 63 were right.
    weight: 1,
    surest: 1,
    means: 'no drug is named beside it',
    of: isTreated,
  },
  {
    weight: 0.6,
    surest: 1,
    means: 'it is named in the middle of a sentence',
    of: (one, _sheet, read) => Number(beginsItsSentence(one, read)),
  },
  {
    weight: -1,
    surest: 0,
    means: 'notes deny or doubt it more often than coders report it',
    of: (one, sheet, read) => (isToldInPassing(one, sheet, read) ? howOftenRefused(one.code) : 0),
  },
  {
    weight: -0.3,
    surest: 0,
    means: 'it stands under no heading',
    of: (_one, _sheet, { sentences }) =>
      Number(sentences.every((sentence) => sentence?.section.kind === 'other')),
  },
];

const constant = -1.15;

/** Nothing that is read from words is certain. */
const most = 0.98;

/** What rules leave out is shown with this confidence. */
export const leftOutByRule = 0.05;

/** What a diagnosis needs to be suggested; with less it is considered. */
export interface LeastConfidence {
  /** The one that would be reported first: a stay or a visit has one. */
  readonly first: number;
  readonly other: number;
}

/**
 * Coders' loudest complaint is over-coding: of the suggestions below .7 six in ten were wrong, of those above it one in eleven. In the first place
 * every encounter has one, and what would come instead is mostly no better.
 */
export const leastConfidence: LeastConfidence = { first: 0.25, other: 0.7 };

/** Whether a diagnosis is considered for want of confidence alone: no rule speaks against it. */
export const isUnsure = ({ status, confidence }: Pick<Suggestion, 'status' | 'confidence'>): boolean =>
  status === 'considered' && confidence > leftOutByRule;

/** What the signs say of a suggestion, 0 to 1, in their order. */
export type Signed = readonly number[];

/** Asks the signs. */
export const signsOf = (candidate: Candidate, sheet: Worksheet, said: Said): Signed => {
  const { document } = sheet;
  const sentences = candidate.evidence.slice(0, mostQuotes).map(({ start }) => document.sentenceAt(start));
  const read = { said, sentences, entry: asEntry(document.text, candidate.evidence, sentences) };
  return signs.map(({ of }) => of(candidate, sheet, read));
};

/** The share of such suggestions that are right, 0 to 1, in hundredths. */
export const confidenceOf = (signed: Signed): number => {
  let logOdds = constant;
  signed.forEach((value, at) => {
    logOdds += (signs[at]?.weight ?? 0) * value;
  });
  const share = Math.min(most, 1 / (1 + Math.exp(-logOdds)));
  return Math.max(leftOutByRule + 0.01, Math.round(share * 100) / 100);
};

const mostMeanings = 3;

/** What makes a suggestion least sure, the strongest first, after "because". */
export const doubtsOf = (signed: Signed): readonly string[] =>
  signs
    .map(({ weight, surest, means }, at) => ({ means, weight, lacks: surest - (signed[at] ?? surest) }))
    .filter(({ lacks }) => Math.abs(lacks) > half)
    .sort((a, b) => b.weight * b.lacks - a.weight * a.lacks)
    .slice(0, mostMeanings)
    .map(({ means }) => means);
