import type { Problem } from '@ohm/web';

/** What the API says where it speaks to programs, or leaves out what a list of mistakes must name. */
const toBeReplaced: ReadonlySet<string> = new Set([
  'Enter a date as YYYY-MM-DD.',
  'Choose one.',
  'This is no id.',
]);

/** What is wrong by field; `words` stand for what the API says of a field in such a sentence. */
export function inWordsOfForm(
  problem: Problem | undefined,
  words: Readonly<Record<string, string>>,
): Problem['fields'] {
  const fields = Object.entries(problem?.fields ?? {});
  return Object.fromEntries(
    fields.map(([field, message]) => [
      field,
      toBeReplaced.has(message) ? (words[field] ?? message) : message,
    ]),
  );
}
