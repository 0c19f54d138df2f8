import { createPasswordReset } from '@ohm/web';
import { keepForm, ResetPasswordPage } from '@ohm/web/react';
import { useRouteLoaderData } from '@remix-run/react';
import type { loader as rootLoader } from '../root.tsx';
import { sessions } from '../session.server.ts';

export const action = createPasswordReset(sessions).reset;
export const clientAction = keepForm<typeof action>;
export const meta = () => [{ title: 'Set a new password · Ohm' }];

export default function ResetPassword() {
  const theme = useRouteLoaderData<typeof rootLoader>('root')?.theme ?? 'system';
  return <ResetPasswordPage appName="Ohm" theme={theme} />;
}
