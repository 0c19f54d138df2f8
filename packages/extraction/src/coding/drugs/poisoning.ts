import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { codeSet, codesOf } from '../code-set.ts';
import type { OfficialIndex } from '../official-index.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { accidental, assault, byAccident, type Intent, intentOf, suicidal } from './intent.ts';
import { type Passage, passage, says } from './passage.ts';
import { beginsPoison, poisonNames, poisonRootOf } from './poison-substances.ts';

/** What makes a substance a poison: taken in excess, by mistake or to do harm (I.C.19.e.5.b). */
const taking = gated(
  /\b(?:poison(?:ing|ed)?(?! (?:ivy|oak|sumac|control)\b)|over-?dos(?:e|ed|age)|OD (?:of|on|with)|(?<=\b(?:accidental|unintentional|intentional|opioid|opiate|heroin|fentanyl|methadone|oxycodone|cocaine|polysubstance|drug|acetaminophen|tylenol|paracetamol) )OD\b|OD(?=[,:]? (?:accidental|unintentional|intentional|heroin|fentanyl|opioids?|opiates?|cocaine|methadone|acetaminophen|paracetamol|APAP|TCA)\b)|toxicity|ingest(?:ed|ing|ion)|consum(?:ed|ing|ption)|swallow(?:ed|ing)|drank|drinking|intoxication|took|taken|taking)\b/gi,
);
/** "Believing it poisoned": a delusion. */
const imagined =
  /\b(?:believ\w+|beliefs?|delusion\w*|convinced|thinks|thinking|fears?|fearing|paranoi\w*|suspicio\w*|persecut\w*)\b[^.;\n]*$/i;
/** More than was prescribed, or something else: an error of patient, pharmacy or prescriber (I.C.19.e.5.b). Less is underdosing. */
const wrongDoses = [
  /\b(?:every ?day|daily|each day|nightly)\b[^.;\n]{0,40}\b(?:instead of|rather than|not) (?:the (?:intended|prescribed) )?(?:(?:once|twice|one|every|each|per|a) )*(?:a )?(?:week(?:ly)?|month(?:ly)?|alternate days?|other day)\b/i,
  /\b(?:twice|two|three|four|thrice|ten|[2-9]|10) ?(?:times )?(?:a day|daily)?\b[^.;\n]{0,24}\b(?:instead of|rather than) (?:the (?:intended|prescribed) )?(?:once|one|1|a single)\b/i,
  /\b(?:double|twice|triple|three times|ten times|10 times|ten-?fold|10-?fold) (?:the|his|her|their|an?) (?:usual |prescribed |intended |normal |recommended |weekly |daily )*(?:dos(?:e|age)s?|amount|strength)\b/i,
  /\b(?:wrong|incorrect) (?:dos(?:e|age)|drug|medicine|medication|tablets?|strength|syringe|bottle|pen)\b/i,
  /\b(?:pharmacy|pharmacist|dispens\w+|prescri(?:bing|ption)|dosing|administration|medication|label\w*|drug|dosett?e?|pill ?box) (?:error|mistake|mix-?up)\b/i,
  /\btoo many (?:tablets?|pills?|units?|capsules?|doses?|puffs?)\b|\bmore than (?:was )?prescribed\b|\btook (?:an )?extra\b/i,
].map(gated);
/** Nobody takes these for their good. */
const gas = /\b(?:[Cc]arbon monoxide|CO|[Cc]yanide)\b/;
const givenBy = gated(/\b(?:given|gave|administered|received|injected|infused|dispensed|supplied)\b/i);
/** Of these the verb alone says nothing: tablets are taken every day. */
const everyday = /^(?:took|taken|taking|consum|ingest|swallow|drank|drinking|toxicity)/i;

const everyTaking = gated(
  /\b(?:ingest(?:ed|ing|ion)|consum(?:ed|ing|ption)|swallow(?:ed|ing)|drank|ate|eaten)\b/i,
);
/** Roots of what is no drug; alcohol and food apart. */
const noDrug = /^T(?:5[2-9]|51\.[1-9]|60|62\.[02])/;

/** A pesticide poisons by the skin and the breath as well. */
const onSkin = gated(/\b(?:splash\w*|spill\w*|spray\w*|inhal\w+|soaked|drenched|skin contact|exposed to)\b/i);
const pesticide = gated(
  /\b(?:pesticides?|insecticides?|organophosph\w+|OPC?|chlorpyrifos|dichlorvos|malathion|parathion|monocrotophos|pyrethroids?|paraquat|herbicides?|weedicides?|carbamates?)\b/i,
);

const quantity = gated(/\b\d+\s*(?:tabs?|tablets?|caps?|capsules?|pills?|ml|strips?|grams?|g)\b/i);

const gate = gateBefore(
  ...[taking, ...wrongDoses, everyTaking, onSkin, quantity, suicidal, accidental, assault].map(
    ({ words }) => words,
  ),
);

