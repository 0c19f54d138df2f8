import { useId } from 'react';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import type { Choice } from './select-field.tsx';

export interface RadioGroupProps extends FieldProps {
  name: string;
  options: readonly Choice[];
  /** The chosen value, when the caller holds it; pair it with onValueChange. */
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  /** Side by side instead of one below the other. */
  inline?: boolean;
}

/** Native radio buttons under a legend. */
export function RadioGroup({
  name,
  options,
  value,
  defaultValue,
  onValueChange,
  ...fieldset
}: RadioGroupProps) {
  const id = useId();
  return (
    <Fieldset role="radiogroup" {...fieldset}>
      {options.map((option) => (
        <div key={option.value} className="grid grid-cols-[1.25rem_auto] gap-x-2.5">
          <input
            type="radio"
            id={`${id}${option.value}`}
            name={name}
            value={option.value}
            disabled={option.disabled}
            aria-describedby={option.hint ? `${id}${option.value}-hint` : undefined}
            checked={value === undefined ? undefined : value === option.value}
            defaultChecked={value === undefined ? defaultValue === option.value : undefined}
            onChange={() => onValueChange?.(option.value)}
            className="mt-[0.15em] size-5 accent-accent"
          />
          <label htmlFor={`${id}${option.value}`} className="justify-self-start">
            {option.label}
          </label>
          {option.hint && (
            <p id={`${id}${option.value}-hint`} className="col-start-2 text-sm text-ink-muted">
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </Fieldset>
  );
}
