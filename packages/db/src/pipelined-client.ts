import pg from 'pg';
import { type ScopeSettings, settingsOfNow } from './scope-settings.ts';
import { socketOf } from './socket-of.ts';

/** What cannot change anything, so that nobody has to wait until it is committed. */
const reading = /^\s*SELECT\b/i;
/** Rows of the log, which nothing reads back: their answer is awaited with that of COMMIT. */
const recording = /^\s*INSERT INTO audit_events\b/;

const nothing = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };

type Send = (...parameters: unknown[]) => unknown;

/**
 * A connection that takes one trip to the database where a read in a transaction would take four, and two where it leaves a
 * row in the log: BEGIN and the settings of the scope travel together with the first statement, in one packet, a row of the
 * log with COMMIT, and a transaction that only read is committed behind its answer.
 *
 * PostgreSQL works off the statements of a connection in the order in which they were sent, so nothing is read before the
 * organization is set. Where setting it fails, everything behind it fails too (SQLSTATE 25P02). Whoever wrote, be it only a
 * row of the log, waits for COMMIT as ever, and gets the error of that row where there was one: PostgreSQL has then undone
 * everything.
 */
export class PipelinedClient extends pg.Client {
  #inTransaction = false;
  #onlyRead = true;
  /** Something is written and kept back, for the statement that follows to go with it. */
  #heldBack = false;
  #records: Promise<unknown>[] = [];

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg come down to this
  override query(...parameters: any[]): any {
    const text = textOf(parameters[0]);
    if (text === 'BEGIN') return this.#begin();
    if (text === 'COMMIT') return this.#commit();
    if (text === 'ROLLBACK') this.#inTransaction = false;
    if (!reading.test(text)) this.#onlyRead = false;
    const record = this.#inTransaction && recording.test(text);
    if (record) this.#holdBack();
    const answer = this.#send(...parameters);
    if (record && answer instanceof Promise) {
      this.#records.push(answer);
      return forgotten(answer);
    }
    this.#release();
    return answer;
  }

  /** One read in a transaction of its own, which cannot write: four statements in one packet, and one answer awaited. */
  readWithin(settings: ScopeSettings, query: pg.QueryConfig): unknown {
    this.#holdBack();
    forgotten(this.#send('BEGIN READ ONLY'));
    forgotten(this.#send(settings));
    const answer = this.#send(query);
    forgotten(this.#send('COMMIT'));
    this.#release();
    return answer;
  }

  #begin(): unknown {
    this.#inTransaction = true;
    this.#onlyRead = true;
    this.#records = [];
    this.#holdBack();
    const settings = settingsOfNow();
    const begun = forgotten(this.#send('BEGIN'));
    if (settings) forgotten(this.#send(settings));
    return begun;
  }

  #commit(): unknown {
    this.#inTransaction = false;
    const committed = this.#send('COMMIT');
    this.#release();
    if (this.#onlyRead) return forgotten(committed);
    return Promise.all(this.#records).then(() => committed);
  }

  #send(...parameters: unknown[]): unknown {
    return (super.query as Send).apply(this, parameters);
  }

  #holdBack(): void {
    if (!this.#heldBack) socketOf(this).cork();
    this.#heldBack = true;
  }

  #release(): void {
    if (this.#heldBack) socketOf(this).uncork();
    this.#heldBack = false;
  }
}

/** What is not waited for: where it fails, the statement that is waited for fails too. */
function forgotten(answer: unknown): unknown {
  if (!(answer instanceof Promise)) return answer;
  answer.catch(() => undefined);
  return Promise.resolve(nothing);
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}
