import { problemOf } from '@ohm/web';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { readView } from '../code-view.ts';
import { sessions } from '../session.server.ts';

/** The lines below one of the tree, when it is opened. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
  const { searchParams } = new URL(args.request.url);
  const { system, date } = readView({}, searchParams);
  const node = searchParams.get('node');
  const api = await sessions.api(args);
  try {
    const { levels } = await api.codes.tree.query({
      system,
      offset: Number(searchParams.get('offset') ?? 0),
      ...(node !== null && { node }),
      ...(date !== null && { dateOfService: date }),
    });
    return Response.json(levels[0]);
  } catch (error) {
    const { message, status } = problemOf(error);
    return Response.json({ message }, { status });
  }
};
