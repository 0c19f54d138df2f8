import { AuthShell, Banner, Button, FormError, PasswordField, TextField, type Theme } from '@ohm/ui';
import { Form, Link, useActionData, useNavigation, useSearchParams } from '@remix-run/react';
import type { Refused } from '../session.ts';

/** The sign-in of every app. The address stays in the form when it is refused; a password is typed again. */
export function SignInPage({ appName, theme }: { readonly appName: string; readonly theme: Theme }) {
  const problem = useActionData<Refused>()?.problem;
  const { state } = useNavigation();
  const changed = useSearchParams()[0].has('changed');
  return (
    <AuthShell
      appName={appName}
      title="Sign in"
      theme={theme}
      footer={
        <Link to="/forgot-password" className="link">
          Forgot password?
        </Link>
      }
    >
      {changed && !problem && (
        <div className="mb-4">
          <Banner tone="success" compact>
            Your password is set. Sign in with it.
          </Banner>
        </div>
      )}
      <Form method="post" noValidate className="grid gap-4">
        <FormError
          message={problem && Object.keys(problem.fields).length === 0 ? problem.message : null}
          focusKey={problem}
        />
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
        <Button type="submit" variant="primary" pending={state === 'submitting'}>
          Sign in
        </Button>
      </Form>
    </AuthShell>
  );
}
