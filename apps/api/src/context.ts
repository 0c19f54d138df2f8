import { AppError } from '@ohm/errors';
import { type Context, signedIn, toTRPCError } from '@ohm/router';
import type { Caller } from './caller.ts';
import { deviceOf } from './device.ts';
import type { Services } from './wire.ts';

export type ContextFactory = (caller: Caller) => Promise<Context>;

/**
 * Request → context: one query resolves session, user and organization, fresh each time.
 * @throws TRPCError TOO_MANY_REQUESTS when the user, or the organization, has asked too much; SERVICE_UNAVAILABLE when the
 * database did not answer in time.
 */
export function createContextFactory({ database, limits, forProcedures }: Services): ContextFactory {
  return async ({ headers, forwarded, clientAddress, requestId, cost }) => {
    const audience = forwarded?.app ?? 'api';
    const bearer = bearerOf(headers.authorization);
    const resolved = bearer ? await forProcedures.identity.resolve(bearer, audience).catch(told) : null;
    if (resolved) {
      const { id: userId, organization } = resolved.account;
      await limits.ofActor({ userId, organizationId: organization.id }, cost).catch(told);
    }
    const audit = {
      userId: resolved?.account.id ?? null,
      requestId,
      clientAddress,
      // Read from the header only for what is recorded: most requests record nothing.
      get device() {
        return deviceOf(headers['user-agent']);
      },
    };
    return {
      ...forProcedures,
      signedIn: resolved && signedIn(resolved),
      audience,
      audit,
      repositories: (organizationId, dataClass) => database.forOrganization(organizationId, dataClass, audit),
    };
  };
}

/** The credential of `Authorization: Bearer …` (RFC 6750), and nothing from anywhere else. */
function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1] ?? null;
}

function told(error: unknown): never {
  throw error instanceof AppError ? toTRPCError(error) : error;
}
