import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startModelServer } from '@ohm/testing';
import type { TestProject } from 'vitest/node';
import type { ProcessPlan } from '../../scripts/processes.ts';
import { type Ports, type Stack, startStack } from '../../scripts/stack.ts';
import { freePorts } from '../free-ports.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The running system: where it answers, where its mails and logs are, and how its processes were started. */
    stack: Pick<Stack, 'urls' | 'databaseUrl' | 'outboxDir' | 'logDir'> & {
      readonly plans: Readonly<Record<keyof Ports, ProcessPlan>>;
      /** The invented language model that the API is configured with; no organization has allowed it yet. */
      readonly modelUrl: string;
    };
  }
}

/** Global setup of the end-to-end tests: the real processes on free ports, with a database and an outbox of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ohm-e2e-'));
  // mkdtemp closes the folder to others, of whom the database server's user is one when root runs the tests.
  await chmod(dataDir, 0o711);
  const [api = 0, doctor = 0, admin = 0, tools = 0] = await freePorts(4);
  const model = await startModelServer();
  process.env.OPENAI_BASE_URL = model.url;
  process.env.OPENAI_MODEL = 'small-model';
  const stack = await startStack({
    dataDir,
    ports: { api, doctor, admin, tools },
    offline: true,
    log: () => undefined,
  });
  const { urls, databaseUrl, outboxDir, logDir, plans } = stack;
  project.provide('stack', { urls, databaseUrl, outboxDir, logDir, plans, modelUrl: model.url });
  return async () => {
    await stack.stop();
    await model.close();
    await rm(dataDir, { recursive: true, force: true });
  };
}
