import { problemOf } from '@ohm/web';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { readView } from '../code-view.ts';
import { sessions } from '../session.server.ts';

/** Results for the list while somebody types. A refusal is part of the answer, so that the box can show it. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
  const { system, query, date, filters } = readView({}, new URL(args.request.url).searchParams);
  const api = await sessions.api(args);
  try {
    // The browser gives up on a question when the next key is pressed; so does the API then.
    const found = await api.codes.search.query(
      { system, q: query ?? '', limit: 20, ...filters, ...(date !== null && { dateOfService: date }) },
      { signal: args.request.signal },
    );
    return Response.json(found);
  } catch (error) {
    const { message, status } = problemOf(error);
    return Response.json({ problem: { message } }, { status });
  }
};
