import type { Span } from './span.ts';

/** Shows nothing: soft hyphens, zero-width and direction marks, tags, fillers, variation selectors (Unicode UAX #44). */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const invisibleRuns = /\p{Default_Ignorable_Code_Point}+/gu;

/** Letters of Cyrillic that are drawn as Latin ones (Unicode TR 39, confusables), one unit for one unit. */
const drawnAs = new Map(
  [...'аеорсухіјѕһԁАВЕКМНОРСТХУІЈЅ'].map((letter, index) => [
    letter,
    'aeopcyxijshdABEKMHOPCTXYIJS'[index] ?? letter,
  ]),
);
const altered = /[\p{Default_Ignorable_Code_Point}\uff01-\uff5eа-яѕіјһԁА-ЯЅІЈ]/u;

/** A note as a person sees it, with the way back to the note's own offsets. */
export interface SeenText {
  readonly text: string;
  /** Stretches of the note that nobody sees. */
  readonly unseen: readonly Span[];
  toOriginal(span: Span): Span;
}

/**
 * What is drawn, whatever it is written with: without characters that show nothing, with full-width and look-alike letters as
 * the plain ones. A name that holds a soft hyphen of a PDF, or was hidden on purpose, is found like any other.
 */
export function seenText(note: string): SeenText {
  if (!altered.test(note)) return { text: note, unseen: [], toOriginal: (span) => span };
  const units: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const character of note) {
    if (!invisible.test(character)) {
      const plain = /[\uff01-\uff5e]/.test(character)
        ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
        : (drawnAs.get(character) ?? character);
      for (let unit = 0; unit < plain.length; unit += 1) places.push(at + unit);
      units.push(plain);
    }
    at += character.length;
  }
  return {
    text: units.join(''),
    unseen: [...note.matchAll(invisibleRuns)].map(({ 0: run, index }) => ({
      start: index,
      end: index + run.length,
      kind: 'UNSEEN',
    })),
    toOriginal: ({ start, end, kind }) => ({
      start: places[start] ?? note.length,
      end: (places[end - 1] ?? note.length - 1) + 1,
      kind,
    }),
  };
}
