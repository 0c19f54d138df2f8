import { ChevronDown } from 'lucide-react';
import { forwardRef, type SelectHTMLAttributes } from 'react';
import { Field, type FieldProps, useField } from './field.tsx';

/** One choice of a select, a group of checkboxes or of radio buttons. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

export interface SelectFieldProps
  extends FieldProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'children'> {
  name?: string;
  options: readonly Choice[];
  /** The text of an empty first choice. */
  placeholder?: string;
}

/** A native select with label, hint and inline error: works without JavaScript and with every phone's own picker. */
export const SelectField = forwardRef<HTMLSelectElement, SelectFieldProps>(function SelectField(
  { label, hideLabel, hint, error, id, options, placeholder, className, ...rest },
  ref,
) {
  const field = useField({ id, hint, error });
  return (
    <Field {...{ field, label, hideLabel, hint, className }}>
      <div className="relative">
        <select
          {...rest}
          {...field.aria}
          ref={ref}
          id={field.controlId}
          className="control appearance-none pr-9"
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-3 right-3 size-4 text-ink-muted"
        />
      </div>
    </Field>
  );
});
