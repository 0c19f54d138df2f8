import type { Terminology } from '@ohm/terminology';
import { createExtractor, type Extractor } from '../extractor.ts';

/** An engine that suggests whatever the rules code, however unsure it is of it: what tests of the rules ask. */
export const ruleExtractor = (terminology: Terminology): Extractor =>
  createExtractor({ terminology, least: { first: 0, other: 0 } });
