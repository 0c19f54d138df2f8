import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Milliseconds: until the server answers, between two pieces of its answer, and for the whole file. */
export interface Timeouts {
  readonly connect: number;
  readonly idle: number;
  readonly total: number;
}

/** Told how many bytes have come and how many there will be, null where the server does not say. */
export type Progress = (received: number, total: number | null) => void;

/** Why a file did not come. `unreachable` says that no server answered: then asking for the next file is in vain. */
export class DownloadError extends Error {
  readonly unreachable: boolean;

  constructor(message: string, { unreachable = false }: { readonly unreachable?: boolean } = {}) {
    super(message);
    this.unreachable = unreachable;
  }
}

/**
 * Downloads a file to `path`, which exists only when all of it came and, where `sha256` (hex) is given, is what was
 * expected. Returns its SHA-256. Throws the download error, whose message is the end of a sentence.
 */
export async function download(
  url: string,
  path: string,
  options: {
    readonly sha256: string | null;
    readonly largest: number;
    readonly timeouts: Timeouts;
    readonly progress: Progress;
  },
): Promise<string> {
  const { sha256, largest, timeouts, progress } = options;
  const part = `${path}.part`;
  const deadline = createDeadline(timeouts);
  let answered = false;
  try {
    const response = await fetch(url, { signal: deadline.signal });
    answered = true;
    deadline.extend(timeouts.idle);
    if (!response.ok || response.body === null)
      throw new DownloadError(`the server answered ${response.status}`);
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    const total = Number.isFinite(length) ? length : null;
    const hash = createHash('sha256');
    let received = 0;
    const watch = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        received += chunk.length;
        deadline.extend(timeouts.idle);
        hash.update(chunk);
        progress(received, total);
        done(received > largest ? new DownloadError(`it is larger than ${largest} bytes`) : null, chunk);
      },
    });
    const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(body, watch, createWriteStream(part), { signal: deadline.signal });
    const found = hash.digest('hex');
    if (sha256 !== null && found !== sha256)
      throw new DownloadError(`its SHA-256 is ${found}, expected ${sha256}`);
    await rename(part, path);
    return found;
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof DownloadError) throw error;
    if (deadline.signal.aborted) throw new DownloadError(deadline.reason(), { unreachable: !answered });
    if (!answered) throw new DownloadError('no server could be reached', { unreachable: true });
    throw new DownloadError('the connection broke off');
  } finally {
    deadline.clear();
  }
}

function createDeadline({ connect, total }: Timeouts) {
  const controller = new AbortController();
  let why = `no answer within ${connect} ms`;
  const all = setTimeout(() => {
    why = `it took longer than ${total} ms`;
    controller.abort();
  }, total);
  let next = setTimeout(() => controller.abort(), connect);
  return {
    signal: controller.signal,
    reason: () => why,
    extend(idle: number) {
      clearTimeout(next);
      next = setTimeout(() => {
        why = `nothing came for ${idle} ms`;
        controller.abort();
      }, idle);
    },
    clear() {
      clearTimeout(all);
      clearTimeout(next);
    },
  };
}

const barWidth = 24;

/** A bar that grows in place on a terminal; elsewhere nothing, because the lines before and after say enough. */
export function progressOn(stream: NodeJS.WriteStream, label: string): { step: Progress; end: () => void } {
  if (!stream.isTTY) return { step: () => {}, end: () => {} };
  return {
    step(received, total) {
      const done = total === null || total === 0 ? 0 : Math.min(1, received / total);
      const filled = Math.round(done * barWidth);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
      const percent = total === null ? '' : ` ${String(Math.round(done * 100)).padStart(3)} %`;
      stream.write(`\r  ${label} ${bar}${percent} ${(received / 1e6).toFixed(1)} MB`);
    },
    end: () => stream.write('\r\x1b[K'),
  };
}
