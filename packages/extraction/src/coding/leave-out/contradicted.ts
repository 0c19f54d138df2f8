import type { AssertedMention } from '../../assertion/assert.ts';
import { matchesOf } from '../../note/matches.ts';
import type { Span } from '../../note/sentences.ts';
import { categoryOf, codeSet } from '../code-set.ts';
import { chronic } from '../history-tables.ts';
import { listed } from '../sections.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** "No VF since": what did not come back was there. */
const notAgain = /^[^.;,\n]{0,16}\b(?:since|after(?:wards)?|thereafter|again|recurred|further)\b/i;

/** "Numbness in the arm … no numbness in her toes": what is denied of one place is not denied of another. */
const elsewhere = /^ (?:in|of|over|on|to) (?:his|her|the|any|both|either|right|left)\b/i;

/** "Anxiety for years … does not feel anxious right now": how a patient is today takes no lasting disease away. */
const atThisHour = /^ (?:right now|just now|at present|at the moment|currently|today)\b/i;

/** "PC: breathless … O/E: not breathless": what comes and goes and only the patient feels is not there to be found. */
const felt = codeSet('R06.0 R07 R10 R42 R51 R52');
const feltElsewhen = (denied: AssertedMention, { code, section }: Candidate): boolean =>
  felt(code) &&
  denied.sentence.section.kind === 'exam' &&
  (section?.kind === 'complaint' || section?.kind === 'history' || section?.kind === 'other');

const uncomplicated = /\bwithout\b|\buncomplicated\b/i;

/** "Epilepsy … this was not status epilepticus": what is denied is a complication of the code, and its title says that there is none. */
const isOfComplication = (sheet: Worksheet, denied: string, { code, display }: Candidate): boolean =>
  denied !== code && uncomplicated.test(display) && /\bwith\b/i.test(sheet.lookup(denied)?.display ?? '');

const word = /\p{L}{3,}/gu;
/** "AKI … not ATN": a specified kind that is denied under a name of its own leaves the disease itself. */
const isOfKind = (
  text: string,
  denied: Span & { readonly code: string },
  { code, evidence }: Candidate,
): boolean => {
  if (denied.code === code || !code.endsWith('9') || /(?:9|^...)$/.test(denied.code)) return false;
  const said = evidence.map(({ quote }) => quote.toLowerCase()).join(' ');
  return !(text.slice(denied.start, denied.end).toLowerCase().match(word) ?? []).some((one) =>
    said.includes(one),
  );
};

/** "Dry macular degeneration … wet has not developed": of two specified kinds, each with a name of its own, one is not the other. */
const isOtherKind = (
  text: string,
  denied: Span & { readonly code: string },
  { code, evidence }: Candidate,
): boolean => {
  // "I21.9" leaves the kind open; in longer codes the last sign is mostly a side.
  if (denied.code.length < 6 || code.length < 6 || denied.code.slice(0, 6) === code.slice(0, 6)) return false;
  const saidWords = new Set(evidence.flatMap(({ quote }) => quote.toLowerCase().match(word) ?? []));
  const deniedWords = new Set(text.slice(denied.start, denied.end).toLowerCase().match(word) ?? []);
  const has = (own: Set<string>, others: Set<string>): boolean => [...own].some((one) => !others.has(one));
  return has(saidWords, deniedWords) && has(deniedWords, saidWords);
};

/** "Triaged as possible sepsis": all that names it leaves it open, also in a list of problems (II.H). */
const isOnlySuspected = ({ mentions }: Worksheet, { code }: Candidate): boolean => {
  const named = mentions.filter((mention) => mention.code === code && mention.assertion !== 'absent');
  return named.length > 0 && named.every(({ assertion }) => assertion === 'uncertain');
};

const part =
  /\b(?:elbow|wrist|hand|finger|arm|forearm|shoulder|hip|knee|ankle|foot|toe|leg|thigh|calf|neck|face|chest|abdomen|back|eye|ear|breast|groin|axilla)s?\b/gi;
