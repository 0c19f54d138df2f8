import type { FastifyInstance } from 'fastify';

/** So deep may JSON nest; no input of a procedure nests beyond ten. */
const maxDepth = 64;

/** Names that reach an object's prototype, in any spelling that JSON allows. */
const suspicious = /__proto__|constructor|\\u00/;

/** Refused because of its JSON: too deep, or with a key that reaches a prototype. */
export class UnsafeJsonError extends Error {
  override readonly name = 'UnsafeJsonError';
  readonly statusCode = 400;
}

/**
 * Looks at JSON before anything parses it: depth without recursion, then prototype keys. What is no JSON at all is left
 * for the parser to refuse. @throws UnsafeJsonError
 */
export function assertSafeJson(text: string): void {
  if (depthOf(text) > maxDepth) throw new UnsafeJsonError();
  if (!suspicious.test(text)) return;
  try {
    JSON.parse(text, (key, value) => {
      if (key === '__proto__') throw new UnsafeJsonError();
      if (key === 'constructor' && typeof value === 'object' && Object.hasOwn(value ?? {}, 'prototype')) {
        throw new UnsafeJsonError();
      }
      return value as unknown;
    });
  } catch (error) {
    if (error instanceof UnsafeJsonError) throw error;
  }
}

/** How deep brackets nest, outside of strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 34) inString = !inString;
    else if (inString) {
      if (code === 92) index += 1;
    } else if (code === 91 || code === 123) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return deepest;
}

/**
 * Installs the parser of JSON bodies for every route, and looks at what tRPC parses itself: bodies, which its plugin
 * takes as text, and the parameter `input`, which may be given once.
 */
export function guardJson(server: FastifyInstance): void {
  server.removeContentTypeParser('text/plain');
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // A body that is announced and then empty is none: clients set the header on every request that is no GET.
    if (body === '') return done(null, undefined);
    try {
      assertSafeJson(body as string);
    } catch (error) {
      return done(error as Error);
    }
    return parseJson(request, body as string, done);
  });
  server.addHook('preHandler', async ({ body, query, url }) => {
    if (!url.startsWith('/trpc')) return;
    if (typeof body === 'string') assertSafeJson(body);
    for (const value of Object.values(query as Record<string, unknown>)) {
      if (typeof value !== 'string') throw new UnsafeJsonError();
      assertSafeJson(value);
    }
  });
}
