import { readDatabaseConfig } from '@ohm/config';
import { createReleaseStore } from '@ohm/db';
import { type ReleaseStore, type System, systemLabels, systems } from '@ohm/terminology';
import { CommandError, runCommand } from './command.ts';
import { importFrom, importStarter, toConsole } from './import-releases.ts';
import { namedRelease } from './named-release.ts';

const usage = `Usage:
  pnpm codes:import <icd10|snomed|loinc> <folder, file or zip>   compile an official release and make it the active one
  pnpm codes:import <icd10|snomed|loinc> starter                 the project's own vocabulary (also: --vocabulary)
  pnpm codes:releases                                            list the releases that are kept
  pnpm codes:activate <icd10|snomed|loinc> <release>             make a kept release answer: its version, or the start of its id or SHA-256
  pnpm codes:rollback <icd10|snomed|loinc>                       undo the latest import or activation of a system`;

const options = { vocabulary: { type: 'boolean', default: false } } as const;

await runCommand(usage, options, async ({ positionals: [command, first, second], values }) => {
  if (command === 'import' && (second !== undefined || values.vocabulary)) {
    const system = systemNamed(first);
    const store = openStore();
    if (second === undefined || second === 'starter') await importStarter(store, toConsole, [system]);
    else await importFrom(store, system, second);
  } else if (command === 'releases') await listReleases(openStore());
  else if (command === 'activate' && second !== undefined)
    await activate(openStore(), systemNamed(first), second);
  else if (command === 'rollback') await rollback(openStore(), systemNamed(first));
  else throw new CommandError(usage);
  return 0;
});

async function listReleases(store: ReleaseStore): Promise<void> {
  const rows = await store.list();
  if (rows.length === 0)
    console.log('No release is kept. Import one with: pnpm codes:import <system> <folder or file>');
  for (const row of rows) {
    const span = `${row.effectiveFrom ?? '…'} to ${row.effectiveTo ?? '…'}`;
    const state = row.active ? 'active' : 'kept';
    console.log(
      `${row.system}\t${row.version}\t${state}\t${span}\t${row.conceptCount} codes\t${row.sha256.slice(0, 12)}\t${row.id}`,
    );
  }
}

async function activate(store: ReleaseStore, system: System, wanted: string): Promise<void> {
  const rows = (await store.list()).filter((row) => row.system === system);
  const row = namedRelease(rows, wanted);
  await store.activate(row.id);
  console.log(`${systemLabels[system]} ${row.version} (sha256 ${row.sha256.slice(0, 12)}) is active.`);
}

/** Says what answers from now on: running processes follow within ten seconds. */
async function rollback(store: ReleaseStore, system: System): Promise<void> {
  const { undone, restored } = await store.rollback(system);
  const label = systemLabels[system];
  const left = (await store.list()).filter((row) => row.system === system && row.active);
  const answering = restored ?? left.find(({ source }) => source === 'official') ?? left[0];
  console.log(`${label} ${undone.version} (sha256 ${undone.sha256.slice(0, 12)}) is no longer active.`);
  if (answering !== undefined)
    console.log(
      `${label} ${answering.version} (sha256 ${answering.sha256.slice(0, 12)}) answers in its place.`,
    );
}

function openStore(): ReleaseStore {
  const { DATABASE_URL, DATABASE_LOGINS_SECRET } = readDatabaseConfig();
  return createReleaseStore({ databaseUrl: DATABASE_URL, loginsSecret: DATABASE_LOGINS_SECRET });
}

function systemNamed(name: string | undefined): System {
  const system = systems.find((known) => known === name);
  if (system === undefined) throw new CommandError(`Name a code system: ${systems.join(', ')}.\n${usage}`);
  return system;
}
