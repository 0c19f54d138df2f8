import { type CodeSet, codeSet } from '../../code-set.ts';

/** A code that says less than another on the sheet. */
export interface Containment {
  readonly lesser: CodeSet;
  readonly greater: CodeSet;
  /** Section of the Official Guidelines, Excludes1 note of the tabular list or entry of the index that says so. */
  readonly source: string;
  readonly because: string;
}

/** One row; codes are sets as `codeSet` reads them. */
export const containment = (
  lesser: string,
  greater: string,
  source: string,
  because: string,
): Containment => ({
  lesser: codeSet(lesser),
  greater: codeSet(greater),
  source,
  because,
});

/** Lines "lesser codes < greater codes | source | reason". */
export const containmentsOf = (table: string): Containment[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [codes = '', source = '', because = ''] = line.trim().split(' | ');
      const [lesser = '', greater = ''] = codes.split(' < ');
      return containment(lesser, greater, source, because);
    });
