import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import { useReturnFocus } from './use-return-focus.ts';

/** The dimmed page behind dialogs of every kind. */
export const overlayClass = 'fixed inset-0 z-40 bg-overlay print:hidden';

/** The box of dialogs: a sheet from below on a phone, centred elsewhere. */
export const dialogBoxClass = clsx(
  'fixed inset-x-0 bottom-0 z-40 mx-auto flex max-h-[90dvh] w-full animate-appear flex-col rounded-t-2xl border bg-surface shadow-floating',
  'sm:inset-y-0 sm:my-auto sm:h-fit sm:w-[calc(100%-2rem)] sm:rounded-xl',
);

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  /** The body. A form goes here with a DialogFooter as its last child. */
  children?: ReactNode;
}

const sizes = { sm: 'sm:max-w-md', md: 'sm:max-w-xl', lg: 'sm:max-w-3xl' };

/** A modal dialog. Focus goes in, stays in, and returns to where it was. */
export function Dialog({ open, onOpenChange, title, description, size = 'sm', children }: DialogProps) {
  const returnFocus = useReturnFocus(open);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClass} />
        <Radix.Content
          onCloseAutoFocus={returnFocus}
          className={clsx(dialogBoxClass, sizes[size])}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <div className="px-5 pt-4 pr-14">
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            {description && (
              <Radix.Description className="mt-0.5 text-ink-muted">{description}</Radix.Description>
            )}
          </div>
          <div className="overflow-y-auto px-5 pt-3 pb-5">{children}</div>
          {/* Last, so that the focus starts in the body. */}
          <Radix.Close asChild>
            <IconButton label="Close" icon={<X />} hideTooltip className="absolute! top-3.5 right-3" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The buttons at the end of a dialog: the main one last, and on a phone on top. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">{children}</div>;
}
