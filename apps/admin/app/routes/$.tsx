import { PageError } from '@ohm/web/react';
import type { MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';

export const meta: MetaFunction = () => [{ title: 'Nothing here · Ohm Admin' }];

/** Whatever path no other route knows. */
export const loader = () => {
  throw data(null, { status: 404 });
};

export default function NothingHere() {
  return null;
}

export { PageError as ErrorBoundary };
