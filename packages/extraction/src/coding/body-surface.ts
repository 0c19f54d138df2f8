import type { NoteDocument } from '../note/document.ts';
import { gated } from '../note/gates.ts';
import type { Span } from '../note/sentences.ts';

const ofBody = gated(
  /(?<!\d)(\d{1,3}(?:\.\d)?)\s?%\s?(?:of )?(?:the |his |her )?(?:total )?(?:TBSA|BSA|body surface)\b|\b(?:TBSA|BSA)\b[^.;\n\d]{0,24}(\d{1,3}(?:\.\d)?)\s?%/i,
);

/** The share of the body surface, in percent, that a note tells first, and where; of burns and of skin that comes off. */
export const bodySurface = (document: NoteDocument): (Span & { readonly share: number }) | null => {
  const match = document.find(ofBody);
  if (match === null) return null;
  const { 0: words, 1: before, 2: behind, index } = match;
  return { start: index, end: index + words.length, share: Number(before ?? behind) };
};
