import { Button, FormError, TextField } from '@ohm/ui';
import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Problem } from '../problem.ts';

/** What a sign-in whose password was right still needs. */
export interface Challenge {
  readonly challengeToken: string;
  readonly methods: readonly string[];
}

/** One box for either kind of code: six digits are of the app, everything else is a recovery code. */
export function SecondStepForm(props: { readonly challenge: Challenge; readonly problem: Problem | null }) {
  const { challenge, problem } = props;
  const { state } = useNavigation();
  const code = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!problem) code.current?.focus();
  }, [problem]);
  return (
    <Form method="post" noValidate className="grid gap-4">
      <FormError message={problem?.message} focusKey={problem} />
      <input type="hidden" name="intent" value="code" />
      <input type="hidden" name="challengeToken" value={challenge.challengeToken} />
      <TextField
        ref={code}
        label="Code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        hint={
          challenge.methods.includes('totp')
            ? 'The six digits of your authenticator app, or one of your recovery codes.'
            : 'One of your recovery codes.'
        }
        required
      />
      <Button type="submit" variant="primary" pending={state === 'submitting'}>
        Continue
      </Button>
    </Form>
  );
}
