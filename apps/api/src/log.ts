import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/**
 * The only fields that are ever written: what a person typed, a token or the name of a patient has no field to stand in.
 */
const allowed = new Set(
  'event requestId method route procedure status durationMs host port signal file release system reason error'.split(
    ' ',
  ),
);

/**
 * One JSON line an event, on standard output where no other place is given. No request waits for its line: those that come
 * while one is being written follow in one piece, and pino writes what is left before the process ends.
 */
export function createLogger(
  level: string,
  destination: DestinationStream = pino.destination({ dest: 1, sync: false }),
): Logger {
  return pino(
    {
      level,
      base: null,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name))),
      },
      serializers: { error: describeError },
    },
    destination,
  );
}

/** An error without its message, which may quote what somebody sent: its kind, and where in our code it arose. */
export function describeError(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, at: frames.slice(0, 8).map((line) => line.trim()) };
}
