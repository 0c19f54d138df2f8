import { forwardRef, type TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps, useField } from './field.tsx';

export interface TextAreaProps extends FieldProps, TextareaHTMLAttributes<HTMLTextAreaElement> {
  name?: string;
}

/** A text input of several lines with label, hint and inline error. Other attributes go to the textarea. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { label, hideLabel, hint, error, id, className, rows = 5, ...rest },
  ref,
) {
  const field = useField({ id, hint, error });
  return (
    <Field {...{ field, label, hideLabel, hint, className }}>
      <textarea
        {...rest}
        {...field.aria}
        ref={ref}
        id={field.controlId}
        rows={rows}
        className="control resize-y"
      />
    </Field>
  );
});
