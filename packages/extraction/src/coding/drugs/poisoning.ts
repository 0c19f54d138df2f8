import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { codeSet, codesOf } from '../code-set.ts';
import type { OfficialIndex } from '../official-index.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { beginsPoison, poisonRootOf } from './poison-substances.ts';

/** What makes a substance a poison: taken in excess, by mistake or to do harm (I.C.19.e.5.b). */
export const taking =
  /\b(?:poison(?:ing|ed)?(?! (?:ivy|oak|sumac|control)\b)|over-?dos(?:e|ed|age)|OD (?:of|on|with)|(?<=\b(?:accidental|unintentional|intentional|opioid|opiate|heroin|fentanyl|methadone|oxycodone|cocaine|polysubstance|drug|acetaminophen|tylenol|paracetamol) )OD\b|OD(?=[,:]? (?:accidental|unintentional|intentional|heroin|fentanyl|opioids?|opiates?|cocaine|methadone|acetaminophen|paracetamol|APAP|TCA)\b)|toxicity|ingest(?:ed|ing|ion)|consum(?:ed|ing|ption)|swallow(?:ed|ing)|drank|drinking|intoxication|took|taken|taking)\b/gi;
/** "Believing it poisoned": a delusion. */
const imagined =
  /\b(?:believ\w+|beliefs?|delusion\w*|convinced|thinks|thinking|fears?|fearing|paranoi\w*|suspicio\w*|persecut\w*)\b[^.;\n]*$/i;
/** More than was prescribed, or something else: an error of patient, pharmacy or prescriber (I.C.19.e.5.b). Less is underdosing. */
export const wrongDose = new RegExp(
  [
    String.raw`\b(?:every ?day|daily|each day|nightly)\b[^.;\n]{0,40}\b(?:instead of|rather than|not) (?:the (?:intended|prescribed) )?(?:(?:once|twice|one|every|each|per|a) )*(?:a )?(?:week(?:ly)?|month(?:ly)?|alternate days?|other day)\b`,
    String.raw`\b(?:twice|two|three|four|thrice|ten|[2-9]|10) ?(?:times )?(?:a day|daily)?\b[^.;\n]{0,24}\b(?:instead of|rather than) (?:the (?:intended|prescribed) )?(?:once|one|1|a single)\b`,
    String.raw`\b(?:double|twice|triple|three times|ten times|10 times|ten-?fold|10-?fold) (?:the|his|her|their|an?) (?:usual |prescribed |intended |normal |recommended |weekly |daily )*(?:dos(?:e|age)s?|amount|strength)\b`,
    String.raw`\b(?:wrong|incorrect) (?:dos(?:e|age)|drug|medicine|medication|tablets?|strength|syringe|bottle|pen)\b`,
    String.raw`\b(?:pharmacy|pharmacist|dispens\w+|prescri(?:bing|ption)|dosing|administration|medication|label\w*|drug|dosett?e?|pill ?box) (?:error|mistake|mix-?up)\b`,
    String.raw`\btoo many (?:tablets?|pills?|units?|capsules?|doses?|puffs?)\b|\bmore than (?:was )?prescribed\b|\btook (?:an )?extra\b`,
  ].join('|'),
  'i',
);
/** Nobody takes these for their good. */
const gas = /\b(?:[Cc]arbon monoxide|CO|[Cc]yanide)\b/;
const givenBy = /\b(?:given|gave|administered|received|injected|infused|dispensed|supplied)\b/i;
/** Of these the verb alone says nothing: tablets are taken every day. */
const everyday = /^(?:took|taken|taking|consum|ingest|swallow|drank|drinking|toxicity)/i;

const everyTaking = /\b(?:ingest(?:ed|ing|ion)|consum(?:ed|ing|ption)|swallow(?:ed|ing)|drank|ate|eaten)\b/i;
/** Roots of what is no drug; alcohol and food apart. */
const noDrug = /^T(?:5[2-9]|51\.[1-9]|60|62\.[02])/;

/** A pesticide poisons by the skin and the breath as well. */
const onSkin = /\b(?:splash\w*|spill\w*|spray\w*|inhal\w+|soaked|drenched|skin contact|exposed to)\b/i;
const pesticide =
  /\b(?:pesticides?|insecticides?|organophosph\w+|OPC?|chlorpyrifos|dichlorvos|malathion|parathion|monocrotophos|pyrethroids?|paraquat|herbicides?|weedicides?|carbamates?)\b/i;

export const quantity = /\b\d+\s*(?:tabs?|tablets?|caps?|capsules?|pills?|ml|strips?|grams?|g)\b/i;

