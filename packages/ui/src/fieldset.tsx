import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { FieldError, FieldHint, type FieldProps, useField } from './field.tsx';

/** A group of choices under one legend, with the group's hint and error tied to it. */
export function Fieldset({
  label,
  hideLabel,
  hint,
  error,
  role,
  inline = false,
  children,
}: FieldProps & { role?: 'group' | 'radiogroup'; inline?: boolean; children: ReactNode }) {
  const field = useField({ hint, error });
  return (
    <fieldset role={role} aria-describedby={field.aria['aria-describedby']} className="min-w-0">
      <legend className={hideLabel ? 'sr-only' : 'mb-1.5 font-medium'}>{label}</legend>
      <div className="grid gap-1.5">
        <FieldHint field={field} hint={hint} />
        <div className={clsx(inline ? 'flex flex-wrap gap-x-6 gap-y-1.5' : 'grid gap-1.5')}>{children}</div>
        <FieldError field={field} />
      </div>
    </fieldset>
  );
}
