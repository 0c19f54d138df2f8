import { codeSet } from '../code-set.ts';
import { listed } from '../sections.ts';
import { lettersOfTwoMeanings, standForOther } from './other-letters.ts';
import type { Refusal } from './refusal.ts';

/** "My feet burn at night": what more than one part does is a verb. */
const burning = /^(?:feet|soles|toes|hands|palms|fingers|legs|arms|eyes|lips) burn$/i;
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
const verbBetween = /^(?!family|fh).*\b(?:is|was|are|were|has|had)\b/is;
/** "TIA? 2017, a migraine aura by the neurologist". */
const pastAttack =
  /\b(?:TIAs?|(?:mini-?)?stroke|CVA)\b[^.;\n]{0,60}\bmigrain|\bmigrain\w*[^.;\n]{0,40}\b(?:no|not (?:a )?|rather than (?:a )?)(?:TIA|stroke|CVA)\b/i;
/** A placenta that lay low and lies low no longer. */
const movedUp =
  /\bplacenta\b[^.;\n]{0,60}\b(?:moved (?:up|away|clear)|migrated|(?:no longer|not) low|resolved|(?:well )?clear (?:of|by|at|now)|(?:now|later|then) (?:\w+ )?(?:fundal|anterior|posterior|high|upper|clear|normal\w*)|(?:away|\d ?(?:mm|cm)) from (?:the |internal )*os|ris(?:en|es)|rose)\b|\b(?:low[- ]lying placenta|placenta pra?evia|LLP)\b[^.;\n]{0,40}\b(?:resolved|migrated|cleared|gone)\b/i;
const ofOperation =
  /^ (?:infection|dehiscence|breakdown|care|site|ooz\w+|discharge|gap\w*|swabs?|dressings?|check|edges?|suture?\w*|sepsis)\b/i;
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
const septic = /sep|blood poison|bacter|pya?emi/i;
/** Beside it ACS is the acute chest syndrome. */
const sickle = /\bsickle\b|\bHb ?S[SC]\b|\bSCD\b/i;
/** Where NVD is a delivery. */
const obstetricNote =
  /\b(?:pregnan\w+|G\s?\d\s?P\s?\d|LMP|gravida|primi\w*|para|antenatal|labou?r|delivered|obstetric\w*|postpartum)\b/i;
const heartBlock = codeSet('I44');
const nerveStudy = /\b(?:nerve|NCS|NCV|EMG|electrophysiolog\w*)\b/i;

