/** What is wrong with a line of a vocabulary file: an error fails the check, a warning asks for a second look. */
export interface Finding {
  readonly file: string;
  /** From 1, the header being line 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  /** Short name of the rule, as docs/vocabulary.md lists it. */
  readonly rule: Rule;
  readonly message: string;
}

export type Rule =
  | 'format'
  | 'ascii'
  | 'sorting'
  | 'empty'
  | 'duplicate-code'
  | 'duplicate-term'
  | 'repeats-title'
  | 'everyday-word'
  | 'short-term'
  | 'ambiguous'
  | 'sign'
  | 'own-terms'
  | 'release';

/** An error in `file` at `line`. */
export function error(file: string, line: number, rule: Rule, message: string): Finding {
  return { file, line, severity: 'error', rule, message };
}

/** Something in `file` at `line` that deserves a second look and fails nothing. */
export function warning(file: string, line: number, rule: Rule, message: string): Finding {
  return { file, line, severity: 'warning', rule, message };
}

/** The one line that a finding is printed as; `folder` stands before the file name, so that terminals can link it. */
export function findingLine(finding: Finding, folder = ''): string {
  const { file, line, severity, rule, message } = finding;
  return `${folder}${file}:${line}: ${severity} ${rule}: ${message}`;
}
