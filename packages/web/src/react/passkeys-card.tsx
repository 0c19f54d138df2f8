import { Badge, Button, Card, FormError, LocalTime, PasswordField, TextField } from '@ohm/ui';
import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser';
import { useEffect, useRef, useState } from 'react';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useTwoStep } from './use-two-step.ts';

interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

/** Keys in this device or on a stick: they also sign in without the password. */
export function PasskeysCard({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const { fetcher, intent, problem, formError, errorOf } = useTwoStep();
  const finish = useTwoStep();
  const made = usePasskeyMaker(fetcher.data, finish.fetcher.submit);
  return (
    <Card
      title="Passkeys"
      description="A finger, a face or a PIN of your device, in place of password and code."
      actions={
        passkeys.length > 0 ? <Badge tone="success">{passkeys.length} set up</Badge> : <Badge>None</Badge>
      }
    >
      <fetcher.Form method="post" noValidate className="grid gap-5">
        <RecoveryCodes codes={finish.recoveryCodes} />
        <FormError
          message={
            formError ?? finish.formError ?? (made.refused ? 'The browser made no passkey. Try again.' : null)
          }
          focusKey={problem ?? finish.problem}
        />
        {passkeys.length > 0 && (
          <ul className="grid gap-3">
            {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-3 rounded-lg border p-3"
              >
                <span className="min-w-0">
                  <span className="block font-medium wrap-anywhere">{name}</span>
                  <span className="text-sm text-ink-muted">
                    Made <LocalTime iso={createdAt} seconds={false} />
                    {lastUsedAt && (
                      <>
                        , last used <LocalTime iso={lastUsedAt} seconds={false} />
                      </>
                    )}
                  </span>
                </span>
                <Button
                  type="submit"
                  size="sm"
                  name="intent"
                  value={`remove-passkey:${id}`}
                  pending={intent === `remove-passkey:${id}`}
                  aria-label={`Remove ${name}`}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className="grid max-w-md gap-4">
          <PasswordField
            label="Present password"
            name="password"
            autoComplete="current-password"
            hint="To add or remove a passkey."
            error={errorOf('password')}
          />
          <TextField
            label="Name of the new passkey"
            name="name"
            defaultValue="This device"
            maxLength={60}
            error={finish.errorOf('name')}
          />
          <div>
            <Button
              type="submit"
              name="intent"
              value="start-passkey"
              pending={intent === 'start-passkey' || made.waiting || finish.intent !== null}
            >
              Add a passkey
            </Button>
          </div>
        </div>
      </fetcher.Form>
    </Card>
  );
}

/** Lets the browser make the key that the server has asked for, once an answer, and sends it back. */
function usePasskeyMaker(
  answer: unknown,
  submit: (form: Record<string, string>, options: { method: 'post' }) => void,
): { readonly waiting: boolean; readonly refused: boolean } {
  const asked = useRef<unknown>(undefined);
  const [state, setState] = useState({ waiting: false, refused: false });
  useEffect(() => {
    if (typeof answer !== 'object' || answer === null || !('passkey' in answer) || answer === asked.current)
      return;
    asked.current = answer;
    const { token, options, name } = answer.passkey as { token: string; options: object; name: string };
    setState({ waiting: true, refused: false });
    startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
      .then((response) => {
        setState({ waiting: false, refused: false });
        submit(
          { intent: 'finish-passkey', token, name, response: JSON.stringify(response) },
          { method: 'post' },
        );
      })
      .catch(() => setState({ waiting: false, refused: true }));
  }, [answer, submit]);
  return state;
}
