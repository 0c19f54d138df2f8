import { AuthShell, Banner, Button, FormError, PasswordField, TextField, type Theme } from '@ohm/ui';
import { Form, Link, useActionData, useNavigation, useSearchParams } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { Refused } from '../session.ts';
import { formMessage } from './form-message.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { type Challenge, SecondStepForm } from './second-step-form.tsx';

/**
 * The sign-in of every app. The address stays in the form when it is refused; a password is typed again. Where a second
 * factor is set up, its code is asked for in the place of both.
 */
export function SignInPage({ appName, theme }: { readonly appName: string; readonly theme: Theme }) {
  const answer = useActionData<Refused | { readonly challenge: Challenge }>();
  const problem = answer && 'problem' in answer ? answer.problem : null;
  const asked = answer && 'challenge' in answer ? answer.challenge : null;
  const [challenge, setChallenge] = useState(asked);
  const over = problem?.details.challenge === 'over';
  // A wrong code leaves the question where it is; one that is over leads back to the password.
  useEffect(() => {
    if (asked) setChallenge(asked);
    else if (over) setChallenge(null);
  }, [asked, over]);
  const open = asked ?? (over ? null : challenge);

  return (
    <AuthShell
      appName={appName}
      title={open ? 'Two-step sign-in' : 'Sign in'}
      theme={theme}
      footer={
        open ? (
          <button type="button" className="link" onClick={() => window.location.reload()}>
            Back to sign-in
          </button>
        ) : (
          <Link to="/forgot-password" className="link">
            Forgot password?
          </Link>
        )
      }
    >
      {open ? <SecondStepForm challenge={open} problem={problem} /> : <FirstStep problem={problem} />}
      {(!open || open.methods.includes('passkey')) && <PasskeyButton />}
    </AuthShell>
  );
}

function FirstStep({ problem }: { readonly problem: Refused['problem'] | null }) {
  const { state, formData } = useNavigation();
  const changed = useSearchParams()[0].has('changed');
  return (
    <>
      {changed && !problem && (
        <div className="mb-4">
          <Banner tone="success" compact>
            Your password is set. Sign in with it.
          </Banner>
        </div>
      )}
      <Form method="post" noValidate className="grid gap-4">
        <FormError message={formMessage(problem)} focusKey={problem} />
        <TextField
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          required
          error={problem?.fields.email}
        />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          error={problem?.fields.password}
        />
        <Button
          type="submit"
          variant="primary"
          pending={state === 'submitting' && formData?.get('intent') === null}
        >
          Sign in
        </Button>
      </Form>
    </>
  );
}
