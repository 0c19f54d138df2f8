import { clsx } from 'clsx';
import { forwardRef, type InputHTMLAttributes } from 'react';
import { FieldError, FieldHint, type FieldProps, useField } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import type { Choice } from './select-field.tsx';

export interface CheckboxProps
  extends Omit<FieldProps, 'hideLabel'>,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {}

/** A native checkbox with its label beside it, hint and error below. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, error, id, className, ...rest },
  ref,
) {
  const field = useField({ id, hint, error });
  return (
    <div className={clsx('grid grid-cols-[1.25rem_1fr] gap-x-2.5', className)}>
      <input
        {...rest}
        {...field.aria}
        ref={ref}
        id={field.controlId}
        type="checkbox"
        className="mt-[0.15em] size-5 accent-accent"
      />
      <label
        htmlFor={field.controlId}
        className={clsx('justify-self-start', rest.disabled && 'text-ink-muted')}
      >
        {label}
      </label>
      <div className="col-start-2 grid gap-1">
        <FieldHint field={field} hint={hint} />
        <FieldError field={field} />
      </div>
    </div>
  );
});

export interface CheckboxGroupProps extends FieldProps {
  name: string;
  options: readonly Choice[];
  /** The ticked values, when the caller holds them; pair it with onValueChange. */
  value?: readonly string[];
  defaultValue?: readonly string[];
  onValueChange?: (value: string[]) => void;
}

/** Several checkboxes of one name under a legend; the form gets one entry a ticked box. */
export function CheckboxGroup({
  name,
  options,
  value,
  defaultValue,
  onValueChange,
  ...fieldset
}: CheckboxGroupProps) {
  const toggle = (option: string, ticked: boolean) =>
    onValueChange?.(options.map((o) => o.value).filter((v) => (v === option ? ticked : value?.includes(v))));
  return (
    <Fieldset {...fieldset}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          checked={value?.includes(option.value)}
          defaultChecked={value ? undefined : defaultValue?.includes(option.value)}
          onChange={value ? (event) => toggle(option.value, event.target.checked) : undefined}
        />
      ))}
    </Fieldset>
  );
}
