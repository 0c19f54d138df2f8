import type { AssertedMention } from '../../assertion/assert.ts';
import { codeSet } from '../code-set.ts';
import { listed } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { standForOther } from './other-letters.ts';

/** The words of a mention and what stands around them. */
interface Words {
  readonly sheet: Worksheet;
  readonly code: string;
  readonly said: string;
  /** The same in lower case. */
  readonly name: string;
  /** What stands before them and behind, as many units of the note. */
  readonly before: (length: number) => string;
  readonly behind: (length: number) => string;
  readonly sentence: string;
  readonly isListed: boolean;
}

/** A second meaning of words that some code is found by. */
interface OtherMeaning {
  readonly because: string;
  readonly holds: (words: Words) => boolean;
}

const burn = codeSet('T20-T28');
/** "My feet burn at night": what more than one part does is a verb. */
const burning = /^(?:feet|soles|toes|hands|palms|fingers|legs|arms|eyes|lips) burn$/i;
const atEdge = /\b(?:low|high)$/;
const depression = codeSet('F32-F39');
const stElevation = codeSet('I21.0 I21.1 I21.2 I21.3');
/** "Incidental on the trauma CT". */
const ofTrauma =
  /^ (?:CT|scan|series|x-?rays?|films?|survey|team|bay|call|alert|surge\w+|cent(?:re|er)|unit|ward|clinic|list|nurse|protocol|activation|work-?up|room|MDT|counsell?\w*|therapy|history)\b/i;
/** "Fall risk: low": the answer of an assessment form. */
const lowRisk = /^\s*(?:[:=–-]|is|was)?\s*(?:low|minimal|none|nil|no\b|negative|not\b|0\b)/i;
/** A check-up that is made in those who may get it too. */
const checkedFor =
  /^ (?:\w+ )?(?:checks?|check-?ups?|screen(?:ing)?|reviews?|tests?|bloods?|work-?up|monitoring|surveillance)\b/i;
const noDiabetes = /\b(?:no|not|non|without|nor)[- ](?:a )?diabet/i;
/** Names of what relatives have hold their words in a row. */
const familyHistory = codeSet('Z80-Z84');
const verbBetween = /^(?!family|fh).*\b(?:is|was|are|were|has|had)\b/is;
/** "TIA? 2017, a migraine aura by the neurologist". */
const migraine = codeSet('G43');
const pastAttack =
  /\b(?:TIAs?|(?:mini-?)?stroke|CVA)\b[^.;\n]{0,60}\bmigrain|\bmigrain\w*[^.;\n]{0,40}\b(?:no|not (?:a )?|rather than (?:a )?)(?:TIA|stroke|CVA)\b/i;
/** A placenta that lay low and lies low no longer. */
const lowPlacenta = codeSet('O44');
const movedUp =
  /\bplacenta\b[^.;\n]{0,60}\b(?:moved (?:up|away|clear)|migrated|(?:no longer|not) low|resolved|(?:well )?clear (?:of|by|at|now)|(?:now|later|then) (?:\w+ )?(?:fundal|anterior|posterior|high|upper|clear|normal\w*)|(?:away|\d ?(?:mm|cm)) from (?:the |internal )*os|ris(?:en|es)|rose)\b|\b(?:low[- ]lying placenta|placenta pra?evia|LLP)\b[^.;\n]{0,40}\b(?:resolved|migrated|cleared|gone)\b/i;
const ofOperation =
  /^ (?:infection|dehiscence|breakdown|care|site|ooz\w+|discharge|gap\w*|swabs?|dressings?|check|edges?|suture?\w*|sepsis)\b/i;
