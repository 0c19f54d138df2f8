import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureRegistry } from '@ohm/access';
import { type ApiConfig, readApiConfig } from '@ohm/config';
import { createReleaseStore } from '@ohm/db';
import { type CompiledRelease, compileRelease, type System, vocabularyRelease } from '@ohm/terminology';
import { createTestDatabase } from '@ohm/testing';
import { type AppName, forwardedHeader, signForwarded } from '@ohm/web/forwarded';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { demonstrationPassword, seedDemonstration } from '../../../prisma/seed.ts';
import { createLogger } from '../src/log.ts';
import { createServer } from '../src/server.ts';
import { wire } from '../src/wire.ts';

const secret = (letter: string) => letter.repeat(48);

/** A few concepts of each system: enough to search, look up and extract. */
const vocabulary: Readonly<Record<System, readonly [string, string, string][]>> = {
  icd10: [
    ['I21.4', 'Non-ST elevation (NSTEMI) myocardial infarction', 'NSTEMI|non-ST elevation MI'],
    ['I10', 'Essential (primary) hypertension', 'hypertension|HTN|high blood pressure'],
    ['J18.9', 'Pneumonia, unspecified organism', 'pneumonia|chest infection'],
  ],
  snomed: [['38341003', 'Hypertensive disorder, systemic arterial', 'hypertension|HTN|high blood pressure']],
  loinc: [['718-7', 'Hemoglobin [Mass/volume] in Blood', 'Hb|haemoglobin|hemoglobin']],
};

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
}

/** The API as a process runs it, on a database of its own with the demonstration organizations, without a socket. */
export interface TestApi {
  readonly config: ApiConfig;
  /** Of the processes of this API, for what `call` does not show: its routes, headers of answers, sockets. */
  readonly server: FastifyInstance;
  readonly databaseUrl: string;
  readonly loginsSecret: string;
  /** SQL as the owner of the database. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  call<Body = Record<string, unknown>>(
    method: string,
    url: string,
    options?: {
      token?: string | undefined;
      body?: unknown;
      app?: AppName;
      /** Of the browser, as the app tells it. */
      clientAddress?: string;
      headers?: Record<string, string>;
    },
  ): Promise<Answer<Body>>;
  /** Signs a demonstration account in as an API caller and answers its access token. */
  login(email: string, password?: string): Promise<string>;
  /** The secret of the latest mail with a link to an address. */
  mailedToken(email: string): string;
  /** The mails that have come to an address, oldest first. */
  mailsTo(email: string): string[];
  /** Resolves when every mail that was asked for has been written. */
  settled(): Promise<void>;
  /** For how long attempts to sign in were held back, in milliseconds; tests do not wait for it. */
  readonly pauses: number[];
  /** Everything the process has written to its log. */
  log(): string;
  close(): Promise<void>;
}

export async function startTestApi(
  options: {
    registry?: FeatureRegistry;
    environment?: Record<string, string>;
    /** What is loaded beside the few concepts of the vocabulary. */
    releases?: readonly CompiledRelease[];
  } = {},
): Promise<TestApi> {
  const database = await createTestDatabase();
  await seedDemonstration(database.url);
  await loadReleases(database, options.releases ?? []);
  const outbox = mkdtempSync(join(tmpdir(), 'ohm-outbox-'));
  const config = readApiConfig({
    DATABASE_URL: database.url,
    DATABASE_LOGINS_SECRET: database.loginsSecret,
    ACCESS_TOKEN_SECRET: secret('a'),
    SECOND_FACTOR_SECRET: secret('t'),
    FORWARDED_SECRET: secret('f'),
    OHM_DEMO: 'true',
    OUTBOX_DIR: outbox,
    PUBLIC_API_URL: 'http://localhost:8080',
    PUBLIC_DOCTOR_URL: 'http://localhost:8083',
    PUBLIC_ADMIN_URL: 'http://localhost:8084',
    PUBLIC_TOOLS_URL: 'http://localhost:8085',
    // A test asks faster than anybody; those of the limits set their own.
    RATE_LIMIT_USER: '10000000',
    RATE_LIMIT_ORGANIZATION: '10000000',
    RATE_LIMIT_ADDRESS: '10000000',
    ...options.environment,
  });
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => void lines.push(line) });
  const pauses: number[] = [];
  const services = await wire(config, log, {
    ...options,
    sleep: async (ms) => void pauses.push(ms),
  });
  const server = await createServer(services, log);
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();

  const api: TestApi = {
    config,
    server,
    databaseUrl: database.url,
    loginsSecret: database.loginsSecret,
    sql: async (text, values = []) => (await owner.query(text, values)).rows,
    call: async (method, url, { token, body, app, clientAddress = '203.0.113.7', headers = {} } = {}) => {
      const response = await server.inject({
        method: method as 'GET',
        url,
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(app && {
            [forwardedHeader]: signForwarded({ app, clientAddress }, config.FORWARDED_SECRET),
          }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const json = response.headers['content-type']?.toString().includes('json');
      return { status: response.statusCode, body: json ? response.json() : (response.body as never) };
    },
    login: async (email, password = demonstrationPassword) => {
      const answer = await api.call<{ accessToken: string }>('POST', '/api/auth/login', {
        body: { email, password },
      });
      if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${JSON.stringify(answer.body)}`);
      return answer.body.accessToken;
    },
    pauses,
    settled: () => services.settled(),
    mailsTo: (email) =>
      readdirSync(outbox)
        .sort()
        .map((name) => readMail(join(outbox, name)))
        .filter((text) => text.includes(`To: ${email}`)),
    mailedToken: (email) => {
      const mail = api.mailsTo(email).findLast((text) => text.includes('#token='));
      const token = /#token=([\w-]+)/.exec(mail ?? '')?.[1];
      if (!token) throw new Error(`No mail with a link to ${email}`);
      return token;
    },
    log: () => lines.join(''),
    close: async () => {
      await owner.end();
      await server.close();
      await services.close();
      await database.drop();
      rmSync(outbox, { recursive: true, force: true });
    },
  };
  return api;
}

/** The text of a mail, its quoted-printable line breaks joined. */
function readMail(file: string): string {
  return readFileSync(file, 'utf8')
    .replaceAll(/=\r?\n/g, '')
    .replaceAll('=3D', '=');
}

async function loadReleases(
  database: { url: string; loginsSecret: string },
  releases: readonly CompiledRelease[],
): Promise<void> {
  const store = createReleaseStore({ databaseUrl: database.url, loginsSecret: database.loginsSecret });
  const activate = async ({ release, sha256, index }: CompiledRelease): Promise<void> => {
    const { id } = await store.add(release, sha256, index);
    await store.activate(id);
  };
  for (const [system, rows] of Object.entries(vocabulary) as [System, (typeof vocabulary)[System]][]) {
    const concepts = rows.map(([code, title, terms]) => ({ code, title, terms: terms.split('|') }));
    await activate(compileRelease(vocabularyRelease(system, 'test', concepts)));
  }
  for (const release of releases) await activate(release);
  await store.close();
}
