import { type CodeSet, codeSet } from './code-set.ts';
import { organisms } from './organism-names.ts';

/** What a code becomes when words beside its quotes, or anywhere in the note, say more than the quote (I.B.2). */
export interface Refinement {
  readonly from: CodeSet;
  /** Words within `reach` characters of a quote; null reads the whole note. */
  readonly reach: number | null;
  readonly said: RegExp;
  readonly code: string | ((code: string, text: string) => string);
  readonly guideline: string;
}

const byWords: readonly Refinement[] = [
  {
    from: codeSet('B20'),
    reach: 40,
    said: /\basymptomatic\b/i,
    code: 'Z21',
    guideline: 'HIV infection without symptoms is reported as status (I.C.1.a.2.d)',
  },
  {
    from: codeSet('F17.200'),
    reach: 60,
    said: /\b(?:vap(?:e|es|ing)|e-?cig\w*|bee?dis?|cigars?|hookah)\b/i,
    code: 'F17.290',
    guideline: 'the tobacco product is documented beside the dependence (I.C.5.b.3, F17 index)',
  },
  {
    from: codeSet('F17.200'),
    reach: 60,
    said: /\b(?:chew\w*|snuff|smokeless|gutk?ha|khaini)\b/i,
    code: 'F17.220',
    guideline: 'the tobacco product is documented beside the dependence (I.C.5.b.3, F17 index)',
  },
  {
    from: codeSet('F17.200'),
    reach: 60,
    said: /\b(?:cigarettes?|ppd|packs?|pack[- ]years?)\b/i,
    code: 'F17.210',
    guideline: 'the tobacco product is documented beside the dependence (I.C.5.b.3, F17 index)',
  },
  {
    from: codeSet('D64.9'),
    reach: 60,
    said: /\bacute blood loss\b/i,
    code: 'D62',
    guideline: 'the anemia is of acute blood loss (D62 index)',
  },
  {
    from: codeSet('T81.49XA'),
    reach: 12,
    said: /\bburn wound\b/i,
    code: 'L08.89',
    guideline: 'an infected burn is no infection of a surgical wound (T81.4 Excludes)',
  },
  {
    from: codeSet('D70.9'),
    reach: 240,
    said: /\b(?:chemo\w*|cycles? of|post[- ](?:\d\w* )?cycle|\d(?:st|nd|rd|th) cycle|cycle \d|docetaxel|paclitaxel|cisplatin|carboplatin|doxorubicin|R-CHOP|CHOP|FOLFOX|FOLFIRI|cytarabine|etoposide|ifosfamide|gemcitabine|induction|consolidation)\b/i,
    code: 'D70.1',
    guideline: 'neutropenia of a patient on chemotherapy is coded as secondary to it (D70.1)',
  },
  {
    from: codeSet('S22.31XA S22.32XA S22.39XA'),
    reach: 24,
    said: /\bribs\b|\brib fractures\b|\bribs? \d+(?:\w\w)? ?(?:-|–|to|and|,|&) ?\d|\bmultiple\b|\b\d+(?:\w\w)? ?(?:-|–|to|and|&) ?\d+(?:\w\w)? ribs?\b/i,
    code: (code) => code.replace('S22.3', 'S22.4'),
    guideline: 'fractures of several ribs have a code of their own (S22.4)',
  },
  {
    from: codeSet('E66.9'),
    reach: 28,
    said: /\bclass (?:[123]|I{1,3})\b/i,
    code: (_code, text) => {
      const written = /\bobesity\b[^;\n]{0,28}\bclass ([123]|I{1,3})\b|\bclass ([123]|I{1,3}) obesity/i.exec(
        text,
      );
      const said = (written?.[1] ?? written?.[2] ?? '').toUpperCase();
      return `E66.81${{ '1': 1, I: 1, '2': 2, II: 2, '3': 3, III: 3 }[said] ?? ''}`;
    },
    guideline: 'the class of the obesity is documented beside it (E66.81)',
  },
  {
    from: codeSet('K56.50'),
    reach: 60,
    said: /\b(?:complete|high[- ]grade)\b/i,
    code: 'K56.52',
    guideline: 'the obstruction of the adhesions is said to be complete (K56.5)',
  },
  {
    from: codeSet('K56.50'),
    reach: 60,
    said: /\b(?:partial|incomplete|low[- ]grade|subacute)\b/i,
    code: 'K56.51',
    guideline: 'the obstruction of the adhesions is said to be partial (K56.5)',
  },
  {
    from: codeSet('I80.8 I80.9'),
    reach: 40,
    said: /\b(?:IV|cannula|venflon|PICC|peripheral line|drip)\b/,
    code: 'T80.1XXA',
    guideline: 'phlebitis at an infusion is its complication (I80 Use additional, T80.1)',
  },
  {
    from: codeSet('E46'),
    reach: 16,
    said: /\bsevere\b/i,
    code: 'E43',
    guideline: 'the severity of the malnutrition is documented beside it (I.B.2)',
  },
  {
    from: codeSet('E46'),
    reach: 16,
    said: /\bmoderate\b/i,
    code: 'E44.0',
    guideline: 'the severity of the malnutrition is documented beside it (I.B.2)',
  },
  {
    from: codeSet('T80.219A'),
    reach: null,
    said: /\b(?:bacter(?:a)?emia|blood ?stream infection|CLABSI|CRBSI)\b/i,
    code: 'T80.211A',
    guideline: 'the infection of the catheter is one of the blood stream (T80.211)',
  },
  {
    from: codeSet('N40.0'),
    reach: null,
    said: /\b(?:urinary retention|retention of urine|AUR|urine retention)\b/i,
    code: 'N40.1',
    guideline: 'an enlarged prostate with retention is coded with its urinary symptoms (N40 index)',
  },
  {
    from: codeSet('I21.09'),
    reach: 80,
    said: /\b(?:LAD|left anterior descending)\b/,
    code: 'I21.02',
    guideline: 'the artery is documented beside the infarction (I.B.2)',
  },
  {
    from: codeSet('I21.19'),
    reach: 80,
    said: /\b(?:RCA|right coronary)\b/,
    code: 'I21.11',
    guideline: 'the artery is documented beside the infarction (I.B.2)',
  },
  {
    from: codeSet('I21.29'),
    reach: 80,
    said: /\b(?:LCX|LCx|circumflex)\b/,
    code: 'I21.21',
    guideline: 'the artery is documented beside the infarction (I.B.2)',
  },
  {
    from: codeSet('F10.20 F11.20 F12.20 F13.20 F14.20 F15.20 F19.20'),
    reach: 48,
    said: /\b(?:abstinent|abstinence|sober|in (?:early |sustained |full )*remission|in recovery|clean since|no (?:alcohol|drink|use) (?:since|for))\b/i,
    code: (code) => `${code.slice(0, 5)}1`,
    guideline: 'the provider documents that the dependence is in remission (I.C.5.b.1)',
  },
  {
    from: codeSet('I85.00 I85.10'),
    reach: 60,
    said: /\b(?:bleed(?:ing|s)?|bled|ha?emorrhag\w+|spurt\w*|ruptured)\b/i,
    code: (code) => `${code.slice(0, 5)}1`,
    guideline: 'the varices are said to bleed (I.B.2)',
  },
  {
    from: codeSet('D68.9 D68.4'),
    reach: 40,
    said: /\b(?:warfarin|coumadin|acenocoumarol|heparin|enoxaparin|apixaban|rivaroxaban|dabigatran|edoxaban|anticoagulant\w*|DOAC|NOAC|VKA)\b/i,
    code: 'D68.32',
    guideline: 'a coagulopathy from anticoagulants has a code of its own (D68.32 note)',
  },
  {
    from: codeSet('Z59.00 Z59.0'),
    reach: 60,
    said: /\bshelter\b/i,
    code: 'Z59.01',
    guideline: 'where a homeless person stays is part of the code (Z59.0)',
  },
  {
    from: codeSet('R41.0'),
    reach: 40,
    said: /\b(?:post-?operative|multifactorial|mixed|hospital[- ]acquired) delirium\b|\bdelirium\b[^.;\n]{0,60}\b(?:secondary to|due to|caused by|from|in the setting of|put down to|attributed to|superimposed on)\b/i,
    code: 'F05',
    guideline: 'delirium of a known cause is coded as such (F05 index)',
  },
  {
    from: codeSet('I21.4 I21.9'),
    reach: 48,
    said: /\btype (?:2|II)\b(?! (?:DM|diabet))|\bdemand ischa?emia\b/i,
    code: 'I21.A1',
    guideline: 'an infarction of type 2 is coded by its type, also where it is called NSTEMI (I.C.9.e.5)',
  },
  {
    from: codeSet('I63.50 I63.51 I63.52 I63.53 I63.54'),
    reach: null,
    said: /\b(?:cardio-?embol(?:ic|ism)|embolic (?:stroke|infarct\w*)|(?:stroke|infarct\w*)[^.;\n]{0,30}\b(?:embolic|cardio-?embolism))\b/i,
    code: (code) => code.replace('I63.5', 'I63.4'),
    guideline: 'the note documents embolism as the mechanism (I.B.9)',
  },
];

