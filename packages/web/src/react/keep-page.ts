import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * The `shouldRevalidate` of the root, the frame and the pages that hold a form in a fetcher: after a refusal nothing has
 * changed. Remix 2 loads the whole page anew after a fetcher's refused action wherever a route says nothing of its own,
 * and while the API is away the error page that comes back would take the place of the form.
 */
export const keepPage: ShouldRevalidateFunction = ({ actionStatus = 200 }) => actionStatus < 400;
