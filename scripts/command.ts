import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ConfigurationError } from '@ohm/config';
import { AppError } from '../packages/errors/src/index.ts';

/** What whoever typed the command can mend: told in a line, without a trace. */
export class CommandError extends Error {}

/** @throws CommandError for an option that is no calendar date: releases compare dates as text, and would answer for another. */
export function calendarDate(option: string, text: string): string {
  const date = new Date(`${text}T00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new CommandError(`--${option} is a date as YYYY-MM-DD, not "${text}".`);
  return text;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ readonly options: O; readonly allowPositionals: true; readonly allowNegative: true }>
>;

/**
 * Runs one of the project's commands: `--help` prints how it is called. The process ends with 0 when it was carried out, with what
 * `run` answers (1: something was checked and does not hold), or with 2 when it could not be carried out.
 */
export async function runCommand<const O extends Options>(
  usage: string,
  options: O,
  run: (parsed: Parsed<O>) => Promise<number | undefined>,
): Promise<never> {
  try {
    if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
      console.log(usage);
      process.exit(0);
    }
    const code = await run(parseArgs({ options, allowPositionals: true, allowNegative: true }));
    // Stores keep connections open for a server; a command is done.
    process.exit(code ?? 0);
  } catch (error) {
    console.error(isMistyped(error) ? `${error.message}\n${usage}` : isKnown(error) ? error.message : error);
    process.exit(2);
  }
}

const isMistyped = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const isKnown = (error: unknown): error is Error =>
  error instanceof CommandError ||
  error instanceof AppError ||
  error instanceof ConfigurationError ||
  // A file that isn't there or may not be read: the message names it.
  (error instanceof Error && 'syscall' in error && 'path' in error);
