import { dueTo } from '../../note/causes.ts';
import { codeSet } from '../code-set.ts';
import type { ToldBeside } from './told-beside-rows.ts';

/** Drugs that a disease is told to live on, or to suffer from, in words that name a kind of drug. */
export const toldOfDrugs: readonly ToldBeside[] = [
  [
    codeSet('E08 E09 E11 E13'),
    codeSet('Z79.4'),
    /\b(?:needs|needing) insulin\b(?! (?:in|while|during|for|infusion|drip|here))|\binsulin[- ](?:requiring|dependent|treated)\b/i,
    'Z79.4',
    'a diabetes that lives on insulin is told by it (I.C.4.a.3)',
  ],
  [
    codeSet('E11 E13'),
    codeSet('Z79.84'),
    /\b(?:DM|diabet\w*|T2DM|DM-?2)\b[^.;\n]{0,20}\bon (?:oral )?(?:tablets|tabs|orals|pills|OHAs?|hypoglyc\w+)/i,
    'Z79.84',
    'tablets that lower the sugar are reported as long-term use (I.C.4.a.3)',
  ],
  [
    codeSet('I00-I09 D57 D73.0 L03 Z90.81'),
    codeSet('Z79.2'),
    /(?<!\ballerg(?:y|ic)(?: to|:)? )\b(?:penicillin|phenoxymethylpenicillin|pen[- ]?V|penicillin VK|amoxicillin|penidure)\b(?![^.;,\n]{0,24}\b(?:allerg|rash|hives|intoleran|reaction))[^.;,\n]{0,24}\b(?:for life|life-?long|long[- ]?term|since (?:childhood|\d{4}))\b|\b(?:penicillin|penidure|pen V|antibiotic|benzathine)[- ](?:prophylaxis|monthly|every (?:3|three) weeks)|\bprophylactic (?:penicillin|antibiotic)/i,
    'Z79.2',
    'antibiotics that are taken on to prevent disease are reported as long-term use (I.C.21.c.3)',
  ],
  [
    codeSet('I60 I61 I62 S06.3-S06.6 K92 K25-K28 K29 K31.811 K55.21 K57 R04 R31 N93 K62.5'),
    codeSet('D68.32'),
    new RegExp(
      String.raw`\b(?:warfarin|coumadin|acitrom|apixaban|rivaroxaban|dabigatran|heparin|(?:oral )?anti-?coagulants?|DOAC|NOAC)[- ](?:associated|related|induced)\b|\b(?:bleed\w*|ha?emorrhage|ICH|SDH)\b[^.;\n]{0,48}(?:\b(?:from|(?:aggravated|worsened|made worse|exacerbated|compounded) by)\b|${dueTo}) (?:the |his |her )?(?:warfarin|coumadin|acitrom|apixaban|rivaroxaban|dabigatran|heparin|anti-?coagula\w+)\b`,
      'i',
    ),
    'D68.32',
    'a hemorrhage that an anticoagulant caused is reported as such (D68.32)',
  ],
  [
    codeSet('T85.614'),
    codeSet('T38.3X6'),
    /\b(?:insulin )?pump\b[^.;\n]{0,40}\b(?:fail\w*|broke\w*|stopped|malfunction\w*|blocked|occlu\w*|disconnect\w*|dislodg\w*)\b/i,
    'T38.3X6A',
    'a pump that fails gives too little insulin (I.C.4.a.5.a)',
  ],
];
