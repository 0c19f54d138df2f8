import { Card, Checkbox } from '@ohm/ui';
import type { Problem } from '@ohm/web';
import { NewPasswordField } from '@ohm/web/react';

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
          <NewPasswordField
            label="Set password"
            name="password"
            more="A new one is asked for at the first sign-in."
            error={problem?.fields.password}
          />
        )}
      </div>
    </Card>
  );
}
