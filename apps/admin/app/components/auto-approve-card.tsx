import { Card, Checkbox, PasswordField } from '@ohm/ui';
import type { Problem } from '@ohm/web';

/** An account that is active at once, with a password that the administrator sets. */
export function AutoApproveCard({ on, problem }: { readonly on: boolean; readonly problem: Problem | null }) {
  return (
    <Card>
      <div className="grid gap-4">
        <Checkbox
          label="Auto-approve"
          name="autoApprove"
          hint="The account is active at once and no mail is sent: you set a password and tell it to the person."
          error={problem?.fields.autoApprove}
        />
        {on && (
          <PasswordField
            label="Set password"
            name="password"
            autoComplete="new-password"
            required
            hint="At least 15 characters; a sentence is easy to remember. A new one is asked for at the first sign-in."
            error={problem?.fields.password}
          />
        )}
      </div>
    </Card>
  );
}
