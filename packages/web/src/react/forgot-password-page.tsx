import { AuthShell, Banner, Button, FormError, TextField, type Theme } from '@ohm/ui';
import { Form, Link, useActionData, useNavigation } from '@remix-run/react';
import type { Refused } from '../session.ts';
import { formMessage } from './form-message.ts';

/** Where somebody asks for a mail to set a new password, in every app; pair it with createPasswordReset. */
export function ForgotPasswordPage({ appName, theme }: { readonly appName: string; readonly theme: Theme }) {
  const answer = useActionData<Refused | { readonly requested: true }>();
  const { state } = useNavigation();
  const problem = answer && 'problem' in answer ? answer.problem : null;
  return (
    <AuthShell
      appName={appName}
      title="Forgot password"
      theme={theme}
      footer={
        <Link to="/login" className="link">
          Back to sign-in
        </Link>
      }
    >
      {answer && 'requested' in answer ? (
        <Banner tone="success" role="status" title="Look into your mail">
          If the address has an account, a link to set a new password is on its way. It is good for a day.
          Nothing there? Look among the junk, or ask your administrator which address your account has.
        </Banner>
      ) : (
        <Form method="post" noValidate className="grid gap-4">
          <FormError message={formMessage(problem)} focusKey={problem} />
          <TextField
            label="Email"
            name="email"
            type="email"
            autoComplete="username"
            hint="We send a link to set a new password."
            required
            error={problem?.fields.email}
          />
          <Button type="submit" variant="primary" pending={state === 'submitting'}>
            Send link
          </Button>
        </Form>
      )}
    </AuthShell>
  );
}
