import { type SqlStatement, splitStatements } from './sql-statements.ts';

/** A statement that drops or rewrites data, and where it stands. */
export interface DestructiveStatement {
  readonly line: number;
  readonly statement: string;
  /** What it would do, to complete the sentence "it …". */
  readonly effect: string;
}

/** Name of a table or column, quoted or not, perhaps with its schema. */
const name = String.raw`(?:"[^"]+"|\w+)(?:\.(?:"[^"]+"|\w+))?`;

/** Tried on a statement without literals and with single spaces. */
const rules: readonly { readonly pattern: RegExp; readonly effect: string }[] = [
  {
    pattern: /\bDROP (TABLE|SCHEMA|DATABASE|OWNED|MATERIALIZED VIEW|TYPE|DOMAIN|EXTENSION)\b/i,
    effect: 'drops data',
  },
  {
    pattern: new RegExp(
      String.raw`\bALTER TABLE\b.*\bDROP (?:COLUMN\b|(?!CONSTRAINT\b|DEFAULT\b|NOT NULL\b|IDENTITY\b|EXPRESSION\b)${name})`,
      'i',
    ),
    effect: 'drops a column',
  },
  { pattern: /\bALTER TYPE\b.*\bDROP ATTRIBUTE\b/i, effect: 'drops a column' },
  { pattern: /\bTRUNCATE\b/i, effect: 'deletes rows' },
  { pattern: /\bDELETE FROM\b/i, effect: 'deletes rows' },
  {
    pattern: new RegExp(String.raw`\bUPDATE (?:ONLY )?${name}(?: (?:AS )?\w+)? SET\b`, 'i'),
    effect: 'rewrites rows',
  },
  { pattern: /\bON CONFLICT\b.*\bDO UPDATE\b/i, effect: 'rewrites rows' },
  { pattern: /\bMERGE INTO\b/i, effect: 'rewrites rows' },
  {
    pattern: new RegExp(String.raw`\bALTER TABLE\b.*\bALTER (?:COLUMN )?${name} (?:SET DATA )?TYPE\b`, 'i'),
    effect: 'rewrites a column',
  },
  { pattern: /\bALTER TABLE\b.*\bSET NOT NULL\b/i, effect: 'fails on rows that have no value' },
  {
    pattern: /\bALTER (TABLE|TYPE|VIEW|SCHEMA|DOMAIN)\b.*\bRENAME (?!CONSTRAINT\b)/i,
    effect: 'takes a name away from the version that is running',
  },
];

/** The body of a DO block runs at once, so its statements count; what it executes as text counts too. */
function bodyOf({ text }: SqlStatement): { readonly script: string; readonly newlines: number } | null {
  const found = /^DO\b[\s\S]*?\$(\w*)\$([\s\S]*)\$\1\$/i.exec(text);
  if (!found?.[2]) return null;
  const before = text.slice(0, found[0].indexOf(`$${found[1]}$`));
  return { script: found[2], newlines: before.split('\n').length - 1 };
}

function effectOf(text: string): string | undefined {
  return rules.find(({ pattern }) => pattern.test(text))?.effect;
}

/**
 * The statements of a migration that drop or rewrite data, or break the version of the program that is still running
 * while the migration is applied. Bodies of functions do not count: creating one runs nothing.
 */
export function findDestructive(script: string, firstLine = 1): DestructiveStatement[] {
  return splitStatements(script, firstLine).flatMap((statement) => {
    const body = bodyOf(statement);
    if (body) {
      return splitStatements(body.script, statement.line + body.newlines).flatMap((inner) => {
        const effect = effectOf(inner.text.replace(/\s+/g, ' '));
        return effect ? [{ line: inner.line, statement: inner.text, effect }] : [];
      });
    }
    const effect = effectOf(statement.skeleton);
    return effect ? [{ line: statement.line, statement: statement.text, effect }] : [];
  });
}
