import type { Concept } from '@ohm/terminology';
import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import type { Pregnancy } from './pregnancy.ts';

export type Trimester = 1 | 2 | 3;

/** Trimesters are counted from the first day of the last menstrual period (chapter 15). */
export const trimesterOf = (weeks: number): Trimester => (weeks < 14 ? 1 : weeks < 28 ? 2 : 3);
const ordinals = { 1: 'first', 2: 'second', 3: 'third' } as const;

/** A code of chapter 15 whose last character is the fetus: "…, first trimester, fetus 2". */
const ofFetus = /(?:not applicable or unspecified|fetus \d|other fetus)$/i;

/** Codes below one that differ in the time of the pregnancy: its siblings, or those of the code above its fetus. */
const timesOf = (
  sheet: Worksheet,
  { code, display }: Candidate,
): { readonly own: string; readonly siblings: readonly Concept[] } => {
  const above = ofFetus.test(display) ? code.slice(0, -1).replace(/X+$/, '') : code;
  const level = above === code ? null : sheet.lookup(above);
  const parent = level?.parent ?? sheet.lookup(code)?.parent;
  const siblings = sheet.lookup(parent?.code ?? '')?.children ?? [];
  if (siblings.length > 0) return { own: level?.code ?? code, siblings };
  // A release without categories (the vocabulary alone): codes that differ in the character of the time.
  const own = above;
  const rest = code.slice(own.length);
  const neighbours = [...'012345'].flatMap((last) => {
    const found = sheet.lookup(`${own.slice(0, -1)}${last}${rest}`);
    return found === null ? [] : [{ ...found, code: `${own.slice(0, -1)}${last}` }];
  });
  return { own, siblings: neighbours };
};

/**
 * In the stay of the delivery "complicating childbirth", after it "the puerperium", where the category has it, else the trimester
 * (I.C.15.a.3).
 */
export const nameTimes = (sheet: Worksheet, { weeks, delivered, puerperal }: Pregnancy): void => {
  const trimester = weeks === null ? (delivered ? 3 : null) : trimesterOf(weeks);
  for (const candidate of sheet.find(codeSet('O'))) {
    const { display } = candidate;
    if (!/trimester/i.test(display)) continue;
    const open = /unspecified trimester/i.test(display);
    if (!open && !delivered) continue;
    const { own, siblings } = timesOf(sheet, candidate);
    const named = (words: RegExp) => siblings.find((one) => words.test(one.display));
    const at = delivered ? named(/childbirth/i) : puerperal ? named(/puerperium/i) : undefined;
    const better =
      at ??
      (open && trimester !== null ? named(new RegExp(`${ordinals[trimester]} trimester`, 'i')) : undefined);
    if (better === undefined) continue;
    sheet.combine(
      candidate.code.replace(own, better.code),
      [candidate],
      at === undefined
        ? 'the trimester follows from the weeks of gestation (I.C.15.a.3)'
        : delivered
          ? 'she was delivered in this stay, so it complicates childbirth (I.C.15.a.3)'
          : 'she was delivered before, so it complicates the puerperium (I.C.15.a.3)',
    );
  }
};
