import pg from 'pg';

/** What is sent without waiting for its answer: BEGIN, and the settings of a scope (scope.ts). */
const preamble = /^\s*(BEGIN$|SELECT set_config\('app\.organization_id')/;
/** What cannot change anything, so that nobody has to wait until it is committed. */
const reading = /^\s*SELECT\b/i;

const nothing = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };

type Send = (...parameters: unknown[]) => unknown;

/**
 * A connection that takes one trip to the database where a read in a transaction would take four: BEGIN and the settings of
 * the scope travel together with the first statement, and a transaction that only read is committed behind its answer.
 *
 * PostgreSQL works off the statements of a connection in the order in which they were sent, so nothing is read before the
 * organization is set. Where setting it fails, everything behind it fails too (SQLSTATE 25P02). Whoever wrote waits for
 * COMMIT as ever.
 */
export class PipelinedClient extends pg.Client {
  #onlyRead = true;

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg come down to this
  override query(...parameters: any[]): any {
    const text = textOf(parameters[0]);
    const ahead = preamble.test(text);
    if (text === 'BEGIN') this.#onlyRead = true;
    else if (text !== 'COMMIT' && !reading.test(text)) this.#onlyRead = false;
    const answer = (super.query as Send).apply(this, parameters);
    if (!(answer instanceof Promise) || !(ahead || (text === 'COMMIT' && this.#onlyRead))) return answer;
    answer.catch(() => undefined);
    return Promise.resolve(nothing);
  }
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}
