import { PassThrough } from 'node:stream';
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './nonce.ts';

/** How long a page may take to render, in milliseconds; loaders get a second less. */
export const streamTimeout = 30_000;

/** entry.server of every app: renders a page as a stream, with the nonce that its policy names. */
export function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let shellReady = false;
    let responseStatus = status;
    const ready = () => {
      shellReady = true;
      const body = new PassThrough();
      headers.set('content-type', 'text/html; charset=utf-8');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        // Robots and pages without scripts get the page whole, people as it comes.
        [isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady']: ready,
        onShellError: reject,
        onError: (error) => {
          responseStatus = 500;
          if (shellReady) logFault(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Remix calls this for what no boundary expected. What the person sees is the boundary's sentence. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted) logFault(error);
}

/** Kind and place of an error, never its message: that may quote a note. */
function logFault(error: unknown): void {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
  const at = (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  process.stdout.write(`${JSON.stringify({ level: 'error', event: 'fault', error: { name, at } })}\n`);
}
