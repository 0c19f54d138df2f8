import type { LoaderFunctionArgs } from '@remix-run/node';
import { load } from '../session.server.ts';

/** The example note, fetched when somebody asks for it. */
export const loader = (args: LoaderFunctionArgs) => load(args, ({ api }) => api.codes.example.query({}));
