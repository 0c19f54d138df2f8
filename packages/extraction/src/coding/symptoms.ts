import { drugClassOf } from '../drug-classes.ts';
import { dueTo } from '../note/causes.ts';
import { codeSet } from './code-set.ts';

/** Symptoms and signs (chapter 18) and pains that a diagnosis explains; coded only where a provider lists them. */
export const symptom = codeSet(
  'R00-R19 R20-R29 R30-R39 R40-R46 R47-R49 R50 R51 R52 R53 R55 R56.9 R58 R60-R62 R63.0-R63.5 R63.8 R63.9 R64 R68 R69 M25.4-M25.6 M54.2 M54.5 M54.6 M54.8 M54.9 M79.1 M79.6 M79.89 H57.1 H53.1 H53.8 H53.9 H54.7 H92.0 H92.1 H93.1 L29 N23 N50.81 N50.82 N64.4',
);
/** Names of complaints outside chapter 18: what is there, which explains nothing beside it. */
export const complaint = codeSet('K62.5 L53.9 N89.8 N92 N93');
/** Findings without a diagnosis; a provider who writes one into the course has judged it. */
export const finding = codeSet('R70-R94 M21.0-M21.2 M21.9');
/** What only an examination shows: it is a diagnosis where a provider lists it, never the reason a patient came. */
export const sign = codeSet(
  'R01 R10.81 R10.82 R16 R19.0 R22 R23.0-R23.2 R58 R59 R60.0 R09.0 R09.8 R82.9 D18.00 D22.5 H05.2 I49.49 T14.8 Z93.9',
);
/** Deficits that stroke and brain injury are coded with (I.C.9.d: current deficits are coded beside the infarction). */
export const deficit = codeSet('R47 R29.81 R13.1 H53.4 R41.4 R29.7 R40.2 G81 G83');

const drugMade =
  /\b(?:chemo(?:therapy)?|opioid|opiate|narcotic|drug|medication|steroid|statin|iron|ana?esthe\w+|\w{3,}(?:ine|mycin|cillin|taxel|platin|mide|olol|pril))[- ](?:induced|related|associated) $/i;
/** Every `drugMade` ends so, and most words before a symptom do not. */
const madeBefore = /d $/i;
/** "Drug rash", "drug fever": the name says it. */
const namedAfterDrugs = /^drug\b/i;

const drugBehind = new RegExp(
  String.raw`^[^.;\n]{0,16}?(?:(?:, )?\b(?:which|that) (?:\w+ ){0,3})?(?:\bfrom\b|\breaction to\b|${dueTo}) (?:iv |oral |the |her |his |(?:first|second|third|last) dose of )?([a-z]+)`,
  'i',
);

/**
 * "Chemotherapy-induced nausea", "rash due to vancomycin": the nature of an adverse effect is coded, whatever symptom it is
 * (I.C.19.e.5.a).
 */
export const isDrugMade = (text: string, { start, end }: { start: number; end: number }): boolean =>
  (madeBefore.test(text.slice(Math.max(0, start - 2), start)) &&
    drugMade.test(text.slice(Math.max(0, start - 40), start))) ||
  namedAfterDrugs.test(text.slice(start, end)) ||
  drugClassOf((drugBehind.exec(text.slice(end, end + 60))?.[1] ?? '').toLowerCase()) !== undefined;