const firearm = codeSet('W32-W34');
/** "The picture fits with": what fits is no fit. */
const fitting = /\|fits? (?:with|in|the|into|well|an?\b|this|that|his|her)/i;
/** "PAC done - fit", "declared fit": the noun has an article, a kind or a number before it, or opens its entry. */
const fitBefore =
  /(?:^|[\n?]|[.:;#*•]\s*|\b(?:an?|one|two|1|2|first|second|last|this|that|the|his|her|any|further|another|single|of|with|had|has|having|post|after|during|from|since|no|not?|without|for|focal|febrile|generali[sz]ed|tonic|clonic|epileptic|convulsive|withdrawal|witnessed|recurrent|brief|prolonged|unprovoked|provoked|nocturnal|[gk]\/c\/o|h\/o)[ -])$/i;
const fitBehind = /^ (?:lasting|witnessed|activity|disorder|while|at \d|x ?\d)/i;
/** Muscles that help to breathe. */
const ofBreathing =
  /^s?(?: of (?:respiration|breathing))?[ -]?(?:use|usage|in use|work\w*|recruit\w*|active|engaged|involve\w*|retract\w*|\+)|\b(?:use|using|used|recruit\w*|with|work of) (?:of )?(?:the |any |his |her )?$/i;
/** "Thenar weakness", "right leg weakness". */
const ofPart =
  /\b(?:thenar|arm|leg|hand|grip|foot|limb|finger|thumb|wrist|shoulder|hip|knee|ankle|quadriceps|deltoid|facial|proximal|distal|focal|sided|hemi|motor|muscle)[ -]$/i;
/** The tabular list names organisms among its inclusion terms of sepsis ("Pseudomonas aeruginosa" at A41.52). */
const sepsisByName = codeSet('A40 A41');
const septic = /sep|blood poison|bacter|pya?emi/i;
/** Beside it ACS is the acute chest syndrome. */
const sickle = /\bsickle\b|\bHb ?S[SC]\b|\bSCD\b/i;
/** Where NVD is a delivery. */
const obstetricNote =
  /\b(?:pregnan\w+|G\s?\d\s?P\s?\d|LMP|gravida|primi\w*|para|antenatal|labou?r|delivered|obstetric\w*|postpartum)\b/i;
const ofNerves: ReadonlySet<string> = new Set(['conduction block', 'demyelination']);
const nerveStudy = /\b(?:nerve|NCS|NCV|EMG|electrophysiolog\w*)\b/i;

const otherMeanings: readonly OtherMeaning[] = [
  {
    because: 'the letters stand for something else here',
    holds: ({ said, before, behind, sentence }) =>
      standForOther(said, { before: before(40), behind: behind(40), sentence }),
  },
  {
    because: 'it tells how a part of the body feels',
    holds: ({ code, said }) => burn(code) && burning.test(said),
  },
  {
    because: 'what is at the edge of normal is normal',
    holds: ({ name, behind }) => /^[- ]normal\b/i.test(behind(8)) && atEdge.test(name),
  },
  {
    because: 'a segment of the electrocardiogram is named',
    holds: ({ code, before }) => depression(code) && /\bST(?:-| |-segment | segment )$/.test(before(12)),
  },
  {
    because: 'the infarction is one without ST elevation',
    holds: ({ code, said }) => stElevation(code) && /\bnon?-? ?ST(?:EMI)?\b|\bNSTEMI\b/i.test(said),
  },
  {
    because: 'it is the name of a service or a test',
    holds: ({ code, behind }) => code.startsWith('T14.9') && ofTrauma.test(behind(20)),
  },
  {
    because: 'the wound of an operation is named',
    holds: ({ code, name, behind }) =>
      code.startsWith('T14') && /wound$/.test(name) && ofOperation.test(behind(16)),
  },
  {
    because: 'a form of risks is answered',
    holds: ({ name, behind }) => name.endsWith(' risk') && lowRisk.test(behind(16)),
  },
  {
    because: 'a check-up is named, and the note says that there is none',
    holds: ({ sheet, code, name, behind }) =>
      name === 'diabetic' &&
      /^E(?:08|09|1)/.test(code) &&
      checkedFor.test(behind(28)) &&
      noDiabetes.test(sheet.document.text),
  },
  {
    because: 'a disease and a history are told of apart',
    holds: ({ code, said }) => familyHistory(code) && verbBetween.test(said),
  },
  {
    because: 'it is what an attack of the past was taken for in the end',
    holds: ({ code, sentence }) => migraine(code) && pastAttack.test(sentence),
  },
  {
    because: 'it lies low no longer',
    holds: ({ sheet, code }) => lowPlacenta(code) && movedUp.test(sheet.document.text),
  },
  {
    because: 'the organism is named before it and has a code of its own',
    holds: ({ code, before }) => code === 'Z22.9' && /[\p{L}\d][ -]$/u.test(before(2)),
  },
  { because: 'a side of the heart is named', holds: ({ name }) => name === 'right heart' },
  { because: 'a part of the kidney is named', holds: ({ name }) => name === 'renal pelvis' },
  {
    because: 'it is the name of a specialty',
    holds: ({ code, name }) => code === 'B99.9' && /^infectious diseases?$/.test(name),
  },
  {
    because: 'it is a verb',
    holds: ({ code, behind }) =>
      code.startsWith('T71.16') &&
      /^ (?:the|his|her|its?|a|an|out|over|down|off|on|in|around)\b/i.test(behind(8)),
  },
  {
    because: 'it is a verb',
    holds: ({ code, said, before, behind }) =>
      code === 'R56.9' && fitting.test(`${before(12)}|${said}${behind(8)}`),
  },
  {
    because: 'who is fit has no fit',
    holds: ({ code, name, before, behind }) =>
      code === 'R56.9' && name === 'fit' && !fitBefore.test(before(24)) && !fitBehind.test(behind(12)),
  },
  {
    because: 'the muscles of breathing are named',
    holds: ({ name, isListed, before, behind }) =>
      /^accessory muscles?$/.test(name) &&
      (!isListed || ofBreathing.test(behind(24)) || ofBreathing.test(before(24))),
  },
  {
    because: 'somebody suspects something',
    holds: ({ code, said }) => code.startsWith('H40.0') && /^suspect(?:s|ed)? (?:an?|the) /i.test(said),
  },
  { because: 'no firearm is named', holds: ({ code, said }) => firearm(code) && /^shots?$/i.test(said) },
  { because: 'an organism is named', holds: ({ code, said }) => sepsisByName(code) && !septic.test(said) },
  {
    because: 'it is the weakness of a part',
    holds: ({ code, before }) => code === 'R53.1' && ofPart.test(before(16)),
  },
  {
    because: 'it is the name of a treatment',
    holds: ({ code, behind }) => code === 'R45.82' && /^-\w/.test(behind(2)),
  },
  {
    because: 'the chest syndrome of sickle cell disease is named',
    holds: ({ sheet, said }) => said === 'ACS' && sickle.test(sheet.document.text),
  },
  {
    because: 'nausea, vomiting and diarrhea are named',
    holds: ({ sheet, said }) => said === 'NVD' && !obstetricNote.test(sheet.document.text),
  },
  {
    because: 'a finding of a nerve conduction study',
    holds: ({ sheet, name, sentence }) =>
      ofNerves.has(name) && !sheet.has(codeSet('I44')) && nerveStudy.test(sentence),
  },
  {
    because: 'it tells how the injury came about',
    holds: ({ code, name, isListed }) => code.startsWith('S') && !isListed && /\btwist/.test(name),
  },
  {
    because: 'it tells where a disease is, not which',
    holds: ({ name }) => `${name} `.startsWith('disease in '),
  },
  {
    because: 'nitrite of a urine strip is named',
    holds: ({ name, behind }) => (name === 'nit' || name === 'nits') && /^ ?[+(-]/.test(behind(2)),
  },
  {
    because: 'an allergy is spoken of and none is named',
    holds: ({ name, behind }) =>
      (name === 'allergy' || name === 'allergies') &&
      /^ (?:bracelet|clinic|card|alert|list|test|medic|history|status)/i.test(behind(10)),
  },
  {
    because: 'an antibody is named',
    holds: ({ said, before, behind }) =>
      said === 'GAD' &&
      (/\banti(?:body|bodies)?[ -]$/i.test(before(12)) ||
        /^(?:[ -]?65\b|[ -](?:anti|ab\b|abs\b|pos|neg))/i.test(behind(8))),
  },
];

/** What the words of a mention mean here instead of what they are coded by; null where they mean that. */
export const otherMeaning = (
  sheet: Worksheet,
  { code, start, end, sentence }: AssertedMention,
): string | null => {
  const { text } = sheet.document;
  const said = text.slice(start, end);
  const words: Words = {
    sheet,
    code,
    said,
    name: said.toLowerCase(),
    before: (length) => text.slice(Math.max(0, start - length), start),
    behind: (length) => text.slice(end, end + length),
    sentence: sentence.text,
    isListed: listed.has(sentence.section.kind),
  };
  return otherMeanings.find(({ holds }) => holds(words))?.because ?? null;
};
