import type { Asserter } from '../../assertion/assert.ts';
import { drugClassOf } from '../../drug-classes.ts';
import type { Sentence } from '../../note/document.ts';
import { type Gated, gateBefore, gated } from '../../note/gates.ts';
import type { Token } from '../../note/token.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { noDrugs } from './substances.ts';

/**
 * That the patient took less of a drug than was prescribed, as notes tell it; what a doctor stopped is no underdosing. By what opens them:
 * "left" alone stands in many sentences.
 */
const ways: readonly Gated[] = [
  /\b(?:(?:he|she|they|patient|pt|who) (?:had |has |have )?(?:(?:recently|abruptly|since|also) )*(?:self-?)?(?:stopped|discontinued|omitted|skipped|missed|quit)|\d{1,3} ?(?:y\w{0,6}(?: old)?)? ?(?:[FM]|man|woman|male|female|girl|boy) (?:had )?(?:stopped|discontinued|skipped|missed|quit)|(?:stopped|discontinued|quit) (?:taking )?(?:his|her|their) \w+(?: \w+){0,3} (?:because (?:he|she|they)|as (?:he|she|they)|on (?:his|her|their) own)|(?:stopped|discontinued|quit) (?:taking )?(?:his |her |the )?\w+ (?:him|her)self|(?:stopped|discontinued|quit) (?:it|them|all|everything|(?:all )?(?:his|her|the) \w+) (?:by|on) (?:him|her|them)sel(?:f|ves))\b/i,
  /\b(?:by (?:self-?)?stopping\b|(?:by|after|from|of|on) (?:self-?)?(?:skipping|omitting|missing|forgetting)\b|(?:skipp|forgett)ing (?:his|her|their|the|\w+ (?:doses?|tablets?|nights?))|(?:had|having|after|by) (?:self-?)?(?:stopp(?:ed|ing) taking|omitt(?:ed|ing)|skipp(?:ed|ing)|miss(?:ed|ing)|discontinu(?:ed|ing) (?:his|her))|(?:skipping|rationing|stretching) (?:his|her|the|doses?|\w+ (?:insulin|tablets?|doses?))|(?:after|by|since) stopping (?:his|her|their))\b/i,
  /\b(?:miss(?:es|ed) (?:\w+ ){0,5}(?:nights?|doses?|tablets?|pills?|drops?|injections?)|forg[eo]ts? (?:to take|his|her|(?:\w+ ){0,3}(?:doses?|tablets?|pills?|medic\w+|meds))|halv(?:ing|ed) (?:his|her|their)|skips (?:his |her |the )?\w+|(?<=\b\w+ )missed (?:for|because|due to|-|as)|(?:insulin|glargine|tablets|meds|medications?|warfarin|metformin) missed)\b/i,
  /\b(?:(?:had |has )?left off (?:his|her|their)|left (?:(?:\w+ ){1,3}(?:for )?\d{1,2} (?:days?|weeks?|months?|years?) (?:back|ago|by (?:him|her)self)|(?:\w+ ){1,2}\d{1,2} (?:days?|weeks?|months?)|(?:it|them|all|everything|(?:all )?(?:his|her|the) \w+) (?:by|on) (?:him|her|them)sel(?:f|ves)))\b/i,
  /\b(?:(?:ran|run|running) out\b(?! to)|(?:threw|thrown|throwing) (?:\w+ ){1,3}(?:away|out)|(?:threw|thrown) (?:away|out)|(?:flushed|binned|dumped) (?:his|her|the|all|them))\b/i,
  /\b(?:went without (?:them|it|his|her)|off (?:his|her) (?:\w+ )?(?:medications?|meds|tablets|insulin)|(?:has|had|have|having) (?:had|taken) no (?:\w+ )?(?:insulin|tablets?|medic\w+|meds|pills|drugs|injections?|inhalers?) (?:for|since|in|x) (?!admission|surgery|then|arrival)|(?:went |been |gone |is |was )?without (?:(?:his|her|their|any) )?(?:insulin|tablets?|medic\w+|meds|pills|drugs|injections?) (?:for|since) (?!admission|surgery|then|arrival))\b/i,
  /\b(?:(?:has|had|have)? ?not (?:been )?taking|taking (?:only |about |just |around )?(?:half|a third|a quarter|part) (?:of )?(?:the|his|her) |(?:poor|poorly|partial) (?:compliance|adherence|compliant|adherent)|non-?complian(?:t|ce)|non-?adheren(?:t|ce)|could not (?:afford|pay)|unable to (?:afford|pay)|cut(?:ting)? (?:them|it|his|her \w+|the \w+) (?:down )?to (?:every|half|one|once)|irregular (?:with|on|in taking)|(?:drug|treatment|medication) default|default(?:ed|ing)? (?:on|from|of) (?:his |her |the )?(?:treatment|medic\w+|drugs?|tablets|therapy)|under-?dosing|(?:declined|declining|refused|refusing) (?:(?:his|her|their|all|any) )?(?:[\w-]+ ){1,3}(?:since|for (?:\d+|an?|one|two|three|four|six|several|many) (?:days?|weeks?|months?|years?)))\b/i,
].map(gated);
const gate = gateBefore(...ways.map(({ words }) => words));
/** "Pain of the left leg x 3 days": a side, and nothing that somebody left. */
const ofSide =
  /^left (?:sided?|leg|arm|foot|hand|finger|thumb|toe|heel|knee|hip|shoulder|elbow|wrist|ankle|calf|shin|thigh|groin|chest|breast|flank|loin|iliac|lower|upper|hemi\w*|face|facial|cheek|eye|ear|neck|back|lung|kidney|testis|\w+ x)\b/i;
