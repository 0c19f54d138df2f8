import type { Side } from '../note/sides.ts';

const characters: Readonly<Record<Side, string>> = { right: '1', left: '2', bilateral: '3' };

/** The character of a side, as nearly all categories number them: right, left, both; `unsaid` where none is documented (I.B.13). */
export const sideCharacter = (side: Side | null, unsaid = '9'): string =>
  side === null ? unsaid : characters[side];
