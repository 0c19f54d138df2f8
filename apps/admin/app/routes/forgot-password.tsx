import { createPasswordReset } from '@ohm/web';
import { ForgotPasswordPage, keepForm } from '@ohm/web/react';
import { useRouteLoaderData } from '@remix-run/react';
import type { loader as rootLoader } from '../root.tsx';
import { sessions } from '../session.server.ts';

export const action = createPasswordReset(sessions).request;
export const clientAction = keepForm<typeof action>;
export const meta = () => [{ title: 'Forgot password · Ohm Admin' }];

export default function ForgotPassword() {
  const theme = useRouteLoaderData<typeof rootLoader>('root')?.theme ?? 'system';
  return <ForgotPasswordPage appName="Ohm Admin" theme={theme} />;
}