const mayBeWrongDose = gateBefore(...wrongDoses.map(({ words }) => words));
/** Whether a sentence may tell by itself that something was taken wrongly. */
const mayTell = (sentence: Sentence): boolean =>
  sentence.opens(taking.gate) ||
  sentence.opens(everyTaking.gate) ||
  (sentence.opens(onSkin.gate) && sentence.opens(pesticide.gate)) ||
  (sentence.opens(givenBy.gate) && sentence.opens(mayBeWrongDose));

interface Substance {
  readonly root: string;
  readonly start: number;
  readonly end: number;
}

/** Root of the poisoning code of a name in the Table of Drugs and Chemicals: what stands before the intent. */
const rootInTable = ({ drugs }: OfficialIndex, name: string): string | undefined => {
  const code = drugs.get(name)?.accidental;
  return code === undefined ? undefined : code.slice(0, code.length === 8 && code.charAt(6) === '1' ? 6 : 5);
};

/** "POC glucose 131 mg/dL": what is measured was not taken. */
const measured = /^\W{0,3}\d+(?:\.\d+)? ?(?:mg\/dl|mmol|meq|g\/dl|g\/l|%)/i;

const substancesIn = ({ text, marks, start }: Sentence, index: OfficialIndex): Substance[] => {
  const found: Substance[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined) continue;
    if (!poisonNames.mayHold(mark.beginning) && !index.drugNames.mayHold(mark.beginning)) continue;
    const next = marks[at + 1];
    const mayBePair = next !== undefined && (beginsPoison(mark.text) || index.drugBeginnings.has(mark.text));
    const both = mayBePair ? `${mark.text} ${next.text}` : null;
    const pair = both === null ? undefined : (poisonRootOf(both) ?? rootInTable(index, both));
    const root = pair ?? poisonRootOf(mark.text) ?? rootInTable(index, mark.text);
    if (root !== undefined && !measured.test(text.slice(mark.end - start)))
      found.push({ root, start: mark.start, end: pair === undefined ? mark.end : (next?.end ?? mark.end) });
  }
  return found;
};

/** Code of a poisoning, initial encounter; null where the release has none. */
const codeOf = (sheet: Worksheet, root: string, intent: string): string | null => {
  const code = `${root}${intent}${'X'.repeat(Math.max(0, 6 - root.length))}A`;
  const padded = [code, `${root}${intent}XA`, `${root}${intent}A`];
  return padded.find((one) => sheet.lookup(one)?.billable === true) ?? null;
};

/** Where a code says the intent: in its 6th character, or its 5th where placeholders follow ("T58.91XA"). */
const intentPlace = (code: string): number => (/\d/.test(code.charAt(6)) ? 6 : 5);
const intentAt = (code: string): string => code.charAt(intentPlace(code));
const withIntent = (code: string, intent: string): string => {
  const at = intentPlace(code);
  return code.slice(0, at) + intent + code.slice(at + 1);
};
/** Poisonings and toxic effects. */
const poisoned = codeSet('T36-T65');
const ofIntent = (intent: '1' | '2') => codesOf(poisoned, (code) => intentAt(code) === intent);
const [accidentally, onPurpose] = [ofIntent('1'), ofIntent('2')];
const adverse = codesOf(codeSet('T36-T50'), (code) => /\.[0-9A-Z]{2}5/.test(code));

const sources = sections(listedOrTold, 'provisional-diagnosis');

const surrogate =
  /\b(?:poison\w*|methanol|methyl|isopropyl|anti-?freeze|saniti[sz]er|surrogate|illicit|hooch|spirit|by mistake|accident\w*)\b/i;

