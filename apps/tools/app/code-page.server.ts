import { type Problem, problemOf } from '@ohm/web';
import { redirect } from '@remix-run/node';
import type { apiFor } from './api.server.ts';
import { browseAddress, type CodeView } from './code-view.ts';
import { filterChoices, knownFilters } from './filter-choices.server.ts';

type Api = ReturnType<typeof apiFor>;

/** How many results the page of a search shows; the list while typing shows fewer. */
const pageOfResults = 50;

/** Everything that a page of the code browser shows. */
export async function codePage(api: Api, asked: CodeView) {
  const { system, date, query } = asked;
  const dated = date === null ? {} : { dateOfService: date };
  const [favourites, place] = await Promise.all([api.codes.favourites.query(dated), placeOf(api, asked)]);
  const choices = filterChoices(place.tree);
  const { filters, unknown } = knownFilters(asked, choices, place.tree.release);
  const view: CodeView = { ...asked, filters };
  const found =
    query === null
      ? null
      : await api.codes.search.query({ system, q: query, limit: pageOfResults, ...filters, ...dated });
  const exact = found?.results.find(({ code }) => sameCode(code, query ?? ''));
  if (exact) throw redirect(browseAddress({ ...view, node: exact.code }));
  const code = place.tree.node?.kind === 'code' ? place.tree.node.node : null;
  const [concept, validation] = await Promise.all([
    code === null ? null : api.codes.lookup.query({ system, code, ...dated }),
    // Only of a header there is more to say than that it is one.
    code === null || place.tree.node?.billable !== false
      ? null
      : api.codes.validate.query({ system, code, ...dated }),
  ]);
  const findings = validation?.findings ?? [];
  return { view, favourites, ...place, choices, unknownFilter: unknown, found, concept, findings };
}

/** The tree opened at the node; where the release has no such node, its top and why. */
async function placeOf(api: Api, { system, node, date }: CodeView) {
  const options = { system, tags: true, ...(date !== null && { dateOfService: date }) };
  const top = () => api.codes.tree.query(options);
  if (node === null) return { tree: await top(), missing: null };
  try {
    return { tree: await api.codes.tree.query({ ...options, node, levels: 'path' }), missing: null };
  } catch (error) {
    const problem: Problem = problemOf(error);
    if (problem.status !== 404) throw error;
    return { tree: await top(), missing: problem.message };
  }
}

function sameCode(code: string, typed: string): boolean {
  const plain = (text: string) => text.replace('.', '').toUpperCase();
  return plain(code) === plain(typed.trim());
}
