import { ConfigurationError, readApiConfig } from '@ohm/config';
import { createLogger } from './log.ts';
import { createServer } from './server.ts';
import { wire } from './wire.ts';

/** How long open requests may finish after SIGTERM, in milliseconds. */
const graceMs = 10_000;

try {
  const config = readApiConfig();
  const log = createLogger(config.LOG_LEVEL);
  const services = await wire(config, log);
  const server = await createServer(services, log);

  const stop = async (signal: string) => {
    log.info({ event: 'stopping', signal });
    setTimeout(() => process.exit(1), graceMs).unref();
    await server.close();
    await services.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  await server.listen({ host: config.HOST, port: config.PORT });
  log.info({ event: 'listening', host: config.HOST, port: config.PORT });
} catch (error) {
  // A sentence for what a person can mend, the stack for what only a programmer can.
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
