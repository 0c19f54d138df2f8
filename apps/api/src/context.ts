import type { IncomingHttpHeaders } from 'node:http';
import { type Context, signedIn } from '@ohm/router';
import { forwardedHeader, verifyForwarded } from '@ohm/web/forwarded';
import { deviceOf } from './device.ts';
import type { Services } from './wire.ts';

/** What of a request a context is made from; the same for /trpc and /api. */
export interface Caller {
  readonly headers: IncomingHttpHeaders;
  /** Address of the other end of the socket. */
  readonly ip: string;
  readonly requestId: string;
}

export type ContextFactory = (caller: Caller) => Promise<Context>;

/** Request → context: one query resolves session, user and organization, fresh each time. */
export function createContextFactory(services: Services): ContextFactory {
  const { config, database, identity, invitations, terminology, extractor, registry } = services;
  const portals = {
    doctor: config.PUBLIC_DOCTOR_URL,
    admin: config.PUBLIC_ADMIN_URL,
    tools: config.PUBLIC_TOOLS_URL,
  };
  return async ({ headers, ip, requestId }) => {
    const forwarded = verifyForwarded(headers[forwardedHeader], config.FORWARDED_SECRET);
    const audience = forwarded?.app ?? 'api';
    const bearer = bearerOf(headers.authorization);
    const resolved = bearer ? await identity.resolve(bearer, audience) : null;
    const audit = {
      userId: resolved?.account.id ?? null,
      requestId,
      clientAddress: forwarded?.clientAddress ?? ip,
      device: deviceOf(headers['user-agent']),
    };
    return {
      signedIn: resolved && signedIn(resolved),
      audience,
      audit,
      identity,
      invitations,
      terminology,
      extractor,
      registry,
      portals,
      repositories: (organizationId, dataClass) => database.forOrganization(organizationId, dataClass, audit),
    };
  };
}

/** The credential of `Authorization: Bearer …` (RFC 6750), and nothing from anywhere else. */
function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1] ?? null;
}
