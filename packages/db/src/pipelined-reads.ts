import pg from 'pg';
import type { Ask } from './live-session.ts';
import { socketOf } from './socket-of.ts';

/** How long a connection may take to come about, and a statement to be answered, in milliseconds. */
const patienceMs = 5_000;

/** Reads that need no transaction, each a statement of its own that sees the database as it is now. */
export interface PipelinedReads {
  readonly ask: Ask;
  close(): Promise<void>;
}

/**
 * For the statement of every request: over so few connections that those of many requests share packets, and on which none
 * waits for the answer of another; docs/decisions/0073-pipelined-session-reads.md. Connects at the first statement, and
 * anew at the next one after a connection broke.
 */
export function createPipelinedReads(connectionString: string, connections: number): PipelinedReads {
  const lanes = Array.from({ length: connections }, () => new Lane(connectionString));
  return {
    ask: (statement) => {
      const lane = lanes.reduce((best, next) => (next.waiting < best.waiting ? next : best));
      return lane.ask(statement);
    },
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}

/** One connection, and the statements on it. PostgreSQL answers them in the order in which they were sent. */
class Lane {
  /** Statements that are not answered yet. */
  waiting = 0;
  #connection: Promise<pg.Client> | null = null;
  #holdingBack = false;
  readonly #connectionString: string;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  ask: Ask = async (statement) => {
    this.waiting += 1;
    const connection = this.#connection ?? this.#connect();
    try {
      const client = await connection;
      this.#holdBack(client);
      return (await client.query(statement)).rows;
    } catch (error) {
      if (!isOfStatement(error)) this.#forget(connection);
      throw error;
    } finally {
      this.waiting -= 1;
    }
  };

  async close(): Promise<void> {
    const client = await this.#connection?.catch(() => null);
    await client?.end();
  }

  #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      pipeline: true,
      connectionTimeoutMillis: patienceMs,
      // Whoever waits for longer ends the connection, and with it the wait of all others on it.
      query_timeout: patienceMs,
    });
    const connection = client.connect().then(() => client);
    const forget = () => this.#forget(connection);
    client.on('error', forget).on('end', forget);
    connection.catch(forget);
    this.#connection = connection;
    return connection;
  }

  /** Whoever asks next gets another; this one ends when all on it are answered, if it has not ended yet. */
  #forget(connection: Promise<pg.Client>): void {
    if (this.#connection !== connection) return;
    this.#connection = null;
    connection.then((client) => client.end()).catch(() => undefined);
  }

  /** What is asked in one turn of the event loop leaves at its end, in one packet. */
  #holdBack(client: pg.Client): void {
    if (this.#holdingBack) return;
    this.#holdingBack = true;
    const stream = socketOf(client);
    stream.cork();
    setImmediate(() => {
      this.#holdingBack = false;
      stream.uncork();
    });
  }
}

/** PostgreSQL refused this one statement, and does not say goodbye (SQLSTATE 57P01 to 57P05) before the socket ends. */
function isOfStatement(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code?.startsWith('57P') !== true;
}
