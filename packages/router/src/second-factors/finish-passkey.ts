import { z } from 'zod';
import { passkeyToken, registrationAnswer } from '../auth/webauthn.ts';
import { line } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { passkeyOutput, presentPasskey, recoveryCodesOutput } from './passkey-output.ts';

const input = z.strictObject({
  token: passkeyToken,
  name: line.min(1, 'Enter a name.').max(60, 'Use at most 60 characters.'),
  response: registrationAnswer,
});

export const finishPasskey = guarded(
  'secondFactors.finishPasskey',
  null,
  'Take a passkey into use; ends every other session',
)
  .input(input)
  .output(z.object({ passkey: passkeyOutput, recoveryCodes: recoveryCodesOutput }))
  .mutation(async ({ ctx, input: answer }) => {
    const { account, session, audience, audit } = ctx;
    const made = await ctx.passkeys.finishRegistration(account, session.id, answer, audience, audit);
    return { passkey: presentPasskey(made.passkey), recoveryCodes: made.recoveryCodes };
  });
