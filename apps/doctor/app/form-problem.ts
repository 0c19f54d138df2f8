import type { Problem } from '@ohm/web';

/**
 * What is wrong by field. `words` replace what the API says of fields where it speaks to programs ("Enter a date as
 * YYYY-MM-DD"), or leaves out what a list of mistakes must name ("Choose one").
 */
export function inWordsOfForm(
  problem: Problem | undefined,
  words: Readonly<Record<string, string>>,
): Problem['fields'] {
  const fields = Object.entries(problem?.fields ?? {});
  return Object.fromEntries(fields.map(([field, message]) => [field, words[field] ?? message]));
}
