/** A quote with the places where the note says the same, in their order. */
export interface QuoteGroup {
  readonly quote: string;
  readonly ids: readonly string[];
}

/** Quotes that differ in nothing but capitals and white space, as one; in the words and at the place of the first of them. */
export function groupQuotes(
  evidence: readonly { readonly id: string; readonly quote: string }[],
): QuoteGroup[] {
  const groups = new Map<string, { quote: string; ids: string[] }>();
  for (const { id, quote } of evidence) {
    const key = quote.trim().replaceAll(/\s+/g, ' ').toLowerCase();
    const group = groups.get(key);
    if (group) group.ids.push(id);
    else groups.set(key, { quote, ids: [id] });
  }
  return [...groups.values()];
}
