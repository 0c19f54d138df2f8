import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';

const root = join(import.meta.dirname, '..');

const secret = (letter: string) => letter.repeat(48);

/** What a production start needs, but for the database. */
export const complete: Readonly<Record<string, string>> = {
  DATABASE_LOGINS_SECRET: secret('l'),
  ACCESS_TOKEN_SECRET: secret('a'),
  SECOND_FACTOR_SECRET: secret('t'),
  FORWARDED_SECRET: secret('f'),
  SMTP_URL: 'smtp://127.0.0.1:25',
  PUBLIC_API_URL: 'https://api.ohm.test',
  PUBLIC_DOCTOR_URL: 'https://app.ohm.test',
  PUBLIC_ADMIN_URL: 'https://admin.ohm.test',
  PUBLIC_TOOLS_URL: 'https://tools.ohm.test',
};

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a script of the project, or any command, to its end, with nothing but this environment. */
export function runScript(
  script: string,
  environment: Readonly<Record<string, string>>,
  ...parameters: string[]
): Promise<Ended> {
  return run(process.execPath, [join(root, script), ...parameters], environment);
}

export async function run(
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd = root,
): Promise<Ended> {
  const child = spawn(command, parameters, { cwd, env: { PATH: process.env.PATH ?? '', ...environment } });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}

/** Runs statements on a connection of their own; answers the rows of the last. */
export async function sql<Row extends pg.QueryResultRow>(
  url: string,
  ...statements: string[]
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the tests say what they expect of an answer.
  readonly body: any;
}

export type Call = (
  method: string,
  path: string,
  options?: { readonly token?: string; readonly body?: unknown },
) => Promise<Answer>;

/** Asks the API at this address, in JSON. */
export function callerOf(apiUrl: string): Call {
  return async (method, path, options = {}) => {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(options.token && { authorization: `Bearer ${options.token}` }),
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    });
    return { status: response.status, body: await response.json() };
  };
}
