// What a bare `npm start` or `npm test` runs, under whatever Node is there: installs what the lock file names, then hands
// over to the Node of the project. Plain JavaScript, because an older Node cannot run TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const [script, ...rest] = process.argv.slice(2);
const bin = join(root, 'node_modules', '.bin');
const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Ohm needs Node.js 20 or newer to start; this is ${process.version}.`);
  process.exit(1);
}

install();
generate();
run(join(root, 'scripts', `${script}.ts`), rest);

/** Installs unless the lock file is the one that was installed last. */
function install() {
  const stamp = join(root, 'node_modules', '.ohm-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { status } = spawnSync('npx', ['--yes', `pnpm@${engines.pnpm}`, 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  if (status !== 0) {
    console.error('The packages could not be installed: see above. Is the npm registry reachable?');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

/** The database client is made from prisma/schema.prisma and not kept in git; nothing that uses it can even be loaded before. */
function generate() {
  const { status } = spawnSync(join(bin, 'node'), [join(root, 'prisma', 'generate.ts')], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  if (status !== 0) process.exit(status ?? 1);
}

function run(file, parameters) {
  const child = spawn(join(bin, 'node'), [file, ...parameters], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
