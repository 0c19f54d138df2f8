import { isDigit } from '../../note/characters.ts';
import { stopWords } from '../../note/normalize.ts';
import { titleWordsOf } from '../../note/tokens.ts';
import { remembered } from '../../remembered.ts';
import { codeSet } from '../code-set.ts';
import { listed } from '../sections.ts';
import { addEvidence, type Candidate, type Worksheet } from '../worksheet.ts';

/** What a title leaves open and what it joins. */
interface OpenTitle {
  readonly isVague: boolean;
  readonly openParts: number;
  readonly saysWith: boolean;
  readonly saysWithout: boolean;
  /** It ends "without complications". */
  readonly isUncomplicated: boolean;
  /** It names an episode of a lasting disease, which is none of its other forms. */
  readonly isEpisode: boolean;
}

const openTitle = remembered(
  (display): OpenTitle => ({
    isVague: /\bunspecified\b|\bwithout complications?\b/i.test(display),
    openParts: display.match(/\bunspecified\b/gi)?.length ?? 0,
    saysWith: /\bwith\b/i.test(display),
    saysWithout: /\bwithout\b/i.test(display),
    isUncomplicated: /\bwithout complications?$/i.test(display),
    isEpisode: /exacerbation|status (?:asthm|epil)|withdrawal|intoxication|delirium/.test(display),
  }),
);

export const vague = ({ code, display }: Candidate): boolean =>
  openTitle(display).isVague ||
  (code.length === 5 && code.endsWith('.9') && isDigit(code.charCodeAt(1)) && isDigit(code.charCodeAt(2)));

/** How much a title leaves open. */
export const openParts = ({ display }: Candidate): number => openTitle(display).openParts;

export const sameCategory = (
  { code: a }: { readonly code: string },
  { code: b }: { readonly code: string },
) =>
  a.charCodeAt(0) === b.charCodeAt(0) &&
  a.charCodeAt(1) === b.charCodeAt(1) &&
  a.charCodeAt(2) === b.charCodeAt(2);

/** The first other candidate of the same category of which something holds. */
const sibling = (
  sheet: Worksheet,
  candidate: Candidate,
  holds: (other: Candidate) => boolean,
): Candidate | undefined => {
  for (const other of sheet.candidates.values())
    if (other !== candidate && sameCategory(other, candidate) && holds(other)) return other;
  return undefined;
};

const colourless: ReadonlySet<string> = new Set(
  'unspecified other disease disorder condition specified acute chronic with without not elsewhere classified type site'.split(
    ' ',
  ),
);

/** Words of a title that name the condition. */
export const subject = remembered((display): readonly string[] =>
  titleWordsOf(display.replace(/\([^)]*\)/g, ' ')).filter(
    (word) => !stopWords.has(word) && !colourless.has(word),
  ),
);

/** "of unspecified deep veins", "without complications": what a title does not say. */
const leftOpen = /\bwithout\b.*$|(?<!\bwith )\bunspecified\b(?:(?! of | in | with |,).)*/gi;
const saidSubject = remembered((display) => subject(display.replace(leftOpen, '')));

/**
 * A category may hold different conditions (E87: fluid overload, hyperkalemia; E11: neuropathy, kidney disease): one isn't the other
 * left open. What a title says beyond that of its category names the condition; where it says nothing more, any code of it will do.
 */
const speaksOfSame = (sheet: Worksheet, vagueOne: Candidate, specific: Candidate): boolean => {
  const words = saidSubject(vagueOne.display);
  if (words.length === 0) return true;
  const category = new Set(subject(sheet.lookup(vagueOne.code.slice(0, 3))?.display ?? ''));
  const beyond = words.filter((word) => !category.has(word));
  const theirs = new Set(subject(specific.display));
  return (beyond.length === 0 ? words : beyond).some((word) => theirs.has(word));
};

/** What is named first in general and later in particular is documented where it was named first. */
const standWhere = (specific: Candidate, general: Candidate): void => {
  if (specific.section?.kind === general.section?.kind)
    specific.order = Math.min(specific.order, general.order);
};

/** Organisms, symptoms, injuries, causes and circumstances: those of a category are no forms of one another. */
const noForms = codeSet('B95-B97 R S V-Z');

/** The most specific code documented is reported, not the unspecified one of its category beside it (I.B.2, I.A.9.b). */
export const dropUnspecified = (sheet: Worksheet): void => {
  for (const candidate of [...sheet.candidates.values()]) {
    if (!vague(candidate) || noForms(candidate.code) || openTitle(candidate.display).isEpisode) continue;
    const specific = sibling(
      sheet,
      candidate,
      (other) =>
        speaksOfSame(sheet, candidate, other) &&
        (!vague(other) || openParts(other) < openParts(candidate)) &&
        // "Diabetes" without complications is no form of a complication that is left open.
        !(openTitle(other.display).isUncomplicated && !openTitle(candidate.display).isUncomplicated) &&
        !/\.8|^I25\.2/.test(other.code),
    );
    if (specific === undefined) continue;
    addEvidence(specific, candidate.evidence);
    specific.mentions += candidate.mentions;
    standWhere(specific, candidate);
    // "Very painful left foot" of the story is what is assessed as "painful feet".
    if (candidate.weight > specific.weight) {
      specific.weight = candidate.weight;
      specific.section = candidate.section;
    }
    sheet.candidates.delete(candidate.code);
  }
};

