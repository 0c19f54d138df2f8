import { admits, homePortal, portalNames } from '@ohm/access';
import { AppError } from '@ohm/errors';
import type { SessionAudience, SignIn } from '@ohm/identity';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { presentUser, userOutput } from './user.ts';

export const sessionOutput = z.object({
  kind: z.literal('session'),
  secret: z.string(),
  expiresAt: z.string(),
  user: userOutput,
});

/** The sign-in is right, but this app is not for these roles: sign in there. */
export const elsewhereOutput = z.object({
  kind: z.literal('elsewhere'),
  portal: z.enum(portalNames),
  redirectTo: z.string(),
});

export type AppAudience = Exclude<SessionAudience, 'api'>;

/** @throws AppError FORBIDDEN for whoever is none of the apps. */
export function appOf({ audience }: Context): AppAudience {
  if (audience !== 'api') return audience;
  throw new AppError('FORBIDDEN', 'API callers sign in with POST /api/auth/login.');
}

/** Where somebody with these roles signs in, when that is not this app. */
export function elsewhere(ctx: Context, { account }: SignIn): z.output<typeof elsewhereOutput> | null {
  const { roles } = presentUser(account);
  if (admits(appOf(ctx), roles)) return null;
  const portal = homePortal(roles);
  return { kind: 'elsewhere', portal, redirectTo: `${ctx.portals[portal]}/login` };
}

/** Starts the session of the app that asks; its secret goes into that app's cookie alone. */
export async function startAppSession(ctx: Context, signIn: SignIn): Promise<z.output<typeof sessionOutput>> {
  const { secret, expiresAt, account } = await ctx.identity.startAppSession(signIn, appOf(ctx), ctx.audit);
  return { kind: 'session', secret, expiresAt: expiresAt.toISOString(), user: presentUser(account) };
}
