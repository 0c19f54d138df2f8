import { PasswordField, type PasswordFieldProps } from '@ohm/ui';
import { forwardRef } from 'react';

const rule =
  'At least 15 characters, and none of the passwords that are tried first: not your name, address or organization. A sentence is easy to remember.';

/** Where a new password is typed or pasted, with the rule for it. `more` is said after the rule. */
export const NewPasswordField = forwardRef<
  HTMLInputElement,
  Omit<PasswordFieldProps, 'autoComplete' | 'hint'> & { readonly more?: string }
>(function NewPasswordField({ more, ...props }, ref) {
  return (
    <PasswordField
      {...props}
      ref={ref}
      autoComplete="new-password"
      hint={more ? `${rule} ${more}` : rule}
      required
    />
  );
});
