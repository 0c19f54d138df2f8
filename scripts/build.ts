import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The Remix apps, in the order in which they are built and started. */
export const apps = ['doctor', 'admin', 'tools'] as const;

export type App = (typeof apps)[number];

/** Builds the apps whose sources changed since they were built last. @throws Error with the bundler's words. */
export async function buildApps(log: (line: string) => void): Promise<void> {
  for (const app of apps) {
    const stamp = join(root, 'apps', app, 'build', '.stamp');
    const sources = hashOfSources(app);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) continue;
    log(`Building the ${app} app`);
    await bundle(app);
    writeFileSync(stamp, sources);
  }
}

function hashOfSources(app: App): string {
  const patterns = [
    `apps/${app}/{app,public}/**/*`,
    `apps/${app}/*.{ts,json}`,
    'packages/{ui,web,access,config,router,errors}/{package.json,src/**/*}',
    'pnpm-lock.yaml',
  ];
  const hash = createHash('sha256');
  const files = globSync(patterns, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function bundle(app: App): Promise<void> {
  return new Promise((resolve, reject) => {
    const cwd = join(root, 'apps', app);
    const child = spawn(join(cwd, 'node_modules', '.bin', 'remix'), ['vite:build'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The ${app} app does not build:\n${output}`)),
    );
  });
}
