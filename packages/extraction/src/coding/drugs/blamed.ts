import { dueTo } from '../../note/causes.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import type { DrugMention } from './drug-mentions.ts';

/*
 * Words that say of a drug that it has done something, around its name. ICD-10-CM asks for a causal statement of the provider, in whatever
 * words (I.C.19.e.5.a): the drug as what a condition comes from, as what made it worse, as its culprit.
 */

/** "2/2", "d/t": their letters stand in many sentences. */
const causeInSigns = { source: String.raw`2\/2|[dsr]\/t|`, words: /[dsr2]\/[2t](?!\w)/i };

/** A gate before an expression with `dueTo`, which a letter or digit of such signs alone does not open. */
export const causeGate = ({ source, flags }: RegExp): ((sentence: Sentence) => boolean) => {
  const inWords = gateBefore(new RegExp(source.replace(causeInSigns.source, ''), flags));
  return (sentence) => sentence.opens(inWords) || causeInSigns.words.test(sentence.text);
};

/** "A course of", "the newly started": what stands between the cause and the name of the drug. */
const inBetween = String.raw`(?:(?:an?|iv|oral|the|his|her|their|this|new|newly started|recently started|chronic|prolonged|recent|short|long|night(?:ly)?|morning|long[- ]standing|high[- ]dose|low[- ]dose|long[- ]term|premixe?d?|inhaled|regular|excess(?:ive)?|\d+[- ]days?|(?:course|doses?|cycles?|infusions?|injections?|use) of)\s+)*`;

/** Before the name of a drug. */
const causeBefore = gated(
  new RegExp(
    String.raw`(?:(?:${dueTo}|\b(?:from|reaction to|(?:side|adverse)[- ]effects? of|effects? of|(?:aggravated|worsened|made worse|exacerbated|compounded|unmasked) by))\s+${inBetween}|\bafter\s+(?:(?:iv|oral|the|her|his|chronic|prolonged|recent)\s+)*|\b(?:culprit|offending (?:drug|agent|medicine|medication)|offender)(?: (?:was|is|being|drug|agent|medication))*\W{1,3})$`,
    'i',
  ),
);
const saysCauseBefore = causeGate(causeBefore.words);
/** "Drug-related (sertraline)", "medication induced: sertraline". */
const saidDrugMade = gated(
  /\b(?:drugs?|medications?|medicines?)[- ]?(?:related|induced|associated|caused)\s*[(:–-]\s*(?:likely |probably |from |due to )?$/i,
);
/** "Medication overuse headache, paracetamol", "drug-induced parkinsonism (haloperidol)": the disease of the drug, and which it is. */
const madeThenNamed = gated(
  /\b(?:drugs?|medications?|medicines?|analgesics?|neuroleptics?|opioids?)[- ]?(?:related|induced|associated|caused|over-?use)\b(?: [\p{L}-]+){1,3}\s?(?:,|\(|:|\s[-–])\s?(?:(?:likely|probable|probably|from|due to|on|with) )*$/iu,
);
/** Nothing but the end of the entry stands behind the drug: it is not what was given. */
const endsEntry = /^\s*(?:$|[.;)\n])/;
/** "Attributed by the team to". */
const attributed = gated(/\battribut\w+ [^.;\n]{0,50}\bto (?:the |her |his |recent |long-?term )*$/i);
/** "Caused by insulin pump failure", "insulin omission": what a drug's device or its lack did is no effect of it. */
const notItself =
  /^\s*(?:pump|pen|infusion set|line|port|catheter|omission|under-?dos\w+|lack|deficiency|withdrawal|stoppage|non-?complian\w+|failure|missed|shortage|allerg\w+|intoleran\w+|hypersensitiv\w+|resistan\w+|history|exposure)\b/i;
/** "Simvastatin changed to pravastatin because of the amlodipine": what was done to a drug comes of it, no illness. */
const changed = new RegExp(
  String.raw`\b(?:changed|switched|stopped|held|reduced|halved|lowered|adjusted|avoided|chosen)\b[^.;\n]{0,40}${dueTo} (?:the |his |her )?$`,
  'i',
);
/** "Back in sinus after metoprolol": what a drug did good. */
const helped =
  /\b(?:back (?:in(?:to)?|to)|convert\w*|cardiovert\w*|revert\w*|settl\w*|resolv\w*|improv\w*|subsid\w*|better|eased|relie\w*|respond\w*|controlled|corrected|aborted|terminated|cleared|abated|recovered|normali[sz]ed|stable|rate|fell|came down)\b[^.;,\n]{0,24}\bafter (?:[\w-]+ ){0,3}$/i;
const culprit = String.raw`(?:(?:is|was|being|as) )?(?:the|an?) (?:likely |probable |sole |only |most likely )*(?:culprit|offender|offending (?:drug|agent)|cause|reason|trigger)\b(?! (?:of|for) )|(?:(?:is|was|are|were) )?(?:blamed|implicated|incriminated|to blame|(?:held )?responsible|at fault)\b`;
/** "Amlodipine was the culprit". */
export const culpritAfter = new RegExp(String.raw`^\s*(?:${culprit})`, 'i');
/** What else stands behind it. */
const causeAfter = gated(
  new RegExp(
    String.raw`^\s*-?\s*(?:(?:induced|related|associated|toxicity)\b|${culprit}|(?:has |had |have )?(?:left (?:him|her|them)|caused|triggered|precipitated|provoked|brought on)\b|effect(?! of)\b)`,
    'i',
  ),
);
/** "Changed to ceftriaxone": what was given instead did nothing. */
const givenInstead =
  /\b(?:changed|switched|converted|rotated|swapped|moved)(?: over)? (?:to|onto) (?:(?:iv|oral|the|an?) )*$/i;

/** What blames a drug, wherever beside it. */
export const wordsOfBlame = [causeBefore, saidDrugMade, madeThenNamed, attributed, causeAfter].map(
  ({ words }) => words,
);

/** What its sentence says before a drug, of so many characters. */
const before = (text: string, { start, sentence }: DrugMention, most: number): string =>
  text.slice(Math.max(sentence.start, start - most), start);

/** Whether words beside a drug blame it. */
export const isBlamed = (text: string, drug: DrugMention): boolean => {
  const { end, sentence } = drug;
  return (
    (sentence.opens(causeBefore.gate) &&
      saysCauseBefore(sentence) &&
      causeBefore.words.test(before(text, drug, 40))) ||
    sentence.says(saidDrugMade, before(text, drug, 40)) ||
    (endsEntry.test(text.slice(end, end + 4)) && sentence.says(madeThenNamed, before(text, drug, 80))) ||
    sentence.says(attributed, before(text, drug, 90)) ||
    sentence.says(causeAfter, text.slice(end, Math.min(sentence.end, end + 28)))
  );
};

/** Whether words beside a drug that is blamed say that it did nothing. */
export const didNothing = (text: string, drug: DrugMention): boolean =>
  changed.test(before(text, drug, 80)) ||
  givenInstead.test(before(text, drug, 40)) ||
  helped.test(before(text, drug, 72)) ||
  notItself.test(text.slice(drug.end, drug.end + 24));
