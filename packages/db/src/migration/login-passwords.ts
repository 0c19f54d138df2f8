import pg from 'pg';
import { loginPassword, logins } from '../logins.ts';

/** Sets the derived passwords of the runtime logins, as the owner. They are cluster-wide: the last secret wins. */
export async function setLoginPasswords(databaseUrl: string, loginsSecret: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Two migrations at once on one cluster would otherwise fail with "tuple concurrently updated".
    await client.query("SELECT pg_advisory_xact_lock(hashtext('ohm.logins'))");
    for (const login of logins) {
      const password = pg.escapeLiteral(loginPassword(loginsSecret, login));
      await client.query(`ALTER ROLE ${pg.escapeIdentifier(login)} PASSWORD ${password}`);
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
