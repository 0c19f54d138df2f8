import type { ActionFunctionArgs } from '@remix-run/node';
import { extractionRequest } from '../extraction-request.server.ts';
import { stream } from '../session.server.ts';

/** Suggestions for the note as it is kept, as they come. */
export const action = (args: ActionFunctionArgs) =>
  stream(args, async ({ api, signal }) =>
    api.codes.extractStream.mutate(await extractionRequest(api, args.params.id), { signal }),
  );
