/** Statements of one client that get a name; a program has fewer, unless lists in them differ in length. */
const atMost = 250;

/** A statement as the driver is given it. */
interface Statement {
  readonly sql: string;
  readonly args: readonly unknown[];
}

/**
 * Names for statements, the same for the same text: under a name a connection parses and plans a statement once. What has no
 * parameters, such as COMMIT, and what comes after so many others goes without, because each costs every connection memory.
 */
export function createStatementNames(): (statement: Statement) => string {
  const names = new Map<string, string>();
  return ({ sql, args }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (args.length === 0 || names.size >= atMost) return '';
    const name = `statement-${names.size}`;
    names.set(sql, name);
    return name;
  };
}
