import { type FeatureRegistry, features } from '@ohm/access';
import type { ApiConfig } from '@ohm/config';
import { createDatabase, type Database } from '@ohm/db';
import { AppError } from '@ohm/errors';
import { createExtractor } from '@ohm/extraction';
import type { ProcedureServices } from '@ohm/router';
import { createLiveTerminology, type LiveTerminology } from '@ohm/terminology';
import { createQuotaLeases } from './limits/quota-leases.ts';
import { createRequestLimits, pruneEveryMs, type RequestLimits } from './limits/request-limits.ts';
import type { Logger } from './log.ts';
import { createOutboxMailer, createSmtpMailer } from './mailer.ts';
import { externalModel } from './model.ts';
import { wireIdentity } from './wire-identity.ts';

/** How often an activated release is looked for, in milliseconds. */
const releaseCheckMs = 10_000;

/** How often what was recorded is sealed, in milliseconds; a seal is never younger than twice that. */
const sealEveryMs = 10_000;
/** How often what has run out is removed, in milliseconds. */
const sweepEveryMs = 10 * 60_000;

/** Everything that the process runs on. */
export interface Services {
  readonly config: ApiConfig;
  readonly database: Database;
  readonly terminology: LiveTerminology;
  readonly limits: RequestLimits;
  /** All that is for procedures, and nothing else: it goes into the context of every request. */
  readonly forProcedures: ProcedureServices;
  /** Resolves when every mail that was asked for has been handed over. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The one place that builds every dependency. Starts without a database or releases: /readyz tells what is missing.
 * `registry` is the tools there are; tests pass a longer one, and a `sleep` that does not wait.
 */
export async function wire(
  config: ApiConfig,
  log: Logger,
  {
    registry = features,
    sleep,
  }: { readonly registry?: FeatureRegistry; readonly sleep?: (ms: number) => Promise<void> } = {},
): Promise<Services> {
  const database = createDatabase({
    databaseUrl: config.DATABASE_URL,
    loginsSecret: config.DATABASE_LOGINS_SECRET,
  });
  const mailer = config.SMTP_URL
    ? createSmtpMailer(config.SMTP_URL, config.MAIL_FROM)
    : createOutboxMailer(config.OUTBOX_DIR, config.MAIL_FROM, log);
  const portals = {
    doctor: config.PUBLIC_DOCTOR_URL,
    admin: config.PUBLIC_ADMIN_URL,
    tools: config.PUBLIC_TOOLS_URL,
  };
  const { people, settled } = wireIdentity({
    config,
    store: database.identity,
    mailer,
    portals,
    log,
    ...(sleep && { sleep }),
  });
  const terminology = createLiveTerminology(database.releases);
  const extractor = createExtractor({ terminology });
  const refresh = () =>
    terminology
      .refresh()
      // Compiled with the release and not with the first note, which a person waits for.
      .then(() => extractor.warm())
      .catch((error: unknown) =>
        log.error({
          event: 'releases not refreshed',
          // A sentence of ours about a release, which says what to do.
          ...(error instanceof AppError && { ...error.details, reason: error.message }),
          error,
        }),
      );
  await refresh();
  const timer = setInterval(refresh, releaseCheckMs).unref();
  const leases = createQuotaLeases(database.quotas, (error) =>
    log.error({ event: 'budgets not leased', error }),
  );
  const prune = () =>
    database.quotas.prune().catch((error: unknown) => log.error({ event: 'budgets not pruned', error }));
  const pruning = setInterval(prune, pruneEveryMs).unref();
  const seal = () =>
    database.auditSealer
      .seal()
      .catch((error: unknown) => log.error({ event: 'audit log not sealed', error }));
  const sealing = setInterval(seal, sealEveryMs).unref();
  const sweep = () =>
    database.identity
      .sweep(new Date())
      .catch((error: unknown) => log.error({ event: 'identity not swept', error }));
  const sweeping = setInterval(sweep, sweepEveryMs).unref();

  return {
    config,
    database,
    terminology,
    limits: createRequestLimits(leases, config),
    forProcedures: {
      ...people,
      terminology,
      extractor,
      model: externalModel(config, terminology, log),
      registry,
      portals,
    },
    settled,
    close: async () => {
      clearInterval(timer);
      clearInterval(pruning);
      clearInterval(sealing);
      clearInterval(sweeping);
      await settled();
      await database.close();
    },
  };
}
