import type { ActionFunctionArgs } from '@remix-run/node';
import { requestIn } from '../note-form-data.ts';
import { stream } from '../session.server.ts';

/** Suggestions for a note as they come. */
export const action = (args: ActionFunctionArgs) =>
  stream(args, ({ api, form, signal }) => api.codes.extractStream.mutate(requestIn(form), { signal }));
