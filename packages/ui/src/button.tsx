import { clsx } from 'clsx';
import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from 'react';
import { Spinner } from './spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'ghost';
export type ButtonSize = 'sm' | 'md';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-sunken',
  danger: 'border-transparent bg-danger text-on-danger hover:bg-danger-strong',
  ghost: 'border-transparent text-ink hover:bg-sunken',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'min-h-8 px-2.5 text-sm gap-1.5',
  md: 'min-h-10 px-4 gap-2',
};

/** The look of a button, for links that should look like one: `<Link className={buttonClass()} …>`. */
export function buttonClass({
  variant = 'secondary',
  size = 'md',
}: {
  variant?: ButtonVariant;
  size?: ButtonSize;
} = {}): string {
  return clsx(
    'relative inline-flex items-center justify-center rounded-lg border font-medium transition-colors select-none',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress print:hidden',
    variants[variant],
    sizes[size],
  );
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Work is under way: shows a spinner in place of the label (same width), keeps focus and swallows clicks. */
  pending?: boolean;
  /** A decorative icon before the label. */
  icon?: ReactNode;
}

/** A button. Its type is `button` unless told `submit`. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, pending = false, icon, type = 'button', className, onClick, children, ...rest },
  ref,
) {
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={clsx(buttonClass({ variant, size }), className)}
    >
      {icon && (
        <span aria-hidden className={clsx('inline-flex *:size-[1.15em]', pending && 'opacity-0')}>
          {icon}
        </span>
      )}
      <span className={clsx(pending && 'opacity-0')}>{children}</span>
      {pending && <Spinner className="absolute" />}
    </button>
  );
});
