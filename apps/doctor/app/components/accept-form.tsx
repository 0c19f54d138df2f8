import { AuthShell, Button, DescriptionList, FormError, type Theme } from '@ohm/ui';
import type { Problem } from '@ohm/web';
import { NewPasswordField } from '@ohm/web/react';
import type { FetcherWithComponents } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Inspected } from '../invitation-link.ts';

/** Whom the invitation is for, and the password that accepts it. */
export function AcceptForm({
  theme,
  token,
  invitation,
  fetcher,
}: {
  readonly theme: Theme;
  readonly token: string;
  readonly invitation: Inspected;
  readonly fetcher: FetcherWithComponents<{ readonly problem: Problem } | { readonly invitation: Inspected }>;
}) {
  const { organization, name, email } = invitation;
  const problem = fetcher.data && 'problem' in fetcher.data ? fetcher.data.problem : null;
  const wrong = problem?.fields.password;
  const password = useRef<HTMLInputElement>(null);
  // The first password, and one that was refused, can be typed at once; `problem` is new with every answer.
  useEffect(() => {
    if (!problem || wrong) password.current?.focus();
  }, [problem, wrong]);
  return (
    <AuthShell
      appName="Ohm"
      title="Accept invitation"
      description={`${organization} invites you to Ohm.`}
      theme={theme}
    >
      <fetcher.Form method="post" noValidate className="grid gap-5">
        <FormError message={problem && !wrong ? problem.message : null} focusKey={problem} />
        <DescriptionList
          items={[
            { term: 'Organization', detail: organization },
            { term: 'Name', detail: name },
            { term: 'Email', detail: <Email address={email} /> },
          ]}
        />
        <input type="hidden" name="token" value={token} />
        {/* For the password manager: whose password this is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <NewPasswordField ref={password} label="Password" name="password" error={wrong} />
        <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
          Set password
        </Button>
      </fetcher.Form>
    </AuthShell>
  );
}

/** Breaks a long address before its domain. */
function Email({ address }: { readonly address: string }) {
  const at = address.lastIndexOf('@');
  return (
    <span className="wrap-anywhere">
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  );
}
