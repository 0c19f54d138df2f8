import { Badge, Button, Card, FormError, PasswordField } from '@ohm/ui';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useTwoStep } from './use-two-step.ts';

/** How many codes are left, and new ones in their place. */
export function RecoveryCodesCard({ left }: { readonly left: number }) {
  const { fetcher, intent, problem, formError, errorOf, recoveryCodes } = useTwoStep();
  return (
    <Card
      title="Recovery codes"
      description="For the day on which the phone is lost."
      actions={<Badge tone={left > 2 ? 'neutral' : 'warning'}>{left} left</Badge>}
    >
      <div className="grid gap-5">
        <RecoveryCodes codes={recoveryCodes} />
        <fetcher.Form method="post" noValidate className="grid max-w-md gap-4">
          <FormError message={formError} focusKey={problem} />
          <PasswordField
            label="Present password"
            name="password"
            autoComplete="current-password"
            hint="New codes take the place of all earlier ones."
            error={errorOf('password')}
          />
          <div>
            <Button type="submit" name="intent" value="recovery-codes" pending={intent !== null}>
              Make new codes
            </Button>
          </div>
        </fetcher.Form>
      </div>
    </Card>
  );
}
