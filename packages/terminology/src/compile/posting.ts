/**
 * A concept that has a word, in 32 bits: its number (24 bits) and how much of the concept's best name the word makes up, 1 to
 * 255. One number to read for each; the shifts stand in the functions as numbers because a name would be looked up each time.
 */

/** Concepts that a posting can tell apart: thirty times as many as the largest release has. */
export const mostConcepts = 2 ** 24;

export const fullShare = 255;

/** The posting of concept number `concept`; `share` from 0 to 255. */
export function packPosting(concept: number, share: number): number {
  return ((concept << 8) | share) >>> 0;
}

/** The number of the posting's concept. */
export function postingConcept(posting: number): number {
  return posting >>> 8;
}

/** How much of the concept's best name the word makes up, 0 to 255. */
export function postingShare(posting: number): number {
  return posting & 0xff;
}