const spreadTo = (from: string, organ: string, code: string): Refinement => ({
  from: codeSet(from),
  reach: 60,
  said: new RegExp(`\\bmetasta\\w+[^.;\\n]{0,40}\\bto (?:the )?(?:${organ})\\b`, 'i'),
  code,
  guideline: 'cancer that is metastatic to a site is secondary there (I.C.2.l)',
});

const spread: readonly Refinement[] = [
  spreadTo('C22.9', 'liver', 'C78.7'),
  spreadTo('C34.90', 'lungs?', 'C78.00'),
  spreadTo('C71.9', 'brain', 'C79.31'),
  spreadTo('C41.9', 'bones?', 'C79.51'),
];

/** A pneumonia whose line or sentence names the organism, and no negative test for it (J12-J18 are by organism). */
const pneumonias: readonly Refinement[] = organisms.flatMap(({ said, pneumonia }) =>
  pneumonia === undefined
    ? []
    : [
        {
          from: codeSet('J18.0 J18.1 J18.9 J15.9'),
          reach: 64,
          said: new RegExp(`(?:${said.source})(?![^.;\\n]{0,24}\\bneg)`, said.flags),
          code: pneumonia,
          guideline: 'the organism is documented beside the pneumonia (I.B.2)',
        },
      ],
);

/** All of them, in the order in which they are tried. */
export const refinements: readonly Refinement[] = [...byWords, ...spread, ...pneumonias];
