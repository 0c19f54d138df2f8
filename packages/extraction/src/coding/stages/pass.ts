import type { Asserter } from '../../assertion/assert.ts';
import type { Worksheet } from '../worksheet.ts';

/** One rule of coding: reads the worksheet and changes what stands on it. Most need those before them. */
export type Pass = (sheet: Worksheet, asserter: Asserter) => void;
