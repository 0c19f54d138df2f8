import { type CodeSet, codeSet, codesOf } from '../code-set.ts';
import type { Candidate } from '../worksheet.ts';

/** Adverse effects and underdosing follow what they caused (I.C.19.e.5); poisonings come first. */
const afterItsEffect = codesOf(codeSet('T36-T50'), (code) => /\.[0-9A-Z]{2}[56]|\.[0-9A-Z][56]X/.test(code));

/** Poisonings and toxic effects, which come before what they did (I.C.19.e.5.b). */
export const poisoning = codesOf(codeSet('T36-T65'), (code) => !afterItsEffect(code));

const neverFirstSet = codeSet(
  'B95-B97 V00-Y99 Z16 Z17 Z18 Z37 Z3A Z66-Z68 Z71 Z72-Z99 R65 F02 G63 I43 J91 L97 D63 Z63 Z53 Z23 Z28 Z30.2 R29.7 T31 T32 R50.81',
);
/** Codes that are never a principal or first-listed diagnosis beside another (II, III, I.A.13, I.C.20.a, I.C.21). */
export const neverFirst: CodeSet = (code) => afterItsEffect(code) || neverFirstSet(code);

/**
 * What an encounter is for by its code alone: treatment of a neoplasm (I.C.2.e.2), examinations and follow-up (IV.P, I.C.21.c.8), a
 * screening endoscopy (I.C.21.c.5), attention to openings, donors, prophylactic operations, aftercare of a joint (I.C.21.c.15, II.K).
 */
export const purposeByCode = codeSet(
  'Z51.0 Z51.1 Z00 Z01 Z02 Z08 Z12.1 Z12.2 Z12.4 Z30.0 Z30.4 Z34 Z39 Z40 Z42 Z43 Z47.1 Z52',
);
/** Z codes of what is no purpose and still may be the only thing that there is. */
const mayStandAlone = codeSet('Z21 Z38');
const factor = codeSet('Z');
/** Other factors that influence health, told beside a diagnosis (I.C.21). */
export const besideDiagnosis: CodeSet = (code) =>
  factor(code) && !purposeByCode(code) && !mayStandAlone(code);

/** Complications of surgery and other medical care (II.G). */
export const complicationOfCare = codeSet('T80-T88 N99 K91 J95 M96 E89 G97 I97 D78 H59 H95 L76');

/** Symptoms and signs of chapter 18; a febrile convulsion is what was found after study. */
const chapter18 = codeSet('R');
const noSymptom = codeSet('R56.0');
/** What a stay is for only where nothing is established (II.A). */
export const ofChapter18: CodeSet = (code) => chapter18(code) && !noSymptom(code);

const cameOfDelivery = codeSet('O70-O73 O75 O90');
/** What came of a delivery and what complicates childbirth or puerperium, told beside the reason for it (I.C.15.b.4). */
export const ofDelivery: CodeSet = (code) =>
  cameOfDelivery(code) || (code.startsWith('O99') && /^O99\.(?:0[23]|[28]\d[45])/.test(code));
/** Malignancies, what has spread from them, and what they bring (I.C.2.b, I.C.2.c.3). */
export const malignancy = codeSet('C');
export const secondary = codeSet('C78 C79');
export const dehydration = codeSet('E86.0');
/** Tobacco, and blood lost in an operation. */
export const aside = codeSet('F17 D62');
/** Pain as such, told beside its cause (I.C.6.b.1). */
export const pain = codeSet('G89');
/** Failures and derangements that mostly come of the illness a stay is for. */
export const ofAnother = codeSet('N17 E86 E87 D69.5 D69.6 D64 G93.4 J96.0 J96.2 J96.9 K72.0');
/** Burns of the highest degree (I.C.19.d.1). */
export const deepBurn = codesOf(codeSet('T20-T25'), (code) => code.startsWith('.3', 3));
/** Superficial injuries (I.C.19.b.1). */
export const superficial = codesOf(codeSet('S'), (code) => code.startsWith('0.', 2));
/** Diabetes with another complication, which its own code names behind it (E11.69). */
export const withOtherComplication = codeSet('E08.69 E09.69 E10.69 E11.69 E13.69');
/** Osteomyelitis that a stay may be for. */
export const acuteOsteomyelitis = codeSet('M86.0-M86.2');

/** Infections and infestations: acute without the word. */
const acuteInfection = codeSet(
  'A00-A09 A20-A28 A32-A49 A68-A99 B00-B17 B25-B27 B50-B64 J09-J18 J20-J22 J69.0',
);

/** Acute by its title or its category. */
export const isAcute = ({ code, title }: Pick<Candidate, 'code' | 'title'>): boolean =>
  title.isAcute || acuteInfection(code);

/** Lasting illnesses that most stays are not for. */
const lasting = codeSet(
  'D64.9 E03 E08-E13 E66 E78 F17 F32 F33 F41 G47 I10-I13 I25 I27 I48 I69 J43-J45 J47 J84 K21 K74 M81 N18 N40.0 Q20-Q25 Q90',
);
/** Derangements of diabetes that a stay is for (E10.1: ketoacidosis, E10.0, E11.0: hyperosmolarity, E10.64: hypoglycemia). */
const derangement = codesOf(codeSet('E08-E11 E13'), (code) => /\.(?:[01]|64)/.test(code));
/** A lasting illness that a stay is mostly not for (II), unless it has gone out of order. */
export const comorbidity: CodeSet = (code) => lasting(code) && !derangement(code);
/** Illnesses and injuries, as against symptoms, circumstances and causes. */
export const disease = codeSet('A-Q S T');

const malignant = codeSet('C');
const bloodLost = codeSet('D62');
/** An acute illness or a malignancy, which a stay may rather be for than for what it did. */
export const mayBeBehind = (one: Candidate): boolean =>
  (isAcute(one) || malignant(one.code)) &&
  !ofAnother(one.code) &&
  !bloodLost(one.code) &&
  one.assertion !== 'historical';

/** Bleeding and pain of the womb, and what they come of. */
export const menstrual = codeSet('N92 N93.9 N94.4-N94.6');
export const behindBleeding = codeSet('C54 D25 D26 N80 N84 N85.0');
/** Encounters for screening for a neoplasm, and prescriptions of contraceptives, which are also seen to by the way (I.C.21.c.5, I.C.21.c.11). */
export const byTheWay = codeSet('Z12 Z30.4');
