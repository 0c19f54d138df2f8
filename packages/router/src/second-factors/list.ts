import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { passkeyOutput, presentPasskey } from './passkey-output.ts';

const output = z.object({
  totp: z.boolean().describe('Is an authenticator app set up?'),
  passkeys: z.array(passkeyOutput),
  recoveryCodesLeft: z.number().int(),
});

export const list = guarded('secondFactors.list', 'GET /auth/second-factors', 'The own second factors')
  .input(z.strictObject({}).default({}))
  .output(output)
  .query(async ({ ctx }) => {
    const { totp, passkeys, recoveryCodesLeft } = await ctx.secondFactors.list(ctx.actor.userId);
    return { totp, passkeys: passkeys.map(presentPasskey), recoveryCodesLeft };
  });
