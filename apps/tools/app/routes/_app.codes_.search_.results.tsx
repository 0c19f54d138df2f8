import { problemOf } from '@ohm/web';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { codeSystem } from '../code-system.ts';
import { sessions } from '../session.server.ts';

/** Results for the type-ahead list: a refusal is part of the answer, so that the box can show it. */
export const loader = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url);
  const api = await sessions.api(args);
  try {
    return await api.codes.search.query({
      system: codeSystem(searchParams),
      q: searchParams.get('q') ?? '',
      limit: 20,
    });
  } catch (error) {
    return { problem: problemOf(error) };
  }
};
