import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

/** What is wrong with a field: a sentence, or several (zod's `fieldErrors`), or nothing. */
export type FieldErrors = string | readonly string[] | null | undefined;

/** The sentences themselves, without empty ones. */
export function errorMessages(error: FieldErrors): readonly string[] {
  const messages = typeof error === 'string' ? [error] : (error ?? []);
  return messages.filter((message) => message !== '');
}

/** What every form field takes besides its own attributes. */
export interface FieldProps {
  label: ReactNode;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: FieldErrors;
}

/** Ids and ARIA attributes that tie a control to its hint and its error. */
export function useField({ id, hint, error }: { id?: string; hint?: ReactNode; error?: FieldErrors }) {
  const generated = useId();
  const controlId = id ?? generated;
  const messages = errorMessages(error);
  const invalid = messages.length > 0;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const describedBy = clsx(hint && hintId, invalid && errorId) || undefined;
  return {
    controlId,
    hintId,
    errorId,
    messages,
    invalid,
    aria: { 'aria-describedby': describedBy, 'aria-invalid': invalid ? (true as const) : undefined },
  };
}

export type FieldState = ReturnType<typeof useField>;

/** The hint under a label. */
export function FieldHint({ field, hint }: { field: FieldState; hint?: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={field.hintId} className="text-sm text-ink-muted">
      {hint}
    </p>
  );
}

/** The error under a control. */
export function FieldError({ field }: { field: FieldState }) {
  if (!field.invalid) return null;
  return (
    <p id={field.errorId} className="flex gap-1.5 text-sm font-medium text-danger">
      <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
      <span>{field.messages.join(' ')}</span>
    </p>
  );
}

/** Label, hint, control, error, in the order in which they are read. */
export function Field({
  field,
  label,
  hideLabel,
  hint,
  className,
  children,
}: FieldProps & { field: FieldState; className?: string; children: ReactNode }) {
  return (
    <div className={clsx('grid min-w-0 content-start gap-1.5', className)}>
      <label htmlFor={field.controlId} className={hideLabel ? 'sr-only' : 'justify-self-start font-medium'}>
        {label}
      </label>
      <FieldHint field={field} hint={hint} />
      {children}
      <FieldError field={field} />
    </div>
  );
}
