import { createSignIn } from '@ohm/web';
import { SignInPage } from '@ohm/web/react';
import { useRouteLoaderData } from '@remix-run/react';
import type { loader as rootLoader } from '../root.tsx';
import { sessions } from '../session.server.ts';

const signIn = createSignIn(sessions);

export const loader = signIn.loader;
export const action = signIn.action;
export const meta = () => [{ title: 'Sign in · Ohm Admin' }];

export default function Login() {
  const theme = useRouteLoaderData<typeof rootLoader>('root')?.theme ?? 'system';
  return <SignInPage appName="Ohm Admin" theme={theme} />;
}
