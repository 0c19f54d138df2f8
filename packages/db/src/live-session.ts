import type { Account, Session } from '@ohm/identity';
import { z } from 'zod';
import { isId } from './ids.ts';
import { accountColumns, accountRow, accountTables, toAccount } from './repositories/account-row.ts';
import { idleSince } from './session-rules.ts';

/** How a session is named: by its id, which an access token carries, or by the hash of the secret that its app holds. */
export type SessionKey = { readonly id: string } | { readonly secretHash: Uint8Array };

/** A statement under a name, which each connection parses and plans once. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Runs a statement and answers its rows: on a pool, or within somebody's transaction. */
export type Ask = (statement: NamedStatement) => Promise<readonly unknown[]>;

const sessionRow = accountRow.extend({
  sessionId: z.uuid(),
  audience: z.enum(['doctor', 'admin', 'tools', 'api']),
  lastUsedAt: z.date(),
  expiresAt: z.date(),
});

const statementOf = (condition: string): string => `
  SELECT s.id AS "sessionId", s.audience, s.last_used_at AS "lastUsedAt", s.expires_at AS "expiresAt",
         ${accountColumns.sql}
  FROM sessions s JOIN (${accountTables.sql}) ON u.organization_id = s.organization_id AND u.id = s.user_id
  WHERE ${condition} AND s.ended_at IS NULL AND s.expires_at > $2::timestamptz AND s.last_used_at > $3::timestamptz`;

const byId = { name: 'live-session-by-id', text: statementOf('s.id = $1::uuid') };
const bySecret = { name: 'live-session-by-secret', text: statementOf('s.secret_hash = $1::bytea') };

/** The one statement of every request: the session if it is live, its user and organization, as they are now. */
export function liveSessionQuery(key: SessionKey, now: Date): NamedStatement {
  const times = [now, idleSince(now)];
  return 'id' in key
    ? { ...byId, values: [key.id, ...times] }
    : { ...bySecret, values: [key.secretHash, ...times] };
}

/** The live session with its account, or null: one round trip. */
export async function findLiveSession(
  ask: Ask,
  key: SessionKey,
  now: Date,
): Promise<{ readonly session: Session; readonly account: Account } | null> {
  if ('id' in key && !isId(key.id)) return null;
  const [found] = await ask(liveSessionQuery(key, now));
  if (found === undefined) return null;
  const row = sessionRow.parse(found);
  const { sessionId: id, audience, lastUsedAt, expiresAt } = row;
  return { session: { id, audience, lastUsedAt, expiresAt }, account: toAccount(row) };
}
