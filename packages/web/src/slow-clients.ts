import type { Server } from 'node:http';
import type { TimeLimits } from '@ohm/config';

/** How often Node looks for requests that are late, in milliseconds, and at least twice in the shortest limit. */
const checkEveryMs = 5_000;

/** The options of an HTTP server that cut off who sends headers or a body too slowly; Node answers them 408. */
export function senderLimits({ SLOWEST_HEADERS_SECONDS, SLOWEST_REQUEST_SECONDS }: TimeLimits) {
  const headersTimeout = SLOWEST_HEADERS_SECONDS * 1_000;
  const requestTimeout = Math.max(headersTimeout, SLOWEST_REQUEST_SECONDS * 1_000);
  return {
    headersTimeout,
    requestTimeout,
    connectionsCheckingInterval: Math.min(checkEveryMs, headersTimeout / 2),
  };
}

/**
 * Cuts off who does not take an answer in time. Node's own limit counts silence alone: whoever reads a byte now and then
 * would keep a connection, and what is written on it, for ever.
 */
export function cutOffSlowReaders(server: Server, { SLOWEST_ANSWER_SECONDS }: TimeLimits): void {
  server.on('request', ({ socket }, response) => {
    const timer = setTimeout(() => socket.destroy(), SLOWEST_ANSWER_SECONDS * 1_000).unref();
    response.once('close', () => clearTimeout(timer));
  });
}
