import { Banner } from '@ohm/ui';
import { useLoaderData } from '@remix-run/react';
import { AccountPage } from './account-page.tsx';
import { AuthenticatorCard } from './authenticator-card.tsx';
import { PasskeysCard } from './passkeys-card.tsx';
import { RecoveryCodesCard } from './recovery-codes-card.tsx';
import type { TwoStepLoader } from './use-two-step.ts';

/** Where somebody sets up their second factors, in every app; pair it with createTwoStep. */
export function TwoStepPage() {
  const { factors, mustEnrol } = useLoaderData<TwoStepLoader>();
  const enrolled = factors.totp || factors.passkeys.length > 0;
  return (
    <AccountPage
      title="Two-step sign-in"
      description="Besides your password, something that you have: whoever learns the password alone stays outside."
    >
      <div className="grid max-w-3xl gap-4">
        {mustEnrol && (
          <Banner tone="warning" title="Set up a second factor to go on">
            Your organization requires one of its administrators. Until then nothing else opens.
          </Banner>
        )}
        <AuthenticatorCard on={factors.totp} />
        <PasskeysCard passkeys={factors.passkeys} />
        {enrolled && <RecoveryCodesCard left={factors.recoveryCodesLeft} />}
      </div>
    </AccountPage>
  );
}
