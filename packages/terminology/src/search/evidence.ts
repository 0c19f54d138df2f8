/**
 * What speaks for a concept as the answer to a query, each from 0 to 1 unless said otherwise; slots count by how rare their
 * words are; what no query changes stands in standing.ts. Filled anew for each concept, so that ranking allocates nothing.
 */
export interface Evidence {
  /** Of the best name: what it meets, beside what it would have to be asked for. */
  share: number;
  /** What the best name meets of the query, and how much of that name nobody asked for. */
  coverage: number;
  unasked: number;
  /** How far the best name begins as the query does and goes on as it does. */
  order: number;
  /** The best name is of the tabular list or an index. */
  indexed: number;
  /** The best name says what was asked, all of it and nothing else. */
  exact: number;
  /** What all names of the concept meet together; what of it by the word itself or a form of it; the slot met least. */
  union: number;
  direct: number;
  weakest: number;
  /** How well the first and the last word of the query are met. */
  lead: number;
  head: number;
  /** What the title meets, and how much of it nobody asked for. */
  titleCoverage: number;
  titleUnasked: number;
  /** The title is that of an unspecified category: by how much of the query the concept lacks. */
  unspecified: number;
  /** Logarithms of the odds that its category, its section and its chapter word the query so (families.ts), by tens, 0 for the likeliest. */
  category: number;
  section: number;
  chapter: number;
}

/** Where a concept's evidence is gathered. */
export const evidence: Evidence = {
  share: 0,
  coverage: 0,
  unasked: 0,
  order: 0,
  indexed: 0,
  exact: 0,
  union: 0,
  direct: 0,
  weakest: 0,
  lead: 0,
  head: 0,
  titleCoverage: 0,
  titleUnasked: 0,
  unspecified: 0,
  category: 0,
  section: 0,
  chapter: 0,
};

/** The logarithm of the odds, up to a constant, that the concept is what was meant. */
export function weigh(e: Evidence, w: Readonly<Evidence>): number {
  return (
    e.share * w.share +
    e.coverage * w.coverage +
    e.unasked * w.unasked +
    e.order * w.order +
    e.indexed * w.indexed +
    e.exact * w.exact +
    e.union * w.union +
    e.direct * w.direct +
    e.weakest * w.weakest +
    e.lead * w.lead +
    e.head * w.head +
    e.titleCoverage * w.titleCoverage +
    e.titleUnasked * w.titleUnasked +
    e.unspecified * w.unspecified +
    e.category * w.category +
    e.section * w.section +
    e.chapter * w.chapter
  );
}
