import { admits, homePortal, type Portal, portalNames } from '@ohm/access';
import { AppError } from '@ohm/errors';
import { z } from 'zod';
import { open } from '../procedure.ts';
import { credentials } from './login.ts';
import { presentUser, userOutput } from './user.ts';

const output = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session'), secret: z.string(), expiresAt: z.string(), user: userOutput }),
  /** The password is right, but this app is not for these roles: sign in there. */
  z.object({ kind: z.literal('elsewhere'), portal: z.enum(portalNames), redirectTo: z.string() }),
]);

/** For the Remix apps: the session belongs to the app that asks, and its secret goes into that app's cookie alone. */
export const startSession = open('auth.startSession', null, 'Sign in at one of the apps')
  .input(credentials)
  .output(output)
  .mutation(async ({ ctx, input }) => {
    const { audience } = ctx;
    if (audience === 'api') throw new AppError('FORBIDDEN', 'API callers sign in with POST /api/auth/login.');
    const signIn = await ctx.identity.verifyCredentials(input.email, input.password, ctx.audit);
    const user = presentUser(signIn.account);
    if (!admits(audience, user.roles)) return elsewhere(homePortal(user.roles), ctx.portals);
    const { secret, expiresAt } = await ctx.identity.startAppSession(signIn, audience, ctx.audit);
    return { kind: 'session' as const, secret, expiresAt: expiresAt.toISOString(), user };
  });

function elsewhere(portal: Portal, portals: Readonly<Record<Portal, string>>) {
  return { kind: 'elsewhere' as const, portal, redirectTo: `${portals[portal]}/login` };
}
