import { join } from 'node:path';
import { ConfigurationError, readAppConfig } from '@ohm/config';
import type { ServerBuild } from '@remix-run/node';
import type { AppName } from './forwarded.ts';
import { createAppServer, serve } from './server.ts';

/** Runs a built app until it is told to stop. `folder` is the app's own, with what `remix vite:build` made in build/. */
export async function runApp(app: AppName, folder: string): Promise<void> {
  try {
    const config = readAppConfig(app);
    const build = (await import(join(folder, 'build/server/index.js'))) as ServerBuild;
    serve(createAppServer({ app, config, build, clientFolder: join(folder, 'build/client') }), config);
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigurationError ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  }
}