const partsOf = (text: string): string[] =>
  matchesOf(text, part).map(([name]) => name.toLowerCase().replace(/s$/, ''));

/** "Contracture of the neck … elbow scar soft, no contracture": what is denied of the part that its sentence begins with. */
const isOfOtherPart = (
  { document: { text, sentenceAt } }: Worksheet,
  denied: AssertedMention,
  { code, evidence }: Candidate,
): boolean => {
  if (denied.code !== code) return false;
  const before = partsOf(text.slice(Math.max(denied.sentence.start, denied.start - 60), denied.start)).at(-1);
  if (before === undefined) return false;
  return evidence.some(({ start }) => {
    const sentence = sentenceAt(start);
    const named = sentence === undefined ? [] : partsOf(sentence.text);
    return named.length > 0 && !named.includes(before);
  });
};

/**
 * A code that the note denies after it named it only outside its diagnosis lists, or only as a suspicion, is dropped: the later, considered word
 * ("ruled out", "excluded") stands against a first impression.
 */
export const dropContradicted = (sheet: Worksheet): void => {
  const { text } = sheet.document;
  const denials = sheet.mentions.filter(({ assertion }) => assertion === 'absent');
  const denied = denials.map(({ code }) => categoryOf(code));
  for (const candidate of [...sheet.candidates.values()]) {
    if (candidate.code.startsWith('Z')) continue;
    const category = categoryOf(candidate.code);
    if (!denied.includes(category)) continue;
    const ofCategory = denials.filter((_, at) => denied[at] === category);
    if (candidate.weight >= 0.85 && !isOnlySuspected(sheet, candidate)) continue;
    const last = Math.max(...candidate.evidence.map((one) => one.start));
    const denial = ofCategory.find(
      (mention) =>
        mention.start > last &&
        mention.sentence.section.kind !== 'family' &&
        !isOfComplication(sheet, mention.code, candidate) &&
        !isOfKind(text, mention, candidate) &&
        !isOtherKind(text, mention, candidate) &&
        !isOfOtherPart(sheet, mention, candidate) &&
        !/\bfamil/i.test(text.slice(mention.sentence.start, mention.start)) &&
        !elsewhere.test(text.slice(mention.end, mention.end + 16)) &&
        !notAgain.test(text.slice(mention.end, mention.end + 32)) &&
        !(chronic(candidate.code) && atThisHour.test(text.slice(mention.end, mention.end + 16))) &&
        !feltElsewhen(mention, candidate) &&
        (mention.code === candidate.code ||
          mention.code.slice(0, 5) === candidate.code.slice(0, 5) ||
          /9$|^...$/.test(mention.code) ||
          /9$/.test(candidate.code)) &&
        (mention.code === candidate.code || /ruled out|excluded|dismissed|not\b/i.test(mention.trigger)),
    );
    if (denial !== undefined) sheet.consider(candidate, `The note denies it later ("${denial.trigger}").`);
  }
};

const imported =
  /\b(?:import\w*|carried|copied|pulled|auto\w*|unverified|not (?:reviewed|verified|updated))\b/i;
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
      // A list that its heading calls imported says nothing, and nothing against what the provider says elsewhere.
      ({ code, assertion, trigger, sentence: { section } }) =>
        code.slice(0, 3) === category &&
        (assertion === 'present' ||
          (assertion === 'uncertain' &&
            !(
              section.kind === 'provisional-diagnosis' &&
              trigger === section.heading &&
              imported.test(trigger)
            ))),
    );
    const first = said.reduce<(typeof said)[number] | undefined>(
      (a, b) => (a === undefined || b.start < a.start ? b : a),
      undefined,
    );
    if (first?.assertion !== 'uncertain' || first.code !== candidate.code) continue;
    // "PMH: gout … Imp: ?gout": what the patient is known to have is had, whatever is asked of today.
    if (sheet.mentions.some((one) => one.code === candidate.code && one.assertion === 'historical')) continue;
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
