import pg from 'pg';
import { type Login, logins, loginUrl } from './logins.ts';
import type { TestContext } from './test-database.ts';

/** Plain connections, without any repository: to ask PostgreSQL itself what it refuses. */
export interface TestConnections {
  readonly owner: pg.Client;
  of(login: Login): pg.Client;
  /** Runs work in a transaction of an organization, or of none, and undoes it. */
  within<Result>(
    login: Login,
    organizationId: string | null,
    work: (client: pg.Client) => Promise<Result>,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** What PostgreSQL said: its code (SQLSTATE) and message. */
export const refusal = (error: { code?: string; message: string }): string =>
  `${error.code} ${error.message}`;

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/** Connects as the owner and as every login. */
export async function connectAll({ server }: TestContext): Promise<TestConnections> {
  const owner = await connect(server.url);
  const clients = new Map<Login, pg.Client>();
  for (const login of logins)
    clients.set(login, await connect(loginUrl(server.url, server.loginsSecret, login)));
  const of = (login: Login): pg.Client => {
    const client = clients.get(login);
    if (!client) throw new Error(`No connection of ${login}.`);
    return client;
  };
  return {
    owner,
    of,
    async within(login, organizationId, work) {
      const client = of(login);
      await client.query('BEGIN');
      try {
        if (organizationId !== null) {
          await client.query("SELECT set_config('app.organization_id', $1, true)", [organizationId]);
        }
        return await work(client);
      } finally {
        await client.query('ROLLBACK');
      }
    },
    async close() {
      await Promise.all([owner, ...clients.values()].map((client) => client.end()));
    },
  };
}
