import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

/** How far a thread of this process steps back for others: proc(5), /proc/PID/stat, field 19. */
function nicenessOf(thread: string): number {
  const afterName = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ').at(-1) ?? '';
  return Number(afterName.split(' ')[16]);
}
const niceness = (): number[] => readdirSync('/proc/self/task').map(nicenessOf);

it('a password is told from others, however it was composed; without a hash none fits', async () => {
  const hash = await hashPassword('Zw\u00f6lf Boxk\u00e4mpfer jagen');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  expect(await verifyPassword(hash, 'Zwo\u0308lf Boxka\u0308mpfer jagen')).toBe(true);
  expect(await verifyPassword(hash, 'Zwoelf Boxkaempfer jagen')).toBe(false);
  expect(await verifyPassword(null, 'Zw\u00f6lf Boxk\u00e4mpfer jagen')).toBe(false);
});

it.runIf(process.platform === 'linux')('threads that hash let all others go first', async () => {
  await verifyPassword(null, 'whatever it is');
  const [most] = niceness().toSorted((one, other) => other - one);
  expect(most).toBe(19);
  // None but those: this thread, and those that Node reads files with, are as they were.
  expect(niceness().filter((one) => one !== 19)).not.toEqual([]);
  // Names of threads are sorted as text ("10003" before "9998"), so the first is not always this one.
  expect(nicenessOf(String(process.pid))).not.toBe(19);
});
