import { Tooltip as Radix } from 'radix-ui';
import { type ReactElement, useState } from 'react';
import { landmarkOf } from './landmark-of.ts';

export interface TooltipProps {
  content: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** One focusable element. */
  children: ReactElement;
}

/** A short explanation on hover and on keyboard focus. Never the only place where something important stands. */
export function Tooltip({ content, side = 'top', children }: TooltipProps) {
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger ref={setTrigger} asChild>
          {children}
        </Radix.Trigger>
        <Radix.Portal container={landmarkOf(trigger)}>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-64 animate-appear rounded-md bg-ink px-2 py-1 text-xs text-canvas shadow-floating print:hidden"
          >
            {content}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
