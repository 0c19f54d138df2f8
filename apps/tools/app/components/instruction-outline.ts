import type { Instruction } from '../code-types.ts';

type Line = Pick<Instruction, 'kind' | 'text'>;

/** A line of an instruction with those that it introduces: "code to identify:" with each that follows. */
export interface OutlineItem<L extends Line> {
  readonly line: L;
  readonly below: readonly L[];
}

/** Kinds of which a heading introduces everything up to the next one. */
const closed: ReadonlySet<Instruction['kind']> = new Set(['codeFirst', 'useAdditional', 'codeAlso']);

/**
 * The lines of one kind at one place as the printed tabular list indents them, which its XML leaves out. A line that ends
 * with a colon introduces what follows; lists of exclusions go on behind such a part where the alphabet starts over.
 */
export function outlineOf<L extends Line>(lines: readonly L[]): OutlineItem<L>[] {
  const items: { readonly line: L; readonly below: L[] }[] = [];
  for (const line of lines) {
    const open = items.at(-1);
    if (open !== undefined && !isHeading(line) && isHeading(open.line) && belongs(open.below.at(-1), line))
      open.below.push(line);
    else items.push({ line, below: [] });
  }
  return items;
}

function isHeading({ text }: Line): boolean {
  return text.trimEnd().endsWith(':');
}

function belongs(last: Line | undefined, { kind, text }: Line): boolean {
  return last === undefined || closed.has(kind) || last.text.localeCompare(text, 'en') <= 0;
}
