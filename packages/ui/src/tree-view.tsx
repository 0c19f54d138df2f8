import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { reveal } from './reveal.ts';
import { Spinner } from './spinner.tsx';
import { type TreeLine, treeAction, typedAhead } from './tree-keys.ts';

export interface TreeViewLine extends TreeLine {
  /** Place among the lines beside it, from 1, and how many those are. */
  position: number;
  size: number;
  content: ReactNode;
  /** Its children are on their way. */
  loading?: boolean;
  /** Where it leads: then it is a link too, for the mouse and for browsers without scripts. */
  href?: string;
}

export interface TreeViewProps {
  label: string;
  /** All visible lines, top to bottom. */
  lines: readonly TreeViewLine[];
  /** The line that the page shows. */
  current: string | null;
  onOpen: (id: string) => void;
  onClose: (id: string) => void;
  onChoose: (id: string) => void;
}

/** After this pause, in milliseconds, type-ahead begins anew. */
const pauseMs = 700;

/** Indentation by level; deeper levels stay where the last one is. */
const indents = ['pl-1', 'pl-4', 'pl-7', 'pl-10', 'pl-13', 'pl-16', 'pl-19', 'pl-22'];

/** A tree by the WAI-ARIA pattern: one tab stop, arrows walk, open and close, letters jump, Enter chooses. */
export function TreeView({ label, lines, current, onOpen, onClose, onChoose }: TreeViewProps) {
  const tree = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(current);
  const typed = useRef({ text: '', at: 0 });
  const stop = [focused, current].find((id) => lines.some((line) => line.id === id)) ?? lines[0]?.id;

  useEffect(() => {
    setFocused(current);
    const item = tree.current?.querySelector('[aria-current="true"]');
    const box = tree.current?.parentElement;
    if (item && box && !tree.current?.contains(document.activeElement)) {
      box.scrollTop +=
        item.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
    }
  }, [current]);

  const focus = (id: string) => {
    setFocused(id);
    const item = [...(tree.current?.children ?? [])].find((line) => line.getAttribute('data-line') === id);
    if (!(item instanceof HTMLElement) || !tree.current?.parentElement) return;
    item.focus({ preventScroll: true });
    reveal(tree.current.parentElement, item);
  };
  const typeAhead = (event: KeyboardEvent): boolean => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const fresh = event.timeStamp - typed.current.at > pauseMs;
    if (event.key === ' ' && (fresh || typed.current.text === '')) return false;
    typed.current = { text: (fresh ? '' : typed.current.text) + event.key, at: event.timeStamp };
    const found = typedAhead(lines, stop ?? '', typed.current.text);
    if (found !== null) focus(found);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !stop) return;
    if (typeAhead(event)) return event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const action = treeAction(lines, stop, event.key);
    if (!action) return;
    event.preventDefault();
    // Whoever walks on begins a new word.
    typed.current.text = '';
    if (action.type === 'focus') focus(action.id);
    else if (action.type === 'open') onOpen(action.id);
    else if (action.type === 'close') onClose(action.id);
    else onChoose(action.id);
  };
  const onClick = (event: MouseEvent, { id, open }: TreeViewLine) => {
    // A click that opens a new tab or window belongs to the link.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setFocused(id);
    const onChevron = event.target instanceof Element && event.target.closest('[data-chevron]') !== null;
    if (onChevron && open !== null) (open ? onClose : onOpen)(id);
    else onChoose(id);
  };

  return (
    <div ref={tree} role="tree" aria-label={label} className="grid grid-cols-1 gap-px p-1">
      {lines.map((line) => (
        <div
          key={line.id}
          role="treeitem"
          data-line={line.id}
          aria-level={line.level}
          aria-setsize={line.size}
          aria-posinset={line.position}
          aria-expanded={line.open ?? undefined}
          aria-selected={line.id === current}
          aria-current={line.id === current ? 'true' : undefined}
          aria-busy={line.loading || undefined}
          tabIndex={line.id === stop ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={(event) => onClick(event, line)}
          className={clsx(
            'flex cursor-pointer items-start rounded-md py-1 pr-2 hover:bg-sunken focus-visible:-outline-offset-2',
            indents[Math.min(line.level, indents.length) - 1],
            line.id === current && 'bg-accent-soft',
          )}
        >
          <span data-chevron aria-hidden className="grid size-6 shrink-0 place-items-center text-ink-muted">
            {line.loading ? (
              <Spinner />
            ) : (
              line.open !== null && <ChevronRight className={clsx('size-4', line.open && 'rotate-90')} />
            )}
          </span>
          {line.href ? (
            <a href={line.href} tabIndex={-1} className="min-w-0 flex-1">
              {line.content}
            </a>
          ) : (
            <span className="min-w-0 flex-1">{line.content}</span>
          )}
        </div>
      ))}
    </div>
  );
}
