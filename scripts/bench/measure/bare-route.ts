import { createSecretKey } from 'node:crypto';
import { fastify } from 'fastify';
import { jwtVerify } from 'jose';
import pg from 'pg';
import { liveSessionQuery } from '../../../packages/db/src/live-session.ts';

/**
 * The peer of rest-search: a process with one bare Fastify route, which verifies the token with all that the API asks of
 * one, reads the session, the user and the organization with the same statement through a pool of ten, and answers
 * what it read.
 */
const { PORT, DATABASE_URL, ACCESS_TOKEN_SECRET = '', PUBLIC_API_URL = '' } = process.env;

const algorithm = { name: 'HMAC', hash: 'SHA-256' };
const key = createSecretKey(Buffer.from(ACCESS_TOKEN_SECRET, 'utf8')).toCryptoKey(algorithm, false, [
  'verify',
]);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const server = fastify();

server.get('/', async (request, reply) => {
  const { payload } = await jwtVerify(request.headers.authorization?.slice('Bearer '.length) ?? '', key, {
    algorithms: ['HS256'],
    typ: 'at+jwt',
    issuer: PUBLIC_API_URL,
    audience: 'ohm-api',
    requiredClaims: ['sub', 'sid', 'iat', 'exp'],
  });
  const { rows } = await pool.query(liveSessionQuery({ id: String(payload.sid) }, new Date()));
  return rows[0] ?? reply.code(401).send();
});
server.get('/healthz', () => ({ status: 'ok' }));

process.once('SIGTERM', () => server.close().then(() => pool.end()));
await server.listen({ port: Number(PORT), host: '127.0.0.1' });
