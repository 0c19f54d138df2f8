import { codeSet } from './code-set.ts';

/** Diseases, symptoms and signs, as against injuries, causes and circumstances. */
export const illness = codeSet('A-R');

/** Pregnancy, childbirth and the puerperium (I.C.15). */
export const obstetric = codeSet('O');
