import type { CodeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** A combination code: what has to be on the sheet, what it becomes, and where the guidelines say so. */
export interface Combination {
  readonly guideline: string;
  readonly all: readonly CodeSet[];
  readonly code: string | ((sheet: Worksheet, parts: readonly Candidate[]) => string | null);
  /** Parts that stay beside the combination code ("use additional code"). */
  readonly keep: CodeSet;
  /** A part that is none after all, because the note says so. */
  readonly except?: (sheet: Worksheet, part: Candidate) => boolean;
  /** Not where one of these is on the sheet already. */
  readonly unless?: CodeSet;
  /** The part in whose place it stands; without one the best documented. */
  readonly inPlaceOf?: CodeSet;
}

/** No part stays. */
export const none: CodeSet = () => false;
