/** What a procedure costs of a budget. Budgets are given in procedures a minute: {@link tokensOf}. */
const procedureCost = 20;
/** A search as somebody types, or a look-up: a twentieth, so that no typing hand ever meets the limit. */
const searchCost = 1;

const searches: ReadonlySet<string> = new Set(['codes.search', 'codes.lookup', 'codes.tree']);

/** Tokens of so many procedures. */
export const tokensOf = (procedures: number): number => procedures * procedureCost;

/** What one procedure costs, by its name; what is no procedure costs like one. */
export const costOf = (procedure: string | undefined): number =>
  procedure !== undefined && searches.has(procedure) ? searchCost : procedureCost;

/** What a tRPC request costs: the sum over its batch, whose names stand in the path, separated by commas. */
export function costOfBatch(path: string): number {
  return path.split(',').reduce((sum, name) => sum + costOf(name), 0);
}