const byDoctor =
  /\b(?:was|were|been|be|is) (?:stopped|discontinued|withheld|held)\b|\b(?:doctor|gp|we|team|cardiolog\w+|surgeon|physician) (?:had )?(?:stopped|discontinued)\b/i;
/** "It faded once she stopped the tablets": of a drug that did harm. */
const didHarm =
  /\b(?:faded|settled|resolved|cleared|improved|better|went(?: away)?|gone|disappeared|subsided)\b[^.;\n]{0,48}\b(?:once|after|when|since|as soon as) $/i;
const ownDoing =
  /\b(?:(?:his|her|their) (?!doctor|pcp|gp|physician|cardiologist)|abruptly|recently|suddenly|without|despite|against|(?:days?|weeks?|months?) (?:ago|before|back|earlier|prior)|ago)\b/i;
/** "Has not missed doses", "never skips". */
const notMissed = /\b(?:not|never|n't|no|denies|without|rarely)(?: \w+)? $/i;
const cost =
  /\b(?:cost|pay|paid|afford|financial\w*|money|insurance|expens\w*|price|(?:could|can|did) not (?:be )?(?:bought|buy)|unable to buy|too dear)\b/i;
const unmeant =
  /\b(?:forg[oe]t\w*|f[ae]lls? asleep|memory|confus\w*|mistake|not (?:on purpose|deliberate\w*|intentional\w*)|un-?intention\w*|refill (?:was )?late|unaware|misunderst\w*)\b/i;
const unruly = /\b(?:non-?complian\w+|non-?adheren\w+|poor(?:ly)? (?:complian\w+|adheren\w+)|irregular)\b/i;
const meant =
  /(?<!\b(?:not|never) )\b(?:on purpose|intentionally|side effects?|because (?:she|he|they|of)|as (?:she|he|they) (?:felt|feels|was|were)|did not (?:like|want)|felt (?:well|better|fine)|fed up|on (?:her|his|their) own|(?:by )?(?:her|him|them)sel\w+|(?:her|his|their) own (?:choice|decision|accord)|self[- ]?(?:stopp|discontinu)\w*|afraid|did not see|thought (?:he|she|they|it)|(?:came to )?believ(?:e|es|ed|ing) (?!in\b)|did not believe|refus\w*|declin\w*|deliberately|chose)\b/i;
const onSkin =
  /\b(?:cream|ointment|lotion|topical\w*|eczema|dermatitis|psoriasis|rash|itch\w*|scalp|skin|flare|patch(?:es)?)\b/i;
const sources = sections(listedOrTold, 'past', 'social');

/** The adverse-effect code of a class with the character for underdosing in the place of its own. */
const underdosed = (adverse: string): string => `${adverse.slice(0, -2)}6A`;

interface Named {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

const drugsIn = (sheet: Worksheet, marks: readonly Token[]): Named[] => {
  const found: Named[] = [];
  for (const { text, start, end } of marks) {
    const adverse = drugClassOf(text)?.adverse;
    const code =
      sheet.index.drugs.get(text)?.underdosing ?? (adverse == null ? undefined : underdosed(adverse));
    if (code !== undefined && !noDrugs.has(text) && sheet.lookup(code)?.billable === true)
      found.push({ code, start, end });
  }
  return found;
};

/** A drug is named so far from what is said of it, in characters. */
const reach = 90;
const pronoun = /^[^.;,\n]{0,24}\b(?:taking )?(?:it|them|this|these)\b/i;

const doses =
  /^[^.;,\n]{0,48}\b(?:doses?|tablets?|pills?|capsules?|injections?|medic(?:ine|ation)s?|meds)\b/i;

/**
 * "Steady on olanzapine for two years. In July he quit taking it": the drug named last before the sentence. "Missed six doses;
 * levetiracetam level low": the only one beside it.
 */
const takenUp = (sheet: Worksheet, { index, section }: Sentence, said: string): Named | undefined => {
  const beside = (step: number): Named[] => {
    const sentence = sheet.document.sentences[index + step];
    return sentence === undefined || sentence.section !== section ? [] : drugsIn(sheet, sentence.marks);
  };
  if (pronoun.test(said)) return beside(-1).at(-1);
  if (!doses.test(said)) return undefined;
  const named = [...beside(-1), ...beside(1)];
  return new Set(named.map(({ code }) => code)).size === 1 ? named[0] : undefined;
};

/** What a sentence says first of less that was taken. */
const lessIn = (sentence: Sentence): RegExpExecArray | null => {
  let first: RegExpExecArray | null = null;
  for (const { words, gate: own } of ways) {
    const match = sentence.opens(own) ? words.exec(sentence.text) : null;
    if (match !== null && (first === null || match.index < first.index)) first = match;
  }
  return first;
};

/** Why a patient took less (Z91.12-, Z91.13-, Z91.14-); null where the note doesn't tell, for the reason is coded "if known". */
const reasonCode = (text: string): string | null => {
  if (cost.test(text)) return 'Z91.120';
  if (unmeant.test(text)) return 'Z91.138';
  if (meant.test(text)) return 'Z91.128';
  return unruly.test(text) ? 'Z91.148' : null;
};

/** Reports a drug that the patient took less of than prescribed, and why (I.C.19.e.5.c): never first, behind what came of it. */
export const addUnderdosing = (sheet: Worksheet, asserter: Asserter): void => {
  for (const sentence of sheet.document.opening(gate)) {
    if (!sources.has(sentence.section.kind)) continue;
    const { text } = sentence;
    const match = lessIn(sentence);
    if (match === null || ofSide.test(match[0]) || byDoctor.test(text)) continue;
    const lead = text.slice(Math.max(0, match.index - 80), match.index);
    if (notMissed.test(lead) || didHarm.test(lead)) continue;
    const at = sentence.start + match.index;
    const nearest =
      drugsIn(sheet, sentence.marks).sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0] ??
      takenUp(sheet, sentence, text.slice(match.index));
    // Triamcinolone and hydrocortisone on the skin are used when it needs them.
    if (
      nearest?.code === 'T38.0X6A' &&
      onSkin.test(sheet.document.text.slice(Math.max(0, at - 160), at + 100))
    )
      continue;
    // "Has discontinued Plavix": at the end of its course, unless the note says that it was the patient's own doing.
    if (/(?<!self-?)discontinued$/i.test(match[0]) && reasonCode(text) === null && !ownDoing.test(text))
      continue;
    // Painkillers that are no longer needed are not missed.
    if (/^T(?:39|40\.[0-4])/.test(nearest?.code ?? '') && reasonCode(text) === null) continue;
    // A reliever that ran out was used when it was needed.
    if (nearest?.code === 'T48.6X6A' && /\bout$/i.test(match[0])) continue;
    if (nearest === undefined || Math.abs(nearest.start - at) > reach) continue;
    const { assertion } = asserter.judge(sentence, { start: at, end: at + match[0].length });
    if (['family', 'other-person', 'hypothetical'].includes(assertion)) continue;
    const add = (code: string | null, start: number, end: number, reason: string, order: number): void => {
      if (code !== null)
        sheet.add({
          code,
          evidence: [sheet.quote(start, end)],
          weight: 0.7,
          section: sentence.section,
          reasons: [reason],
          order: 700_000 + order,
        });
    };
    add(nearest.code, nearest.start, nearest.end, 'less was taken than prescribed (I.C.19.e.5.c)', at);
    const next = sheet.document.sentences[sentence.index + 1];
    const why = `${text} ${next !== undefined && next.section === sentence.section && /^\W*(?:because|as|due)/i.test(next.text) ? next.text : ''}`;
    if (sheet.has(codeSet('Z91.12 Z91.13 Z91.14'))) return;
    add(
      reasonCode(why),
      at,
      at + match[0].length,
      'the reason is reported beside the drug (I.C.19.e.5.c)',
      at + 1,
    );
    return;
  }
};
