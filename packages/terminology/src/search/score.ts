import { headKind } from '../compile/token.ts';
import { contextOf } from './context.ts';
import { evidence, weigh } from './evidence.ts';
import { exact, whole } from './found.ts';
import { negligible, orderOf } from './order.ts';
import { ranking } from './ranking.ts';
import { namesRead, readNames } from './read-names.ts';
import type { Slot } from './slot.ts';
import { inRecord, recordSize, reportable, unspecified } from './standing.ts';
import type { Workspace } from './workspace.ts';

/** One reading of a query, looked for in one way. */
export interface Pass {
  readonly number: number;
  /** Those of its slots that have words; `Workspace.marks` has marked them. */
  readonly slots: readonly Slot[];
  /** Their weights, and the sum of these. */
  readonly weights: Float64Array;
  readonly total: number;
  /** What a word counts that a name denies, 0 to 1. */
  readonly denied: number;
  /** Logarithm of the odds of this reading beside what was typed. */
  readonly odds: number;
  /** Whether every word of the query has a slot. */
  readonly complete: boolean;
}

const full = 100;
/** Fillers and defaults spelt out, even many of them, are nothing that anybody would have to ask for. */
const nothingElse = 0.04;
const firstOfTheBook = 3;

/**
 * Adds a concept to what is found, by the evidence of its names, its title and its place; not when none of its names has a
 * word of the query.
 */
export function scoreConcept(space: Workspace, pass: Pass, concept: number): void {
  const { records, odds } = space.standing;
  const { total } = pass;
  const record = concept * recordSize;
  const end = records[record + recordSize + inRecord.forward] ?? 0;
  readNames(space, pass, records[record + inRecord.forward] ?? 0, end);
  const { head, met, unasked, titleMet, titleUnasked } = namesRead;
  if (head < 0) return;
  const kind = headKind(space.index.forward[head] ?? 0);
  const flags = records[record + inRecord.flags] ?? 0;
  evidence.share = met / (total + ranking.unaskedCost * unasked);
  evidence.coverage = met / total;
  evidence.unasked = unasked / (total + unasked);
  evidence.order = orderOf(space, pass.weights.length, head);
  evidence.indexed = kind >= firstOfTheBook ? 1 : 0;
  evidence.titleCoverage = titleMet / total;
  evidence.titleUnasked = titleUnasked / (total + titleUnasked);
  gatherSlots(pass);
  evidence.unspecified = (flags & unspecified) === 0 ? 0 : 1 - evidence.union;
  space.families.gather(concept, evidence);
  const isExact = met > 0.99 * total && unasked <= Math.max(negligible, nothingElse * total);
  evidence.exact = isExact ? 1 : 0;
  const called = isExact && (flags & reportable) !== 0 ? (ranking.exactFirst[kind] ?? 0) : 0;
  const alone = called + weigh(evidence, ranking.weights) + (odds[record + inRecord.odds] ?? 0) + pass.odds;
  // Headers may have what the concept lacks; reading them is worth it only where that could bring it among the best.
  const atMost = isExact ? Number.POSITIVE_INFINITY : alone + ranking.context * (1 - evidence.union);
  if (atMost < space.leaders.least) return;
  const above = records[record + inRecord.above] ?? 0;
  const score = alone + ranking.context * contextOf(space, pass, above, namesRead.anywhere);
  space.leaders.add(score);
  const isWhole = namesRead.isWhole && pass.complete;
  space.found.add(concept, namesRead.name, score, (isWhole ? whole : 0) | (isExact ? exact : 0), pass.number);
}

/** Evidence slot by slot. */
function gatherSlots({ weights, total }: Pass): void {
  const { anywhere } = namesRead;
  const count = weights.length;
  let union = 0;
  let direct = 0;
  let weakest = full;
  for (let slot = 0; slot < count; slot += 1) {
    const weight = weights[slot] ?? 0;
    const value = anywhere[slot] ?? 0;
    union += weight * value;
    if (value >= ranking.directFrom) direct += weight;
    if (value < weakest) weakest = value;
  }
  evidence.union = union / full / total;
  evidence.direct = direct / total;
  evidence.weakest = weakest / full;
  evidence.lead = (anywhere[0] ?? 0) / full;
  evidence.head = (anywhere[count - 1] ?? 0) / full;
}
