import { dueTo } from '../../note/causes.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { causeGate, culpritAfter, didNothing, isBlamed, wordsOfBlame } from './blamed.ts';
import { drugInduced } from './drug-induced.ts';
import { type DrugMention, drugsOfTable } from './drug-mentions.ts';
import { newDrugBehind } from './made-by-new-drug.ts';

const noEffect = codeSet('B95-B97 T Z');
const allergicEffect = codeSet('T78.2 T78.3 T88.6 T88.7');
/** What no code of another chapter says of a drug's effect: allergic swelling and shock (T78.2, T78.3, T88.6). */
const isEffect = (code: string): boolean => !noEffect(code) || allergicEffect(code);

/** "Steroid hyperglycemia", "checkpoint-inhibitor hypothyroidism": what drugs are known to do, named by the drug in front of it. */
const knownEffect = codeSet(
  'D59.2 D61.8 D64.81 D69.5 D69.6 D70 E03.2 E06.4 E09 E16 E24.2 E27.3 G21 G24 G25 G62 G72.0 H26.3 I95.2 J70 K12.3 K29 K52.1 K71 L27 L51 M81.8 N14 R25.1 R73.9 R74',
);
const namedBy = /^(?:[ -](?:induced |inhibitor |related ))?[ -]?$/i;
const isNamedBy = (text: string, end: number, { evidence }: Candidate): boolean =>
  evidence.some(({ start }) => start >= end && start - end < 12 && namedBy.test(text.slice(end, start)));

/** "pain, probable ulcer from naproxen": the drug belongs to what stands nearest, coded or not. */
const standsBetween = (sheet: Worksheet, effect: Candidate, sentence: Sentence, drug: number): boolean => {
  const last = Math.max(...effect.evidence.map(({ end }) => (end <= drug ? end : 0)));
  return (
    last > 0 &&
    sheet.mentions.some(
      ({ code, start, end }) =>
        start >= Math.max(last, sentence.start) && end <= drug && !/^(?:[ZT]|R55)/.test(code),
    )
  );
};

/** "Hyperglycemia on steroids": what is taken for something else, and is known to raise the sugar. */
const steroids = 'T38.0X5A';
const sugar = codeSet('R73.9 E09');
const takenOn = /^[^.;\n]{0,40}\b(?:on|while on|after|with) (?:the |his |her |iv |oral |high[- ]dose )*$/i;
const isTakenOn = (text: string, start: number, { code, evidence }: Candidate): boolean =>
  sugar(code) &&
  evidence.some((one) => one.end < start && start - one.end < 60 && takenOn.test(text.slice(one.end, start)));

const pronoun = new RegExp(
  String.raw`^\W*(?:(?:that|this|it|which|(?:the )?(?:likely )?(?:culprit|offend\w+))\b|${dueTo})[^.;\n]{0,48}$`,
  'i',
);
/** How far back a pronoun takes up what was named, in characters. */
const takenUpWithin = 240;

/** "Sodium 128. That was put down to her thiazide", "Glucose 264. Steroid effect.": the diagnosis named last before the sentence. */
const namedLast = (
  sheet: Worksheet,
  sentence: Sentence,
  drug: { readonly start: number; readonly end: number },
): Candidate | undefined => {
  const { text } = sheet.document;
  const said = text.slice(sentence.start, drug.start);
  const isEffect =
    /^\W*(?:an? |likely |the )?$/i.test(said) &&
    (/^ effect\b/i.test(text.slice(drug.end, drug.end + 8)) ||
      culpritAfter.test(text.slice(drug.end, drug.end + 28)));
  if (!isEffect && !pronoun.test(said)) return undefined;
  const place = ({ evidence }: Candidate): number =>
    Math.max(...evidence.map(({ end }) => (end <= sentence.start ? end : -1)));
  return sheet
    .find((code) => !/^(?:[ZTVWXY]|B9[5-7])/.test(code))
    .filter((one) => place(one) > sentence.start - takenUpWithin)
    .sort((a, b) => place(b) - place(a))[0];
};