const possessed = /\b(?:her|his|their|a|the) (?:\w+ )?\w+['’]s (?:\w+ )?$/i;

const tellsWrongDose = (said: Passage): boolean => wrongDoses.some((one) => says(said, one));

/** Whether a passage tells that something was taken that should not have been. */
const speaks = (said: Passage): boolean => {
  const { sentences, text } = said;
  if (!sentences.some((sentence) => sentence.opens(taking.gate))) return false;
  return matchesOf(text, taking.words).some(
    (match) =>
      (!everyday.test(match[0]) ||
        (/^toxicity/i.test(match[0]) && gas.test(text)) ||
        says(said, suicidal) ||
        says(said, accidental) ||
        tellsWrongDose(said)) &&
      !imagined.test(text.slice(Math.max(0, match.index - 72), match.index)),
  );
};

const tell = (sheet: Worksheet, asserter: Asserter, sentence: Sentence, intent: () => Intent): void => {
  const beside = [sentence.index - 1, sentence.index + 1]
    .map((index) => sheet.document.sentences[index])
    .filter((one) => one !== undefined)
    .filter(({ section }) => section === sentence.section);
  const mayBeCounted = sentence.opens(quantity.gate) && beside.some((one) => one.opens(taking.gate));
  const substances = mayTell(sentence) || mayBeCounted ? substancesIn(sentence, sheet.index) : [];
  if (substances.length === 0) return;
  const words = sentence.text;
  const own = passage([sentence]);
  // A count of tablets stands for the taking where the sentence beside it tells the rest.
  const isCounted =
    sentence.says(quantity, words) &&
    (speaks(passage(beside)) || (speaks(passage([sentence, ...beside])) && intent() === '2'));
  const isTaken = isCounted || speaks(own) || (sentence.says(givenBy, words) && tellsWrongDose(own));
  // Nobody takes rat poison as prescribed: what is no drug poisons by being swallowed.
  const isSwallowed = (): boolean =>
    substances.some(({ root }) => noDrug.test(root)) &&
    (sentence.says(everyTaking, words) || (sentence.says(onSkin, words) && sentence.says(pesticide, words)));
  if (!isTaken && !isSwallowed()) return;
  // "20 tablets of paracetamol": the tablets are those of the substance that is named.
  const named = substances.filter(({ root }) => root !== 'T50.90');
  const ofDrink = !surrogate.test(words);
  for (const { root, start, end } of named.length > 0 ? named : substances) {
    // Alcohol intoxication is indexed to F10; what is drunk in its place poisons.
    if (ofDrink && root.startsWith('T51')) continue;
    // "Swallowed her grandmother's tablets": whose they are, not who took them.
    const theirs = possessed.test(
      words.slice(Math.max(0, start - sentence.start - 32), start - sentence.start),
    );
    const said = asserter.judge(sentence, { start, end }).assertion;
    const assertion = theirs && (said === 'family' || said === 'other-person') ? 'present' : said;
    const usable =
      assertion === 'present' || (assertion === 'historical' && /alleged|h\/o|history/i.test(words));
    if (!usable && sentence.section.kind !== 'provisional-diagnosis') continue;
    if (assertion === 'absent') continue;
    const code = codeOf(sheet, root, intent());
    if (code === null) continue;
    sheet.add({
      code,
      evidence: [sheet.quote(start, end)],
      weight: 0.8,
      section: sentence.section,
      reasons: ['a substance taken wrongly is coded as poisoning with its intent (I.C.19.e.5.b)'],
      order: start,
    });
  }
};

const opioid = codeSet('T40.0 T40.1 T40.2 T40.3 T40.4 T40.6');
const opioidClass =
  /^(?:opioids?|opiates?|narcotics?)(?: (?:overdose|OD|poisoning|toxicity|intoxication))?$/i;

/** Reads poisonings that are told as a story: substance, that it was taken wrongly, and the intent anywhere in the note. */
export const addPoisoning = (sheet: Worksheet, asserter: Asserter): void => {
  const told = sheet.document.opening(gate).filter((sentence) => sources.has(sentence.section.kind));
  const story = passage(told);
  if (
    !says(story, taking) &&
    !tellsWrongDose(story) &&
    !says(story, suicidal) &&
    !(says(story, onSkin) && says(story, pesticide))
  )
    return;
  let known: Intent | null = null;
  const intent = (): Intent => {
    known ??= intentOf(story.text);
    return known;
  };
  for (const sentence of told) tell(sheet, asserter, sentence, intent);
  // One substance was taken with one intent: a title without it is accidental by default alone (I.C.19.e.5.b).
  for (const { code } of sheet.find(onPurpose))
    for (const other of sheet.find((one) => intentAt(one) === '1' && one.slice(0, 6) === code.slice(0, 6)))
      sheet.consider(other, `Not coded beside ${code}: the intent is documented.`);
  // "Opioid overdose (fentanyl)": the class beside the drug of it that is named.
  for (const one of sheet.find(opioid))
    if (
      one.evidence.every(({ quote }) => opioidClass.test(quote)) &&
      sheet
        .find(opioid)
        .some((other) => other !== one && !other.evidence.every(({ quote }) => opioidClass.test(quote)))
    )
      sheet.consider(one, 'Not coded beside the opioid that is named (I.B.2).');
  // Nor does "OP poisoning" say that it was no accident; the note does, elsewhere.
  if (sheet.has(accidentally) && intent() === '2' && !byAccident.test(story.text))
    for (const one of sheet.find(accidentally)) {
      const meant = withIntent(one.code, '2');
      if (sheet.lookup(meant)?.billable === true)
        sheet.combine(meant, [one], 'the note tells that it was taken to do harm (I.C.19.e.5.b)');
    }
  // An attempt of which the means are coded is no attempt NOS (T14.91).
  if (sheet.has(onPurpose))
    for (const attempt of sheet.find(codeSet('T14.91')))
      sheet.consider(
        attempt,
        'The means of the attempt are coded with its intent (T14.91 Suicide attempt NOS).',
      );
  // "Poisoning" alone says no more than the poisoning that is named.
  if (sheet.has(codeSet('T36-T64')))
    for (const candidate of sheet.find(codeSet('T65.9')))
      sheet.consider(candidate, 'The substance is named (I.B.2).');
  // What the poison did is coded beside it, not as an adverse effect of a drug taken as prescribed.
  if (sheet.has(poisoned))
    for (const candidate of sheet.find(adverse))
      sheet.consider(candidate, 'The substance was not taken as prescribed (I.C.19.e.5.b).');
};
