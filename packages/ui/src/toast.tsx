import { clsx } from 'clsx';
import { CircleCheck, Info, OctagonAlert, X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useHydrated } from './use-hydrated.ts';

export interface ToastMessage {
  title: string;
  description?: string;
  tone?: 'info' | 'success' | 'danger';
}

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null);

const icons = {
  info: <Info aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />,
  success: <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-success" />,
  danger: <OctagonAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />,
};

const KEPT = 3;

/** Holds and shows toasts. UiProvider contains one. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<(ToastMessage & { id: number })[]>([]);
  const nextId = useRef(0);
  const show = useCallback((message: ToastMessage) => {
    nextId.current += 1;
    const id = nextId.current;
    setMessages((shown) => [...shown, { ...message, id }].slice(-KEPT));
  }, []);
  const dismiss = (id: number) => setMessages((shown) => shown.filter((message) => message.id !== id));
  const hydrated = useHydrated();

  return (
    <ToastContext.Provider value={show}>
      {children}
      {hydrated && (
        <Radix.Provider duration={6000} swipeDirection="right">
          {messages.map(({ id, title, description, tone = 'info' }) => (
            <Radix.Root
              key={id}
              type={tone === 'danger' ? 'foreground' : 'background'}
              duration={tone === 'danger' ? 12_000 : undefined}
              onOpenChange={(open) => !open && dismiss(id)}
              className={clsx(
                'flex w-full animate-appear items-start gap-2.5 rounded-lg border bg-surface p-3 shadow-floating',
                tone === 'danger' && 'border-danger',
              )}
            >
              {icons[tone]}
              <div className="min-w-0 flex-1">
                <Radix.Title className="font-medium">{title}</Radix.Title>
                {description && (
                  <Radix.Description className="text-sm text-ink-muted">{description}</Radix.Description>
                )}
              </div>
              <Radix.Close
                aria-label="Dismiss"
                className="grid size-6 shrink-0 place-items-center rounded hover:bg-sunken"
              >
                <X aria-hidden className="size-4" />
              </Radix.Close>
            </Radix.Root>
          ))}
          <Radix.Viewport className="fixed right-0 bottom-0 z-50 grid w-96 max-w-full gap-2 p-4 empty:hidden print:hidden" />
        </Radix.Provider>
      )}
    </ToastContext.Provider>
  );
}

/** Returns a function that shows a message for a few seconds. For what the user must not miss, use a Banner. */
export function useToast(): (message: ToastMessage) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a UiProvider above it');
  return show;
}
