import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { load } from '../session.server.ts';

/** Straight to the first page. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async () => {
    throw redirect('/invitations');
  });
