import type { AppConfig } from '@ohm/config';
import type { AppRouter } from '@ohm/router';
import { createTRPCClient, httpBatchStreamLink, httpLink, splitLink, type TRPCClient } from '@trpc/client';
import { type AppName, forwardedHeader, signForwarded } from './forwarded.ts';

export type Api = TRPCClient<AppRouter>;

/** How long an app waits for the API before it tells the person so, in milliseconds. */
const timeoutMs = 30_000;
/** The same for the extraction, in which a language model may take its 30 seconds. */
const extractionTimeoutMs = 45_000;
/** The procedure that tells its answer step by step. */
const streamed = 'codes.extractStream';

/** Makes the client of one request: it speaks for the session and the browser that the app serves right now. */
export type ApiFactory = (caller: {
  readonly secret: string | null;
  readonly clientAddress: string;
  /** What the browser calls itself, so that its owner finds it again among the sessions. */
  readonly userAgent: string | null;
}) => Api;

/** The client of an app, which signs whom it speaks for; an answer that does not come in time is given up. */
export function createApiFactory(
  app: AppName,
  config: Pick<AppConfig, 'API_URL' | 'FORWARDED_SECRET'>,
): ApiFactory {
  return ({ secret, clientAddress, userAgent }) => {
    const options = {
      url: `${config.API_URL}/trpc`,
      headers: () => ({
        [forwardedHeader]: signForwarded({ app, clientAddress }, config.FORWARDED_SECRET),
        ...(userAgent && { 'user-agent': userAgent }),
        ...(secret && { authorization: `Bearer ${secret}` }),
      }),
      fetch: (url: URL | RequestInfo, init?: object) =>
        fetch(url, { ...init, signal: limited(String(url), init) }),
    };
    return createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: ({ path }) => path === streamed,
          true: httpBatchStreamLink({ ...options, maxItems: 1 }),
          false: httpLink(options),
        }),
      ],
    });
  };
}

/** The caller's own signal, and the time that an answer may take. */
function limited(url: string, init: { readonly signal?: AbortSignal | null } = {}): AbortSignal {
  const limit = AbortSignal.timeout(url.includes('/codes.extract') ? extractionTimeoutMs : timeoutMs);
  return init.signal ? AbortSignal.any([init.signal, limit]) : limit;
}