export const suicidal =
  /\b(?:suicid\w*|self[- ]?(?:harm|poison\w*|inflicted)|deliberate\w*|intentional\w*|end (?:(?:his|her|their|my|one's) (?:own )?)?life|kill (?:him|her|them)sel\w+|(?:want|wish)\w* to die|DSH|para-?suicid\w*)\b/i;
const everyHarm = new RegExp(suicidal.source, 'gi');
const denied = /\b(?:no|not|denie[sd]|without|non|never|nor)\b[^.;,]{0,24}$/i;
/** "?suicidal": what casualty asked. */
const queried = /\?\s?$/;
/** "Suicide denied by patient and wife", "self-harm: no". */
const deniedBehind =
  /^(?:al)?(?: (?:intent(?:ion)?|ideation|ideas?|thoughts?|angle|attempt|act|purpose|motive|risk))?(?: (?:was|is|has been|were))?[ :,-]+(?:firmly |repeatedly |strongly |again |not |also )*(?:denied|denies|excluded|ruled out|disputed|absent|unlikely|negative|none|nil|no\b|not\b)/i;
export const accidental =
  /\b(?:accident\w*|unintentional\w*|by mistake|mistaken\w*|inadvertent\w*|unknowing\w*)\b/i;
export const assault =
  /\b(?:assault\w*|forc(?:ed|ibly)|given by (?:another|someone|a stranger)|homicid\w*)\b/i;

const gate = gateBefore(taking, wrongDose, everyTaking, onSkin, quantity, suicidal, accidental, assault);

/** 6th character: 1 accidental, 2 intentional self-harm, 3 assault; undocumented intent is accidental (I.C.19.e.5.b). */
export const intentOf = (text: string): '1' | '2' | '3' => {
  for (const { 0: said, index } of matchesOf(text, everyHarm)) {
    const before = text.slice(Math.max(0, index - 30), index);
    const behind = text.slice(index + said.length, index + said.length + 64);
    if (!denied.test(before) && !queried.test(before) && !deniedBehind.test(behind)) return '2';
  }
  if (accidental.test(text)) return '1';
  return assault.test(text) ? '3' : '1';
};

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
    const next = marks[at + 1];
    if (mark === undefined) continue;
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
/** "?accidental", "not accidental" leave the intent to what else is told. */
const byAccident = new RegExp(
  `(?<!\\?\\s?|\\b(?:not|no|never|initially|called|said to be|thought) )${accidental.source}`,
  'i',
);

/** Poisonings and toxic effects. */
const poisoned = codeSet('T36-T65');
const ofIntent = (intent: '1' | '2') => codesOf(poisoned, (code) => intentAt(code) === intent);
const [accidentally, onPurpose] = [ofIntent('1'), ofIntent('2')];
const adverse = codesOf(codeSet('T36-T50'), (code) => /\.[0-9A-Z]{2}5/.test(code));

const sources = sections(listedOrTold, 'provisional-diagnosis');

const surrogate =
  /\b(?:poison\w*|methanol|methyl|isopropyl|anti-?freeze|saniti[sz]er|surrogate|illicit|hooch|spirit|by mistake|accident\w*)\b/i;

const possessed = /\b(?:her|his|their|a|the) (?:\w+ )?\w+['’]s (?:\w+ )?$/i;

const tell = (sheet: Worksheet, asserter: Asserter, sentence: Sentence, intent: '1' | '2' | '3'): void => {
  const words = sentence.text;
  const beside = [sentence.index - 1, sentence.index + 1]
    .map((index) => sheet.document.sentences[index])
    .filter((one) => one?.section === sentence.section)
    .map((one) => one?.text ?? '')
    .join(' ');
  const speaks = (said: string): boolean =>
    matchesOf(said, taking).some(
      (match) =>
        !imagined.test(said.slice(Math.max(0, match.index - 72), match.index)) &&
        (!everyday.test(match[0]) ||
          (/^toxicity/i.test(match[0]) && gas.test(said)) ||
          suicidal.test(said) ||
          accidental.test(said) ||
          wrongDose.test(said)),
    );
  // A count of tablets stands for the taking where the sentence beside it tells the rest.
  const counted =
    quantity.test(words) && (speaks(beside) || (intent === '2' && speaks(`${words} ${beside}`)));
  const taken = counted || speaks(words) || (givenBy.test(words) && wrongDose.test(words));
  // Nobody takes rat poison as prescribed: what is no drug poisons by being swallowed.
  const swallowed = everyTaking.test(words) || (onSkin.test(words) && pesticide.test(words));
  if (!taken && !swallowed) return;
  const substances = substancesIn(sentence, sheet.index);
  if (!taken && !substances.some(({ root }) => noDrug.test(root))) return;
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
    const code = codeOf(sheet, root, intent);
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
  const story = told.map(({ text }) => text).join(' ');
  if (
    story.search(taking) === -1 &&
    !wrongDose.test(story) &&
    !suicidal.test(story) &&
    !(onSkin.test(story) && pesticide.test(story))
  )
    return;
  const intent = intentOf(story);
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
  if (intent === '2' && !byAccident.test(story))
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
