import { containment, containmentsOf } from './containment.ts';

/** Joint prostheses by their status, and the complications that say that they are there: of M97, of T84.0 by its last digit, of T84.5. */
const joints = (
  [
    ['Z96.641', 'M97.01', '0', 'T84.51'],
    ['Z96.642', 'M97.02', '1', 'T84.52'],
    ['Z96.651', 'M97.11', '2', 'T84.53'],
    ['Z96.652', 'M97.12', '3', 'T84.54'],
    ['Z96.611', 'M97.31', null, ''],
    ['Z96.612', 'M97.32', null, ''],
  ] as const
).map(([status, fracture, last, infection]) => {
  const mechanical = last === null ? [] : ['1', '2', '3', '5', '6', '9'].map((kind) => `T84.0${kind}${last}`);
  return containment(
    status,
    [fracture, ...mechanical, infection].join(' ').trim(),
    'I.C.21.c.3',
    'the complication says that the joint is there',
  );
});

/** Substances of which a dependence may be in remission. */
const remissions = [10, 11, 14, 15].map((category) =>
  containment(`F${category}.20`, `F${category}.21`, 'I.C.5.b.1', 'the dependence is in remission'),
);

/** What the guidelines of a chapter, or the index, say of a pair: among others a complication over the status that it implies. */
export const byChapter = [
  ...joints,
  ...remissions,
  ...containmentsOf(`
  Z01.30 < I10-I16 | I.C.21.c.13 | the pressure is measured because of the disease that is coded
  N85.2 < O | I.C.15.a.1 | it is the uterus of the pregnancy
  T07 T14.8 T14.9 < S | I.C.19.b | the injuries are specified
  I24.8 I24.9 I20 < I21 | I.C.9.e | the coronary syndrome is specified as infarction
  S20.2 < S22.3 S22.4 S27 | I.C.19.b.1 | a superficial injury of the site of a severer one
  S30.0 S30.1 < S36 S37 | I.C.19.b.1 | a superficial injury of the site of a severer one
  R00.0 R00.1 < O76 | I.C.15.a.1 | it is the heart of the fetus
  R03.0 < I10-I16 | I.C.9.a.7 | the hypertension is established
  Z86.59 < F20-F48 | I.C.21.c.4 | the disorder is still there
  B96.20 B96.29 < A41.51 | I.C.1.b | the organism is that of the sepsis
  B95.61 < A41.01 | I.C.1.b | the organism is that of the sepsis
  B95.62 < A41.02 | I.C.1.b | the organism is that of the sepsis
  B96.5 < A41.52 | I.C.1.b | the organism is that of the sepsis
  B96.1 < A41.59 | I.C.1.b | the organism is that of the sepsis
  T30 < T20-T28 | I.C.19.d.5 | the site of the burn is specified
  I95.9 R57 < R65.21 | I.C.1.d.2 | it is part of septic shock
  Z94.0 < T86.1 | I.C.21.c.3 | a complication of the transplant says that there is one
  Z94.4 < T86.4 | I.C.21.c.3 | a complication of the transplant says that there is one
  Z94.1 < T86.2 | I.C.21.c.3 | a complication of the transplant says that there is one
  Z94.2 < T86.8 | I.C.21.c.3 | a complication of the transplant says that there is one
  J44.9 < J43 | index: Disease, lung, obstructive, with emphysema | emphysema is the form of the disease
  I25.10 < I25.11 I25.7 | I.C.9.b | the coronary disease is coded with its angina
  A49 < A40 A41 J15 N10 L03 | I.C.1.b | the organism belongs to the infection that is coded
  X71-X83 < T36-T65 | I.C.20.a.8 | the intent is part of the code of the poisoning
  P < O | I.C.16.a.1 | codes of the newborn are never on the record of the mother
  Z03-Z04 Z09 < A-N S T | I.C.21.c.6 | the visit has a diagnosis
  Z87.81 < S02 S12 S22 S32 S42 S52 S62 S72 S82 S92 | I.C.19.a | the fracture is still treated
  L84 < S12 S22 S32 S42 S52 S62 S72 S82 S92 | index: Callus, excess, following fracture | the callus is that of a healing fracture
  O80 < O | I.C.15.n | it is for a delivery that no other code of chapter 15 is reported with
  Z98.2 < T85.0 | I.C.21.c.3 | the complication says that the shunt is there
`),
];
