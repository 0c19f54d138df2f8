import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AppConfig, TimeLimits } from '@ohm/config';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import type { AppName } from './forwarded.ts';
import { noteLength } from './note-limit.ts';
import { isOwnOrigin } from './origin.ts';
import { cutOffSlowReaders, senderLimits } from './slow-clients.ts';

const publicUrlOf = {
  doctor: 'PUBLIC_DOCTOR_URL',
  admin: 'PUBLIC_ADMIN_URL',
  tools: 'PUBLIC_TOOLS_URL',
} as const;

/** A pasted note of the greatest length, form-encoded. */
const bodyBytes = 4 * 1024 * 1024;
/** How long open requests may finish after SIGTERM, in milliseconds. */
const graceMs = 10_000;

/** One Remix app behind Express: health, static files, security headers, origin check, then Remix. */
export function createAppServer(options: {
  readonly app: AppName;
  readonly config: AppConfig;
  readonly build: ServerBuild;
  /** Folder of the app's built client files. */
  readonly clientFolder: string;
}): express.Express {
  const { app, config, build, clientFolder } = options;
  const server = express();
  server.disable('x-powered-by');
  server.set('trust proxy', config.TRUSTED_PROXIES);

  server.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  // Remix 2 answers this path even with lazy route discovery off, and can be made to hang on it (CVE-2026-55685).
  server.all('/__manifest', (_request, response) => {
    response.status(404).end();
  });
  server.use(securityHeaders(app, config));
  server.use(compression());
  server.use('/assets', express.static(`${clientFolder}/assets`, { immutable: true, maxAge: '1y' }));
  // A file of an earlier build: a page's HTML in its place would only be refused as a script.
  server.use('/assets', (_request, response) => {
    response.status(404).end();
  });
  server.use(express.static(clientFolder, { maxAge: '1h', index: false }));
  server.use(onlyFromHere(config[publicUrlOf[app]]));
  server.use(onlySmallBodies);
  server.use((_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  });
  server.all(
    '*',
    createRequestHandler({
      build,
      mode: 'production',
      getLoadContext: (request: Request, response: Response) => ({
        clientAddress: request.ip ?? 'unknown',
        nonce: response.locals.nonce as string,
      }),
    }),
  );
  return server;
}

/** Listens until SIGTERM or SIGINT, then lets open requests finish. */
export function serve(
  server: express.Express,
  config: Pick<AppConfig, 'HOST' | 'PORT'> & TimeLimits,
): Server {
  const http = createServer({ ...senderLimits(config), maxHeaderSize: 16_384 }, server);
  cutOffSlowReaders(http, config);
  const stop = () => {
    setTimeout(() => process.exit(1), graceMs).unref();
    http.close(() => process.exit(0));
    http.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return http.listen(config.PORT, config.HOST);
}

function securityHeaders(app: AppName, config: AppConfig): RequestHandler[] {
  const https = config[publicUrlOf[app]].startsWith('https:');
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    next();
  };
  const nonceSource = (_request: unknown, response: unknown) =>
    `'nonce-${(response as Response).locals.nonce}'`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonceSource],
        styleSrc: ["'self'", nonceSource],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // A sign-in at the wrong app ends in a redirect to the right one, which browsers count as a form's target.
        formAction: ["'self'", config.PUBLIC_DOCTOR_URL, config.PUBLIC_ADMIN_URL, config.PUBLIC_TOOLS_URL],
      },
    },
    strictTransportSecurity: https && { maxAge: 63_072_000, includeSubDomains: true, preload: true },
    // Not `no-referrer`: browsers would send `Origin: null` with forms that are posted before any script has loaded.
    referrerPolicy: { policy: 'same-origin' },
  });
  const permissions: RequestHandler = (_request, response, next) => {
    response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    next();
  };
  return [nonce, headers, permissions];
}

function onlyFromHere(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (reads || isOwnOrigin(request.headers.origin, publicUrl)) return next();
    response
      .status(403)
      .type('text')
      .send('This form was sent from another site. Open the page here and try again.');
  };
}

/** Browsers announce how long a form is. What is not announced, or compressed, could be of any size. */
const onlySmallBodies: RequestHandler = ({ headers }, response, next) => {
  if (headers['transfer-encoding'] !== undefined || headers['content-encoding'] !== undefined) {
    response.status(411).type('text').send('Send a form as browsers do, with its length and not compressed.');
    return;
  }
  if (Number(headers['content-length'] ?? 0) <= bodyBytes) return next();
  response
    .status(413)
    .type('text')
    .send(
      `This is too large to be sent. A note may have at most ${noteLength.toLocaleString('en-US')} characters.`,
    );
};