/** "GI attributes the ulcer to naproxen": a word with an article takes up the diagnosis that another sentence names. */
const takenUp = (sheet: Worksheet, before: string): Candidate | undefined => {
  const word =
    /(?:^\W*|\b(?:the|this|her|his) (?:\w+ )?)(\w{4,}) (?:(?:was|is|were) )?(?:felt |thought )?(?:to be |due |attributed |secondary |related )*(?:to|by|from)\s+(?:the |her |his |an? )?$/i.exec(
      before,
    )?.[1];
  return word === undefined
    ? undefined
    : sheet
        .find((code) => !/^(?:[ZTVWXY]|B9[5-7])/.test(code))
        .find(({ evidence }) =>
          evidence.some(({ quote }) => quote.toLowerCase().includes(word.toLowerCase())),
        );
};

const blamedOnIt = gated(
  new RegExp(
    String.raw`^[^.;\n]{0,40}?\b(?:the |an? )?(\w{4,}) (?:was |is |were |has been )?(?:${dueTo}|\bfrom\b) (?:it|this|that|them|these|the (?:drug|tablets?))\b`,
    'i',
  ),
);

/** "Took naproxen daily, the ulcer blamed on it": the diagnosis that a word behind the drug takes up. */
const blamed = (sheet: Worksheet, sentence: Sentence, end: number): Candidate | undefined => {
  if (!sentence.opens(blamedOnIt.gate)) return undefined;
  const behind = sheet.document.text.slice(end, sentence.end);
  const word = blamedOnIt.words.exec(behind)?.[1]?.toLowerCase();
  return word === undefined
    ? undefined
    : sheet
        .find((code) => !/^(?:[ZTVWXY]|B9[5-7])/.test(code))
        .find(({ evidence }) => evidence.some(({ quote }) => quote.toLowerCase().includes(word)));
};

/** "Azithromycin for sinusitis": what a drug was given for it has not brought about. */
const isGivenFor = (text: string, end: number, { evidence }: Candidate): boolean =>
  evidence.some(
    ({ start }) =>
      start > end &&
      start - end < 32 &&
      /^ for (?:an? |the |her |his )?(?:\w+ )?$/i.test(text.slice(end, start)),
  );

const mayCause = new RegExp(
  String.raw`${dueTo}|\b(?:reaction to|side[- ]effects? of|induced|from|worse by|(?:exacerbated|aggravated|worsened) by|culprit|offending|blamed|to blame)\b|-(?:related|associated)\b`,
  'i',
);

const gate = gateBefore(mayCause);
const saysCause = causeGate(mayCause);
/** Before what says of a drug that it has done something. */
const mayTell = gateBefore(...wordsOfBlame, blamedOnIt.words);

/** Codes that are newer than the Table of Drugs that we read. */
const sinceTable = codeSet('T36.A');

/** "The NSAID": a class, of which the note names a drug. */
const ofClass = /^nsaids?$/i;

/** What a drug is reported as that has done something: the official table knows the drug itself, a class of ours only its kind. */
const adverseOf = (
  { index, drugs }: Worksheet,
  { name, drugClass }: Pick<DrugMention, 'name' | 'drugClass'>,
): string | null => {
  const named = !ofClass.test(name)
    ? undefined
    : drugs.find((one) => one.drugClass.longTerm === drugClass.longTerm && !ofClass.test(one.name));
  const drug = named ?? { name, drugClass };
  const own = drug.drugClass.adverse;
  if (own !== null && sinceTable(own)) return own;
  return index.drugs.get(drug.name.toLowerCase())?.adverse ?? own;
};

