/** A visible line of a tree, top to bottom. */
export interface TreeLine {
  id: string;
  /** 1 at the top. */
  level: number;
  /** Null where nothing can be opened. */
  open: boolean | null;
  /** What type-ahead compares with. */
  text: string;
}

/** What a key does: it moves the focus, opens or closes a line, or chooses it. */
export type TreeAction = { type: 'focus' | 'open' | 'close' | 'choose'; id: string };

/** The keys of the WAI-ARIA tree pattern; null for a key that is none of them or does nothing here. */
export function treeAction(lines: readonly TreeLine[], focused: string, key: string): TreeAction | null {
  const at = lines.findIndex(({ id }) => id === focused);
  const line = lines[at];
  if (!line) return null;
  const focus = (target: TreeLine | undefined): TreeAction | null =>
    target && target.id !== focused ? { type: 'focus', id: target.id } : null;
  switch (key) {
    case 'ArrowDown':
      return focus(lines[at + 1]);
    case 'ArrowUp':
      return focus(lines[at - 1]);
    case 'Home':
      return focus(lines[0]);
    case 'End':
      return focus(lines.at(-1));
    case 'PageDown':
      return focus(lines[Math.min(at + page, lines.length - 1)]);
    case 'PageUp':
      return focus(lines[Math.max(at - page, 0)]);
    case 'ArrowRight':
      if (line.open === false) return { type: 'open', id: line.id };
      return line.open && (lines[at + 1]?.level ?? 0) > line.level ? focus(lines[at + 1]) : null;
    case 'ArrowLeft':
      if (line.open) return { type: 'close', id: line.id };
      return focus(lines.slice(0, at).findLast(({ level }) => level < line.level));
    case 'Enter':
    case ' ':
      return { type: 'choose', id: line.id };
    default:
      return null;
  }
}

/** How many lines PageUp and PageDown go by. */
const page = 10;

/** The next line after the focused one, round the end, that begins with what was typed; a longer text may stay where it is. */
export function typedAhead(lines: readonly TreeLine[], focused: string, typed: string): string | null {
  const at = lines.findIndex(({ id }) => id === focused);
  const from = typed.length === 1 ? at + 1 : Math.max(at, 0);
  const around = [...lines.slice(from), ...lines.slice(0, from)];
  return around.find(({ text }) => text.toLowerCase().startsWith(typed.toLowerCase()))?.id ?? null;
}
