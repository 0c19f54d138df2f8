/** One statement of a script, and where it begins. */
export interface SqlStatement {
  /** First line of the statement, counted from 1. */
  readonly line: number;
  /** As written, without comments. */
  readonly text: string;
  /** The same with the content of literals taken out, so that words in them mean nothing. */
  readonly skeleton: string;
}

/** What may not be split at a semicolon: comments, quoted names, literals, dollar-quoted bodies. */
const token =
  /--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|\b[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$|;/g;

/**
 * Splits a PostgreSQL script into its statements. Knows comments, quoting and dollar-quoting; `firstLine` is the line
 * number that the script begins at, for bodies within a script.
 */
export function splitStatements(script: string, firstLine = 1): SqlStatement[] {
  const statements: SqlStatement[] = [];
  let text = '';
  let skeleton = '';
  let begin = -1;
  let position = 0;

  const take = (upTo: number): void => {
    const plain = script.slice(position, upTo);
    if (begin < 0 && plain.trim() !== '') begin = position + plain.search(/\S/);
    text += plain;
    skeleton += plain;
  };
  const finish = (): void => {
    if (begin >= 0) {
      const line = firstLine + script.slice(0, begin).split('\n').length - 1;
      statements.push({ line, text: text.trim(), skeleton: skeleton.replace(/\s+/g, ' ').trim() });
    }
    text = '';
    skeleton = '';
    begin = -1;
  };

  for (const found of script.matchAll(token)) {
    const word = found[0];
    take(found.index);
    position = found.index + word.length;
    if (word === ';') finish();
    else if (word.startsWith('--') || word.startsWith('/*')) {
      text += ' ';
      skeleton += ' ';
    } else {
      if (begin < 0) begin = found.index;
      text += word;
      skeleton += word.startsWith('"') ? word : "''";
    }
  }
  take(script.length);
  finish();
  return statements;
}