/** "… without X" gives way to "… with X" of its category, which the note documents too. */
export const dropWithout = (sheet: Worksheet): void => {
  for (const candidate of [...sheet.candidates.values()]) {
    const { saysWith, saysWithout } = openTitle(candidate.display);
    if (saysWith || !saysWithout) continue;
    const withIt = sibling(
      sheet,
      candidate,
      (other) => openTitle(other.display).saysWith && speaksOfSame(sheet, candidate, other),
    );
    if (withIt === undefined) continue;
    standWhere(withIt, candidate);
    sheet.consider(candidate, `Not coded beside ${withIt.code}, which says what comes with it.`);
  }
};

/** "No VF since": what did not come back was there. */
const notAgain = /^[^.;,\n]{0,16}\b(?:since|after(?:wards)?|thereafter|again|recurred|further)\b/i;

/** "Numbness in the arm … no numbness in her toes": what is denied of one place is not denied of another. */
const elsewhere = /^ (?:in|of|over|on|to) (?:his|her|the|any|both|either|right|left)\b/i;

/**
 * A code that the note denies after it named it only outside its diagnosis lists is dropped: the later, considered word
 * ("ruled out", "excluded") stands against a first impression.
 */
export const dropContradicted = (sheet: Worksheet): void => {
  const { text } = sheet.document;
  const denials = sheet.mentions.filter(({ assertion }) => assertion === 'absent');
  for (const candidate of [...sheet.candidates.values()]) {
    if (candidate.weight >= 0.85 || candidate.code.startsWith('Z')) continue;
    const ofCategory = denials.filter((mention) => sameCategory(mention, candidate));
    if (ofCategory.length === 0) continue;
    const last = Math.max(...candidate.evidence.map((one) => one.start));
    const denial = ofCategory.find(
      (mention) =>
        mention.start > last &&
        mention.sentence.section.kind !== 'family' &&
        !/\bfamil/i.test(text.slice(mention.sentence.start, mention.start)) &&
        !elsewhere.test(text.slice(mention.end, mention.end + 16)) &&
        !notAgain.test(text.slice(mention.end, mention.end + 32)) &&
        (mention.code === candidate.code ||
          mention.code.slice(0, 5) === candidate.code.slice(0, 5) ||
          /9$|^...$/.test(mention.code) ||
          /9$/.test(candidate.code)) &&
        (mention.code === candidate.code || /ruled out|excluded|dismissed|not\b/i.test(mention.trigger)),
    );
    if (denial !== undefined) sheet.consider(candidate, `The note denies it later ("${denial.trigger}").`);
  }
};

const established =
  /\b(?:confirm\w*|proven|biops\w*|positive|shows?|showed|diagnosed|known|history of|h\/o)\b/i;

/**
 * "Likely a glioma … chemotherapy for the glioma": a disease that an outpatient note only suspects where it first names it is
 * not established by being named again (IV.H).
 */
export const dropUndecided = (sheet: Worksheet): void => {
  if (sheet.setting !== 'outpatient') return;
  const { text } = sheet.document;
  for (const candidate of sheet.find((code) => /^[A-Q]/.test(code))) {
    const category = candidate.code.slice(0, 3);
    const said = sheet.mentions.filter(
      ({ code, assertion }) =>
        code.slice(0, 3) === category && (assertion === 'present' || assertion === 'uncertain'),
    );
    const first = said.reduce<(typeof said)[number] | undefined>(
      (a, b) => (a === undefined || b.start < a.start ? b : a),
      undefined,
    );
    if (first?.assertion !== 'uncertain' || first.code !== candidate.code) continue;
    const asserted = said.filter(({ assertion }) => assertion === 'present');
    const settled = asserted.some(
      ({ sentence, start, end }) =>
        established.test(sentence.text) ||
        // A line of the list that is nothing but the disease is the provider's word.
        (listed.has(sentence.section.kind) &&
          (end - start > (sentence.end - sentence.start) / 2 ||
            /^\W*(?:\d+[.)])?\W*$/.test(text.slice(sentence.start, start)))),
    );
    if (!settled)
      sheet.consider(candidate, `It is only suspected ("${first.trigger}") and named again (IV.H).`);
  }
};

/** Lesions that notes take up again by their bare name: "a liver abscess … the abscess was drained". */
const lesion = /^(?:abscess(?:es)?|ha?ematomas?|ulcers?|fistulas?|cysts?|polyps?|fractures?|lacerations?)$/i;

/** The bare name of a lesion speaks of the one that is named in full, and is not a second one beside it (I.B.2). */
export const dropNamedAgain = (sheet: Worksheet): void => {
  for (const candidate of [...sheet.candidates.values()]) {
    const word = candidate.evidence[0]?.quote.toLowerCase() ?? '';
    if (!candidate.evidence.every(({ quote }) => lesion.test(quote))) continue;
    const stem = word.replace(/e?s$/, '');
    const inFull = [...sheet.candidates.values()].find(
      ({ code, evidence }) =>
        code !== candidate.code &&
        evidence.some(({ quote }) => quote.includes(' ') && quote.toLowerCase().includes(stem)),
    );
    if (inFull === undefined) continue;
    addEvidence(inFull, candidate.evidence);
    sheet.candidates.delete(candidate.code);
  }
};
