import { AuthShell, Banner, Button, FormError, type Theme } from '@ohm/ui';
import { Link, useFetcher } from '@remix-run/react';
import type { Refused } from '../session.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { useLinkToken } from './use-link-token.ts';

/** What the link of the mail opens, in every app; pair it with createPasswordReset. */
export function ResetPasswordPage({ appName, theme }: { readonly appName: string; readonly theme: Theme }) {
  const link = useLinkToken();
  const fetcher = useFetcher<Refused>();
  const problem = fetcher.data?.problem ?? null;
  const wrong = problem?.fields.password;
  const dead = link.state === 'missing' || problem?.status === 404;
  return (
    <AuthShell
      appName={appName}
      title="Set a new password"
      theme={theme}
      footer={
        <Link to="/forgot-password" className="link">
          Ask for a new link
        </Link>
      }
    >
      <noscript>
        <p>This page needs JavaScript to read your link. Switch it on and open the link again.</p>
      </noscript>
      {dead && (
        <Banner tone="danger" role="alert" title="Link not good">
          {problem?.message ??
            'A part of the link is missing. Open the link in the mail again, or ask for a new one.'}
        </Banner>
      )}
      {link.state === 'read' && !dead && (
        <fetcher.Form method="post" noValidate className="grid gap-4">
          <FormError message={problem && !wrong ? problem.message : null} focusKey={problem} />
          <input type="hidden" name="token" value={link.token} />
          <NewPasswordField label="New password" name="password" error={wrong} />
          <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
            Set password
          </Button>
        </fetcher.Form>
      )}
    </AuthShell>
  );
}
