import type { SearchOptions, SearchResult, System } from './types.ts';

/** So many answers are kept, of a few kilobytes each: the beginnings that everybody types. */
const kept = 2_000;

type Search = (system: System, query: string, options?: SearchOptions) => SearchResult;

/**
 * A search that knows its latest answers again. Good for releases that do not change: whoever loads others makes a new one.
 * `today` is the ISO calendar date that counts where no date of service is given.
 */
export function rememberSearches(search: Search, today: () => string): Search {
  const answers = new Map<string, SearchResult>();
  return (system, query, options = {}) => {
    const dated = { ...options, dateOfService: options.dateOfService ?? today() };
    // Whatever options there are, they are part of the question.
    const key = JSON.stringify([system, query, Object.entries(dated).sort()]);
    const answer = answers.get(key) ?? search(system, query, dated);
    // What is asked again is the youngest again; the oldest goes first.
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.size > kept ? answers.keys() : [];
    if (oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
