import { Badge, Button, Card, CopyButton, FormError, PasswordField, TextField } from '@ohm/ui';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useTwoStep } from './use-two-step.ts';

/** An app on a phone that shows six digits, a new number every half minute (RFC 6238). */
export function AuthenticatorCard({ on }: { readonly on: boolean }) {
  const start = useTwoStep();
  const confirm = useTwoStep();
  const shown = start.fetcher.data && 'totp' in start.fetcher.data ? start.fetcher.data.totp : null;
  const toggle = on ? 'remove-totp' : 'start-totp';
  return (
    <Card
      title="Authenticator app"
      description="Six digits from an app on your phone."
      actions={on ? <Badge tone="success">On</Badge> : <Badge>Off</Badge>}
    >
      <div className="grid gap-5">
        <RecoveryCodes codes={confirm.recoveryCodes} />
        {shown && !on ? (
          <confirm.fetcher.Form method="post" noValidate className="grid gap-4">
            <FormError message={confirm.formError} focusKey={confirm.problem} />
            <p>Scan this with the app, or type the key, then enter the code that it shows.</p>
            <QrCode text={shown.uri} label="QR code for the authenticator app" />
            <p className="flex flex-wrap items-center gap-1">
              Key: <code className="font-mono text-sm wrap-anywhere">{shown.secret}</code>
              <CopyButton text={shown.secret} label="Copy key" />
            </p>
            <input type="hidden" name="intent" value="confirm-totp" />
            <TextField
              label="Code"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              className="max-w-60"
              error={confirm.errorOf('code')}
            />
            <div>
              <Button type="submit" variant="primary" pending={confirm.intent !== null}>
                Confirm code
              </Button>
            </div>
          </confirm.fetcher.Form>
        ) : (
          <start.fetcher.Form method="post" noValidate className="grid max-w-md gap-4">
            <FormError message={start.formError} focusKey={start.problem} />
            <PasswordField
              label="Present password"
              name="password"
              autoComplete="current-password"
              error={start.errorOf('password')}
            />
            <div>
              <Button type="submit" name="intent" value={toggle} pending={start.intent !== null}>
                {on ? 'Remove authenticator app' : 'Set up authenticator app'}
              </Button>
            </div>
          </start.fetcher.Form>
        )}
      </div>
    </Card>
  );
}
