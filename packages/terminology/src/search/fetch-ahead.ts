import { inRecord, recordSize } from './standing.ts';
import type { Workspace } from './workspace.ts';

/** Numbers of 32 bits that a processor fetches at once. */
const line = 16;

/** What was read last: a processor need not do what nobody sees. */
export let fetched = 0;

/**
 * Reads a little of all that scoring will read of the first `count` touched concepts. They lie wherever they lie in some megabytes; asked for
 * one after the other and waiting for none, memory brings many at a time, while scoring would wait for each.
 */
export function fetchAhead(
  { index: { forward, above }, standing: { records }, touched }: Workspace,
  count: number,
): void {
  let read = 0;
  for (let at = 0; at < count; at += 1) {
    const record = (touched[at] ?? 0) * recordSize;
    const end = records[record + recordSize + inRecord.forward] ?? 0;
    for (let place = records[record + inRecord.forward] ?? 0; place < end; place += line)
      read ^= forward[place] ?? 0;
    read ^= above[records[record + inRecord.above] ?? 0] ?? 0;
  }
  fetched = read;
}
