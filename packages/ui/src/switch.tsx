import { clsx } from 'clsx';
import { forwardRef, type InputHTMLAttributes } from 'react';
import { FieldError, FieldHint, type FieldProps, useField } from './field.tsx';

export interface SwitchProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'role'> {
  /** Waiting for the server: shown busy, and does not answer to clicks. */
  pending?: boolean;
}

/** On or off, at once. A native checkbox with the role of a switch, so it is part of its form. */
export const Switch = forwardRef<HTMLInputElement, SwitchProps>(function Switch(
  { label, hideLabel, hint, error, id, pending = false, className, disabled, ...rest },
  ref,
) {
  const field = useField({ id, hint, error });
  return (
    <div className={clsx('grid grid-cols-[2.5rem_auto] justify-start gap-x-3', className)}>
      <input
        {...rest}
        {...field.aria}
        ref={ref}
        id={field.controlId}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox carries its own state
        role="switch"
        aria-busy={pending || undefined}
        disabled={disabled || pending}
        className={clsx(
          'relative h-6 w-10 shrink-0 appearance-none rounded-full border border-line-strong bg-sunken transition-colors',
          'before:absolute before:top-[3px] before:left-[3px] before:size-4 before:rounded-full before:bg-line-strong before:transition-transform',
          'checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent',
          'not-disabled:cursor-pointer disabled:opacity-60 forced-colors:appearance-auto',
          pending && 'animate-pulse',
        )}
      />
      <label htmlFor={field.controlId} className={hideLabel ? 'sr-only' : 'justify-self-start'}>
        {label}
      </label>
      <div className="col-start-2 grid gap-1 empty:hidden">
        <FieldHint field={field} hint={hint} />
        <FieldError field={field} />
      </div>
    </div>
  );
});
