import { OctagonAlert } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { errorMessages, type FieldErrors } from './field.tsx';

export interface FormErrorProps {
  /** One sentence: what happened and what to do next. Nothing is shown when it and `errors` are empty. */
  message?: string | null;
  /** What is wrong by field name (zod's `fieldErrors`); a click moves to the field of that name in the same form. */
  errors?: Readonly<Record<string, FieldErrors>>;
  /** Anything that changes with each answer; focus moves here again when it does. */
  focusKey?: unknown;
  /** What helps out of it: a link or a button. */
  action?: ReactNode;
}

/** What is wrong with the form as a whole. Takes the focus when it appears, so nobody misses it. */
export function FormError({ message, errors = {}, focusKey, action }: FormErrorProps) {
  const ref = useRef<HTMLDivElement>(null);
  const mistakes = Object.entries(errors).flatMap(([name, error]) =>
    errorMessages(error).map((message) => ({ name, message })),
  );
  const shown = Boolean(message) || mistakes.length > 0;
  // `focusKey` is here to run it again.
  useEffect(() => {
    if (shown) ref.current?.focus();
  }, [shown, message, focusKey]);
  if (!shown) return null;

  const goToField = (event: MouseEvent, name: string) => {
    const scope: ParentNode = ref.current?.closest('form') ?? document;
    const control = scope.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]:not([type="hidden"])`);
    if (!control) return;
    event.preventDefault();
    control.focus();
  };

  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="flex gap-2.5 rounded-lg border border-danger bg-danger-soft px-3.5 py-3 text-ink"
    >
      <OctagonAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />
      <div className="min-w-0">
        <p className="font-medium">{message ?? 'Please correct the following.'}</p>
        {action}
        {mistakes.length > 0 && (
          <ul className="mt-1 list-disc pl-5">
            {mistakes.map((error) => (
              <li key={`${error.name}:${error.message}`}>
                <a
                  href={`#${error.name}`}
                  className="inline-block min-h-6 underline underline-offset-2"
                  onClick={(event) => goToField(event, error.name)}
                >
                  {error.message}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