/** Reports a drug behind what it has done; a condition with a code of its own for that gets it. */
const report = (
  sheet: Worksheet,
  { name, start, end, sentence }: Omit<DrugMention, 'drugClass'>,
  adverse: string,
  effect: Candidate,
): void => {
  // What a poisoning does is no adverse effect of a drug taken as prescribed (I.C.19.e.5.b).
  const root = adverse.slice(0, 5);
  if (sheet.has((code) => code.startsWith(root) && /^.{5,6}[1-4]/.test(code) && !/^.{5,6}[56]/.test(code)))
    return;
  const own = drugInduced.find(([code, , drug]) => code === effect.code && drug.test(adverse))?.[1];
  if (own !== undefined) sheet.combine(own, [effect], `${name} caused it, which has a code of its own`);
  sheet.add({
    code: adverse,
    evidence: [sheet.quote(start, end), ...effect.evidence.slice(0, 1)],
    weight: effect.weight * 0.9,
    section: sentence.section,
    reasons: [`${effect.display} is said to come from ${name}, taken as prescribed (I.C.19.e.5.a)`],
    order: effect.order + 1,
  });
};

/** What a drug may have done that its sentence names nearest to it. */
const nearestEffect = (sheet: Worksheet, { start, end, sentence }: DrugMention): Candidate | undefined => {
  let [nearest, least]: [Candidate | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const candidate of sheet.candidates.values()) {
    if (!isEffect(candidate.code)) continue;
    for (const one of candidate.evidence) {
      if (one.start < sentence.start || one.end > sentence.end) continue;
      const distance = Math.min(Math.abs(start - one.end), Math.abs(one.start - end));
      if (distance < least) [nearest, least] = [candidate, distance];
    }
  }
  return nearest;
};

/** Reports what a drug is said to have done, `known` among it; whether there was something. */
const reportEffect = (sheet: Worksheet, drug: DrugMention, known: readonly Candidate[]): boolean => {
  const { start, end, sentence } = drug;
  const isTold = sentence.opens(mayTell);
  if (!isTold && known.length === 0) return false;
  const { text } = sheet.document;
  const caused =
    known.some((one) => isNamedBy(text, end, one)) ||
    (isTold && isBlamed(text, drug)) ||
    (known.some((one) => isTakenOn(text, start, one)) && adverseOf(sheet, drug) === steroids);
  const onIt = caused || !isTold ? undefined : blamed(sheet, sentence, end);
  if ((!caused && onIt === undefined) || didNothing(text, drug)) return false;
  const adverse = adverseOf(sheet, drug);
  if (adverse === null) return false;
  const effect =
    onIt ??
    nearestEffect(sheet, drug) ??
    takenUp(sheet, text.slice(sentence.start, start)) ??
    namedLast(sheet, sentence, { start, end });
  if (effect === undefined || isGivenFor(text, end, effect)) return false;
  if (onIt === undefined && standsBetween(sheet, effect, sentence, start)) return false;
  report(sheet, drug, adverse, effect);
  return true;
};

/** The drug that a coded condition is said to come from, as adverse effect after the condition (I.C.19.e.5.a). */
export const addAdverseEffects = (sheet: Worksheet): void => {
  let known = sheet.find(knownEffect);
  const reportAll = (drugs: readonly DrugMention[]): void => {
    for (const drug of drugs) if (reportEffect(sheet, drug, known)) known = sheet.find(knownEffect);
  };
  reportAll(sheet.drugs);
  for (const sentence of sheet.document.opening(gate)) {
    if (sentence.section.kind === 'header') continue;
    // Where nothing tells of a drug and no effect of drugs is known, it does not matter which are named.
    const matters = (known.length > 0 || sentence.opens(mayTell)) && saysCause(sentence);
    const named = matters ? drugsOfTable(sheet, sentence) : [];
    if (named.length > 0 && mayCause.test(sentence.text)) reportAll(named);
  }
  const made = newDrugBehind(sheet);
  const adverse = made === null ? null : adverseOf(sheet, made.drug);
  if (made !== null && adverse !== null && !sheet.candidates.has(adverse))
    report(sheet, made.drug, adverse, made.effect);
};
