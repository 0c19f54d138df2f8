import { basename } from 'node:path';
import { AppError } from '@ohm/errors';

/** The one error of an import that cannot go on: the file, the line where there is one, and what was expected there. */
export function importError(path: string, line: number | null, expected: string): AppError {
  const file = basename(path);
  const place = line === null ? file : `${file}, line ${line}`;
  return new AppError(
    'UNPROCESSABLE_CONTENT',
    `${place}: ${expected}`,
    line === null ? { file } : { file, line },
  );
}
