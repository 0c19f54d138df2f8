import type { AppConfig } from '@ohm/config';
import type { AppRouter } from '@ohm/router';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import { type AppName, forwardedHeader, signForwarded } from './forwarded.ts';

export type Api = TRPCClient<AppRouter>;

/** How long an app waits for the API before it tells the person so, in milliseconds. */
const timeoutMs = 30_000;

/** Makes the client of one request: it speaks for the session and the browser that the app serves right now. */
export type ApiFactory = (caller: {
  readonly secret: string | null;
  readonly clientAddress: string;
  /** What the browser calls itself, so that its owner finds it again among the sessions. */
  readonly userAgent: string | null;
}) => Api;

export function createApiFactory(
  app: AppName,
  config: Pick<AppConfig, 'API_URL' | 'FORWARDED_SECRET'>,
): ApiFactory {
  return ({ secret, clientAddress, userAgent }) =>
    createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${config.API_URL}/trpc`,
          headers: () => ({
            [forwardedHeader]: signForwarded({ app, clientAddress }, config.FORWARDED_SECRET),
            ...(userAgent && { 'user-agent': userAgent }),
            ...(secret && { authorization: `Bearer ${secret}` }),
          }),
          fetch: (url, init) =>
            fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) } as RequestInit),
        }),
      ],
    });
}