/** What the words of a mention mean here instead of what they are coded by. */
export const otherMeanings: readonly Refusal[] = [
  {
    said: lettersOfTwoMeanings,
    holds: (of) =>
      standForOther(of.said, {
        before: of.before(40),
        behind: of.behind(40),
        sentence: of.sentence.text,
      }),
    because: 'the letters stand for something else here',
  },
  { codes: codeSet('T20-T28'), said: burning, because: 'it tells how a part of the body feels' },
  {
    said: /\b(?:low|high)$/i,
    holds: (of) => /^[- ]normal\b/i.test(of.behind(8)),
    because: 'what is at the edge of normal is normal',
  },
  {
    codes: codeSet('F32-F39'),
    holds: (of) => /\bST(?:-| |-segment | segment )$/.test(of.before(12)),
    because: 'a segment of the electrocardiogram is named',
  },
  {
    codes: codeSet('I21.0 I21.1 I21.2 I21.3'),
    said: /\bnon?-? ?ST(?:EMI)?\b|\bNSTEMI\b/i,
    because: 'the infarction is one without ST elevation',
  },
  {
    codes: codeSet('T14.9'),
    holds: (of) => ofTrauma.test(of.behind(20)),
    because: 'it is the name of a service or a test',
  },
  {
    codes: codeSet('T14'),
    said: /wound$/i,
    holds: (of) => ofOperation.test(of.behind(16)),
    because: 'the wound of an operation is named',
  },
  {
    said: / risk$/i,
    holds: (of) => lowRisk.test(of.behind(16)),
    because: 'a form of risks is answered',
  },
  {
    codes: codeSet('E08 E09 E1'),
    said: /^diabetic$/i,
    holds: (of) => checkedFor.test(of.behind(28)) && noDiabetes.test(of.sheet.document.text),
    because: 'a check-up is named, and the note says that there is none',
  },
  { codes: codeSet('Z80-Z84'), said: verbBetween, because: 'a disease and a history are told of apart' },
  {
    codes: codeSet('G43'),
    holds: ({ sentence }) => pastAttack.test(sentence.text),
    because: 'it is what an attack of the past was taken for in the end',
  },
  {
    codes: codeSet('O44'),
    holds: ({ sheet }) => movedUp.test(sheet.document.text),
    because: 'it lies low no longer',
  },
  {
    codes: codeSet('Z22.9'),
    holds: (of) => /[\p{L}\d][ -]$/u.test(of.before(2)),
    because: 'the organism is named before it and has a code of its own',
  },
  { said: /^right heart$/i, because: 'a side of the heart is named' },
  { said: /^renal pelvis$/i, because: 'a part of the kidney is named' },
  {
    codes: codeSet('B99.9'),
    said: /^infectious diseases?$/i,
    because: 'it is the name of a specialty',
  },
  {
    codes: codeSet('T71.16'),
    holds: (of) => /^ (?:the|his|her|its?|a|an|out|over|down|off|on|in|around)\b/i.test(of.behind(8)),
    because: 'it is a verb',
  },
  {
    codes: codeSet('R56.9'),
    holds: (of) => fitting.test(`${of.before(12)}|${of.said}${of.behind(8)}`),
    because: 'it is a verb',
  },
  {
    codes: codeSet('R56.9'),
    said: /^fit$/i,
    holds: (of) => !fitBefore.test(of.before(24)) && !fitBehind.test(of.behind(12)),
    because: 'who is fit has no fit',
  },
  {
    said: /^accessory muscles?$/i,
    holds: (of) => !of.isListed || ofBreathing.test(of.behind(24)) || ofBreathing.test(of.before(24)),
    because: 'the muscles of breathing are named',
  },
  {
    codes: codeSet('H40.0'),
    said: /^suspect(?:s|ed)? (?:an?|the) /i,
    because: 'somebody suspects something',
  },
  { codes: codeSet('W32-W34'), said: /^shots?$/i, because: 'no firearm is named' },
  { codes: codeSet('A40 A41'), holds: ({ said }) => !septic.test(said), because: 'an organism is named' },
  {
    codes: codeSet('R53.1'),
    holds: (of) => ofPart.test(of.before(16)),
    because: 'it is the weakness of a part',
  },
  {
    codes: codeSet('R45.82'),
    holds: (of) => /^-\w/.test(of.behind(2)),
    because: 'it is the name of a treatment',
  },
  {
    said: /^ACS$/,
    holds: ({ sheet }) => sickle.test(sheet.document.text),
    because: 'the chest syndrome of sickle cell disease is named',
  },
  {
    said: /^NVD$/,
    holds: ({ sheet }) => !obstetricNote.test(sheet.document.text),
    because: 'nausea, vomiting and diarrhea are named',
  },
  {
    said: /^(?:conduction block|demyelination)$/i,
    holds: ({ sheet, sentence }) => !sheet.has(heartBlock) && nerveStudy.test(sentence.text),
    because: 'a finding of a nerve conduction study',
  },
  {
    codes: codeSet('S'),
    outside: listed,
    said: /\btwist/i,
    because: 'it tells how the injury came about',
  },
  { said: /^disease in(?: |$)/i, because: 'it tells where a disease is, not which' },
  {
    said: /^nits?$/i,
    holds: (of) => /^ ?[+(-]/.test(of.behind(2)),
    because: 'nitrite of a urine strip is named',
  },
  {
    said: /^allerg(?:y|ies)$/i,
    holds: (of) => /^ (?:bracelet|clinic|card|alert|list|test|medic|history|status)/i.test(of.behind(10)),
    because: 'an allergy is spoken of and none is named',
  },
  {
    said: /^GAD$/,
    holds: (of) =>
      /\banti(?:body|bodies)?[ -]$/i.test(of.before(12)) ||
      /^(?:[ -]?65\b|[ -](?:anti|ab\b|abs\b|pos|neg))/i.test(of.behind(8)),
    because: 'an antibody is named',
  },
];
