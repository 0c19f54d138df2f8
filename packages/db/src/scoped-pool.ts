import pg from 'pg';
import { PipelinedClient } from './pipelined-client.ts';
import { settingsOfNow } from './scope-settings.ts';

/**
 * Connections for one login. A statement that comes without a transaction, from work for an organization, runs in one of its
 * own that reads only (Scope.read).
 */
export class ScopedPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: PipelinedClient, pipeline: true });
    // An idle connection that broke is replaced at the next query; without a listener the process would end.
    this.on('error', () => undefined);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg come down to this
  override query(...parameters: any[]): any {
    const settings = settingsOfNow();
    if (!settings) return (super.query as (...all: unknown[]) => unknown).apply(this, parameters);
    return this.connect().then(async (connection) => {
      // Told to the query; and as in pg's own pool, a connection on which a query failed is not used again.
      const broken = () => undefined;
      connection.on('error', broken);
      let failed = true;
      try {
        const answer = await (connection as pg.PoolClient & PipelinedClient).readWithin(
          settings,
          parameters[0],
        );
        failed = false;
        return answer;
      } finally {
        connection.off('error', broken);
        connection.release(failed);
      }
    });
  }
}
