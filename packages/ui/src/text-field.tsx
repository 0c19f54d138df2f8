import { clsx } from 'clsx';
import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react';
import { Field, type FieldProps, useField } from './field.tsx';

export interface TextFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'size'> {
  name?: string;
  /** Something at the right end inside the box, such as a unit or a button. */
  trailing?: ReactNode;
}

/** A one-line text input with label, hint and inline error. Other attributes go to the input. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { label, hideLabel, hint, error, id, trailing, className, ...rest },
  ref,
) {
  const field = useField({ id, hint, error });
  return (
    <Field {...{ field, label, hideLabel, hint, className }}>
      <div className="relative">
        <input
          type="text"
          {...rest}
          {...field.aria}
          ref={ref}
          id={field.controlId}
          className={clsx('control', trailing && 'pr-11')}
        />
        {trailing && <div className="absolute inset-y-0 right-1 flex items-center">{trailing}</div>}
      </div>
    </Field>
  );
});
