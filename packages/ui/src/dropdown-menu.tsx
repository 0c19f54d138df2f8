import { clsx } from 'clsx';
import { ChevronDown, Ellipsis } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { landmarkOf } from './landmark-of.ts';

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  tone?: 'normal' | 'danger';
  disabled?: boolean;
  onSelect: () => void;
}

export interface DropdownMenuProps {
  /** The button's words. */
  label?: string;
  /** What the actions are for, said to screen readers after the label: "Actions for Asha Rao". */
  context?: string;
  items: readonly MenuItem[];
  /** A square button with three dots, or a button with words. */
  compact?: boolean;
}

/**
 * A button with a list of actions. An action runs after the menu has closed and given the focus back to its button, so a
 * dialog that it opens returns the focus there too.
 */
export function DropdownMenu({ label = 'Actions', context, items, compact = false }: DropdownMenuProps) {
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  const chosen = useRef<(() => void) | null>(null);
  const name = context ? `${label} for ${context}` : label;
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger ref={setTrigger} asChild>
        {compact ? (
          <IconButton label={name} icon={<Ellipsis />} />
        ) : (
          <Button size="sm" aria-label={name}>
            <span className="inline-flex items-center gap-1.5">
              {label}
              <ChevronDown aria-hidden className="size-4" />
            </span>
          </Button>
        )}
      </Radix.Trigger>
      <Radix.Portal container={landmarkOf(trigger)}>
        <Radix.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-30 min-w-44 animate-appear rounded-lg border bg-surface p-1 shadow-floating"
          onCloseAutoFocus={(event) => {
            const action = chosen.current;
            if (!action) return;
            event.preventDefault();
            trigger?.focus();
            chosen.current = null;
            action();
          }}
        >
          {items.map((item) => (
            <Radix.Item
              key={item.label}
              disabled={item.disabled}
              onSelect={() => {
                chosen.current = item.onSelect;
              }}
              className={clsx(
                'flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2.5 outline-none select-none',
                'data-disabled:cursor-not-allowed data-disabled:opacity-55 data-highlighted:bg-accent-soft',
                'data-highlighted:ring-2 data-highlighted:ring-accent data-highlighted:ring-inset',
                item.tone === 'danger' && 'text-danger',
              )}
            >
              {item.icon && (
                <span aria-hidden className="inline-flex *:size-4">
                  {item.icon}
                </span>
              )}
              {item.label}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
