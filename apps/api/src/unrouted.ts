import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { refusals } from './refusals.ts';

const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } as const;

/** Answers an address that the router itself cannot read. No hook runs for it, and Fastify's own answer would repeat the address. */
export function refuseAddress(error: FastifyError, { id }: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode === 414 ? 414 : 400;
  const body = status === 414 ? refusals[414] : unreadableAddress;
  reply
    .code(status)
    .headers({ ...headers, 'x-request-id': id })
    .send(body);
}

const unreadableAddress = {
  code: 'BAD_REQUEST',
  message: 'The address could not be read. Encode what is not plain in it as UTF-8 with percent signs.',
} as const;

/** Answers what is no HTTP, too long a head or too slow, before there is a request; then hangs up, as Node does. */
export function refuseConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = statuses[error.code ?? ''] ?? 400;
  const body = JSON.stringify(status === 400 ? noHttp : refusals[status]);
  const head = {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  if (socket.writable)
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  socket.destroy(error);
}

const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

const noHttp = {
  code: 'BAD_REQUEST',
  message: 'This is no HTTP request, or none that is read in one way alone.',
} as const;
