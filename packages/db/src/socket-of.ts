import type { Writable } from 'node:stream';
import type pg from 'pg';

/**
 * The socket of a connection as it is now: not the one it was created with, where it has changed to TLS. pg has no way to hold
 * statements back, so its types are left here and nowhere else (docs/decisions/0067-one-packet-reads.md).
 */
export const socketOf = (client: pg.Client): Writable =>
  (client as unknown as { readonly connection: { readonly stream: Writable } }).connection.stream;
