/**
 * The words of all names of a concept, one name after the other, in one array: what scoring reads is in one place. Before the
 * tokens of each name stands its head. A token is a word in 32 bits: its number (23 bits), whether the name denies it
 * ("without shock"), and how much it counts against the name when nobody asked for it (1 to 255).
 */

/** Words that a token can tell apart: fifty times as many as the largest release has. */
export const mostWords = 2 ** 23;

// The shifts stand in the functions as numbers: they are called for every word that scoring reads, and a name would be looked
// up each time.

/** The token of word number `word`; `weight` from 0 to 255. */
export function packToken(word: number, negated: boolean, weight: number): number {
  return ((word << 9) | (negated ? 0x100 : 0) | weight) >>> 0;
}

/** The number of the token's word. */
export function tokenWord(token: number): number {
  return token >>> 9;
}

/** How much the token counts against its name when nobody asked for it, 0 to 255. */
export function tokenWeight(token: number): number {
  return token & 0xff;
}

/** Whether the name denies the word. */
export function isNegated(token: number): boolean {
  return (token & 0x100) !== 0;
}

/** What stands before the tokens of a name: how many there are, and the number of its kind (compile/kinds.ts). */
export function packHead(tokens: number, kind: number): number {
  return ((tokens << 3) | kind) >>> 0;
}

/** How many tokens follow a head. */
export function headTokens(head: number): number {
  return head >>> 3;
}

/** The kind of the name that a head begins. */
export function headKind(head: number): number {
  return head & 7;
}
