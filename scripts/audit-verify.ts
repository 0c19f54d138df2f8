import { readFileSync } from 'node:fs';
import { readDatabaseConfig } from '@ohm/config';
import { type ChainHead, verifyAuditLog } from '@ohm/db';
import { CommandError, runCommand } from './command.ts';

/** `pnpm audit:verify`: reads the whole audit log and its seals, and says what does not hold. */

const usage = `Usage: pnpm audit:verify [--heads FILE]
  --heads FILE  what an earlier run printed, kept outside of the database: shows a chain that was cut off or written anew`;

await runCommand(usage, { heads: { type: 'string' } }, async ({ values }) => {
  const expected = values.heads === undefined ? [] : readHeads(values.heads);
  if (values.heads !== undefined && expected.length === 0)
    throw new CommandError(`${values.heads} holds no line "head CHAIN POSITION HASH".\n${usage}`);
  const config = readDatabaseConfig();
  const { events, unsealed, findings, heads } = await verifyAuditLog(
    { databaseUrl: config.DATABASE_URL, loginsSecret: config.DATABASE_LOGINS_SECRET },
    expected,
  );
  for (const finding of findings) console.error(finding);
  for (const { chain, position, hash } of heads) console.log(`head ${chain} ${position} ${hash}`);
  console.log(
    `${events} events in ${heads.length} chains, ${unsealed} of them not sealed yet; ${findings.length === 0 ? 'everything holds' : `${findings.length} faults`}.`,
  );
  return findings.length === 0 ? 0 : 1;
});

/** Lines "head CHAIN POSITION HASH", as they are printed below; everything else in the file is skipped. */
function readHeads(file: string): ChainHead[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, chain, position, hash] = /^head (\S+) (\d+) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
      return chain && position && hash ? [{ chain, position, hash }] : [];
    });
}
