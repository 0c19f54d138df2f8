import { useRef } from 'react';

/**
 * Gives the focus back, when a dialog closes, to what had it when the dialog opened. Radix does so only for dialogs with
 * a trigger of their own; ours are opened by the caller's state.
 */
export function useReturnFocus(open: boolean): (event: Event) => void {
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  // While rendering: an autofocus inside the dialog takes the focus before any effect runs.
  if (open && !wasOpen.current && typeof document !== 'undefined') opener.current = document.activeElement;
  wasOpen.current = open;
  return (event) => {
    event.preventDefault();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
}
