import type { FastifyInstance } from 'fastify';

/**
 * Reads on, and throws away, what still comes of a body that was answered 413: at most as much again as a body may have,
 * and no longer than any request may take. Whoever hangs up on a sender loses it the answer: the connection is reset
 * before it is read, and a proxy in between says 502 in its place.
 */
export function hearOutTooLarge(server: FastifyInstance, bodyBytes: number): void {
  server.addHook('onSend', ({ raw }, reply, _payload, done) => {
    if (reply.statusCode === 413 && !raw.complete) {
      reply.removeHeader('connection');
      let left = bodyBytes;
      raw.on('data', (chunk: Buffer) => {
        left -= chunk.length;
        if (left < 0) raw.destroy();
      });
    }
    done();
  });
}
