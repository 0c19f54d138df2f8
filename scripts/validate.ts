import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm test`: every check there is, each to its end, and one closing line with the count. */

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const results = mkdtempSync(join(tmpdir(), 'ohm-results-'));
let passed = 0;
let failed = 0;

check('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']);
check('types of the server', bin('tsc'), ['-p', 'tsconfig.json']);
check('types of the apps', bin('tsc'), ['-p', 'tsconfig.web.json']);
for (const project of ['unit', 'integration', 'security', 'e2e']) tests(project);

rmSync(results, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function run(title: string, command: string, parameters: readonly string[]): boolean {
  console.log(`\n— ${title}`);
  return spawnSync(command, parameters, { cwd: root, stdio: 'inherit' }).status === 0;
}

function check(title: string, command: string, parameters: readonly string[]): void {
  if (run(title, command, parameters)) passed += 1;
  else failed += 1;
}

/** Runs one project of vitest.workspace.ts and adds what it counted; a run that ends badly without a failed test is one failure. */
function tests(project: string): void {
  const file = join(results, `${project}.json`);
  const fine = run(`${project} tests`, bin('vitest'), [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const counted = summary(file);
  passed += counted.passed;
  failed += fine ? counted.failed : Math.max(1, counted.failed);
}

function summary(file: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      number
    >;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
