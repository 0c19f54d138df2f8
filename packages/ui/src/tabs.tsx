import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

export interface Tab {
  id: string;
  label: string;
  /** A number beside the label. */
  count?: number;
  content: ReactNode;
}

export interface TabsProps {
  /** What the tabs are about, for screen readers. */
  label: string;
  tabs: readonly Tab[];
  /** The open tab, when the caller holds it; pair it with onValueChange. */
  value?: string;
  defaultValue?: string;
  onValueChange?: (id: string) => void;
}

/** Panels of which one is open. The arrow keys, Home and End move between the tabs (WAI-ARIA tabs pattern). */
export function Tabs({ label, tabs, value, defaultValue, onValueChange }: TabsProps) {
  const base = useId();
  const [own, setOwn] = useState(defaultValue ?? tabs[0]?.id);
  const wanted = value ?? own;
  const open = tabs.some((tab) => tab.id === wanted) ? wanted : tabs[0]?.id;

  const select = (id: string) => {
    setOwn(id);
    onValueChange?.(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.id === open);
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
    const next = target === undefined ? undefined : tabs.at(target % tabs.length);
    if (!next) return;
    event.preventDefault();
    select(next.id);
    document.getElementById(`${base}tab-${next.id}`)?.focus();
  };

  return (
    <div className="grid min-w-0 grid-cols-1">
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex gap-1 overflow-x-auto border-b p-0.5 pb-0 max-sm:gap-0"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}tab-${tab.id}`}
            aria-selected={tab.id === open}
            aria-controls={tab.id === open ? `${base}panel-${tab.id}` : undefined}
            tabIndex={tab.id === open ? 0 : -1}
            onClick={() => select(tab.id)}
            className={clsx(
              '-mb-px rounded-t-md border-b-2 px-3 py-2 font-medium whitespace-nowrap focus-visible:-outline-offset-2',
              // Three code systems with their counts fit beside each other on a telephone.
              'max-sm:px-1.5 max-sm:text-sm',
              tab.id === open
                ? 'border-accent text-accent'
                : 'border-transparent text-ink-muted hover:text-ink',
            )}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="ml-1.5 text-sm tabular-nums max-sm:ml-1 max-sm:text-xs">({tab.count})</span>
            )}
          </button>
        ))}
      </div>
      {tabs.map(
        (tab) =>
          tab.id === open && (
            <div
              key={tab.id}
              role="tabpanel"
              id={`${base}panel-${tab.id}`}
              aria-labelledby={`${base}tab-${tab.id}`}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: the pattern wants a panel without controls to be reachable
              tabIndex={0}
              className="rounded-b-md pt-4"
            >
              {tab.content}
            </div>
          ),
      )}
    </div>
  );
}
