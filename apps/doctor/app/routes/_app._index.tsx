import { homePortal } from '@ohm/access';
import { buttonClass, EmptyState } from '@ohm/ui';
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { config } from '../api.server.ts';
import { pagesFor } from '../pages.ts';
import { load } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Ohm' }];

/** Straight to the first page; who has lost the role for all of them since signing in is told where to go. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ user }) => {
    const [first] = pagesFor(user);
    if (first) throw redirect(first.to);
    const home = { admin: config.PUBLIC_ADMIN_URL, doctor: null, tools: config.PUBLIC_TOOLS_URL };
    return { home: home[homePortal(user.roles)] };
  });

export default function NoPages() {
  const { home } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="sr-only">Ohm</h1>
      <EmptyState
        title="Nothing in this app is for your role"
        action={
          home && (
            <a href={home} className={buttonClass()}>
              Go to your app
            </a>
          )
        }
      >
        Ask your admin if you should see patients.
      </EmptyState>
    </>
  );
}
