import { denials } from './denials.ts';
import { doubts } from './doubts.ts';
import { notYet } from './not-yet.ts';
import { past } from './past.ts';
import { persons } from './persons.ts';
import type { Trigger } from './phrases.ts';

/** All that turns an assertion, in the order of the classes. */
export const triggers: readonly Trigger[] = [...denials, ...doubts, ...past, ...notYet, ...persons];
