import type { AppRouter } from '@ohm/router';
import { createTRPCClient, httpBatchLink, type TRPCClient, TRPCClientError } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export interface OhmClientOptions {
  /** Public address of the API, such as https://api.ohm.doctor. */
  readonly url: string;
  /** An access token, or what fetches the present one; without it only the open procedures answer. */
  readonly token?: string | (() => string | Promise<string>);
}

export type OhmClient = TRPCClient<AppRouter>;
export type OhmInputs = inferRouterInputs<AppRouter>;
export type OhmOutputs = inferRouterOutputs<AppRouter>;

/** What the API takes in one request. */
const batchSize = 10;

/** A client with one typed method a procedure: `client.codes.search.query({ system: 'icd10', q: 'nstemi' })`. */
export function createOhmClient({ url, token }: OhmClientOptions): OhmClient {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${url.replace(/\/+$/, '')}/trpc`,
        maxItems: batchSize,
        headers: async () => {
          const present = typeof token === 'function' ? await token() : token;
          return present ? { authorization: `Bearer ${present}` } : {};
        },
      }),
    ],
  });
}

/** A refusal with its code and sentence, or null when the failure is none of the API's. */
export function refusalOf(error: unknown): { readonly code: string; readonly message: string } | null {
  if (!(error instanceof TRPCClientError)) return null;
  const { data } = error as TRPCClientError<AppRouter>;
  return data ? { code: data.code, message: data.message } : null;
}
