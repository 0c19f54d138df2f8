import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import type { Span } from '../../note/sentences.ts';
import { codeSet, codesOf } from '../code-set.ts';
import { intentOf } from '../drugs/intent.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** Chemicals that corrode and their code in the Table of Drugs, I for the intent; null where a chemical is said and not which. */
export const agents: readonly (readonly [RegExp, string | null])[] = [
  [/\b(?:phenol|carbolic acid)\b/i, 'T54.0XIA'],
  [/\bacids?\b(?! (?:reflux|base))/i, 'T54.2XIA'],
  [
    /\b(?:alkalis?|alkaline|lye|caustic soda|ammonia|(?:quick)?lime|drain cleaner|sodium hydroxide)\b/i,
    'T54.3XIA',
  ],
  [/\b(?:caustics?|corrosives?|bleach)\b/i, 'T54.9IXA'],
  [/\b(?:chemicals?|cement|corrosions?)\b/i, null],
];
const gate = gateBefore(...agents.map(([words]) => words));
/** How a chemical gets to the body; an acid that is only named may be a drug or a finding. */
const contact =
  /\b(?:burn(?:s|ed|t)?|injur(?:y|ies|ed)|corro\w+|splash\w*|spray\w*|spill\w*|spilt|attack\w*|threw|thrown|poured|drank|swallow\w*|ingest\w*|in(?:to)? (?:the |his |her |both |right |left )*eyes?)\b/i;
const attacked = /\b(?:assault\w*|attack\w*|threw|thrown (?:at|on|over))\b/i;
/** What burns without a chemical. */
const heat =
  /\b(?:flames?|fire|scald\w*|hot|boiling|steam|thermal|electric\w*|sun\w*|explo\w+|blast|friction|radiat\w+)\b/i;
/** What a diagnosis at admission says of the agent nobody doubts. */
const usable: ReadonlySet<string> = new Set(['present', 'historical', 'uncertain']);
const told = sections(listedOrTold, 'provisional-diagnosis');

interface Agent {
  readonly code: string | null;
  readonly span: Span;
}

/** The first agent of the table that a sentence names, unless it denies it. */
const agentIn = (sentence: Sentence, asserter: Asserter): Agent | null => {
  if (!sentence.opens(gate)) return null;
  for (const [words, code] of agents) {
    const match = words.exec(sentence.text);
    if (match === null) continue;
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    if (usable.has(asserter.judge(sentence, span).assertion)) return { code, span };
  }
  return null;
};

const tellsContact = (sentence: Sentence, asserter: Asserter): boolean =>
  contact.test(sentence.text) && agentIn(sentence, asserter) !== null;

/**
 * Whether what a sentence calls a burn is a corrosion (T20-T25): by the chemical that it names itself, else by the one that got to
 * the body in another sentence, unless it names a heat.
 */
export const corrosions = (sheet: Worksheet, asserter: Asserter): ((sentence: Sentence) => boolean) => {
  let isTold: boolean | null = null;
  const ofStory = (): boolean => {
    isTold ??= sheet.document.sentences.some(
      (sentence) => told.has(sentence.section.kind) && tellsContact(sentence, asserter),
    );
    return isTold;
  };
  return (sentence) => tellsContact(sentence, asserter) || (!heat.test(sentence.text) && ofStory());
};

/** Corrosions of the skin, the eye and inner parts (T20-T25: 4th character 4 to 7; T26, T28: 5 to 9). */
const isCorrosion = codesOf(codeSet('T20-T28'), (code) => /^T2(?:[0-5]\.[4-7]|[68]\.[5-9])/.test(code));

/** What corroded is coded first, with its intent (T20-T25 notes: "Code first (T51-T65) to identify chemical and intent"). */
export const addCorrosive = (sheet: Worksheet, asserter: Asserter): void => {
  const burn = sheet.first(isCorrosion);
  if (burn === undefined || sheet.has(codeSet('T51-T65'))) return;
  const named: { sentence: Sentence; code: string; span: Span }[] = [];
  for (const sentence of sheet.document.sentences) {
    const agent = told.has(sentence.section.kind) ? agentIn(sentence, asserter) : null;
    if (agent?.code != null) named.push({ sentence, code: agent.code, span: agent.span });
  }
  const [first] = named;
  if (first === undefined) return;
  const isAttack = named.some(({ sentence }) => attacked.test(sentence.text));
  sheet.add({
    code: first.code.replace('I', isAttack ? '3' : intentOf(first.sentence.text)),
    evidence: [sheet.quote(first.span.start, first.span.end)],
    weight: Math.min(1, burn.weight + 0.05),
    section: burn.section,
    reasons: ['the chemical that corroded is coded first, with its intent (T20-T25 notes)'],
    order: burn.order - 1,
  });
};
