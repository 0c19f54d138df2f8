import { clsx } from 'clsx';
import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button.tsx';
import { Spinner } from './spinner.tsx';
import { Tooltip, type TooltipProps } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** The accessible name, also shown as the tooltip. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  pending?: boolean;
  tooltipSide?: TooltipProps['side'];
  /** For a cross that closes a dialog: the key Escape would close the tooltip first. */
  hideTooltip?: boolean;
}

/** A square button with an icon, an accessible name and a tooltip with the same words. Other attributes go to the button. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  {
    label,
    icon,
    variant = 'ghost',
    pending = false,
    tooltipSide,
    hideTooltip = false,
    type = 'button',
    className,
    onClick,
    ...rest
  },
  ref,
) {
  const button = (
    <button
      {...rest}
      ref={ref}
      type={type}
      aria-label={label}
      // The tooltip repeats the name; describing the button with it would make screen readers say it twice.
      aria-describedby={rest['aria-describedby']}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={clsx(buttonClass({ variant, size: 'sm' }), 'size-8 shrink-0 px-0!', className)}
    >
      {pending ? (
        <Spinner />
      ) : (
        <span aria-hidden className="inline-flex *:size-[1.15em]">
          {icon}
        </span>
      )}
    </button>
  );
  if (hideTooltip) return button;
  return (
    <Tooltip content={label} side={tooltipSide}>
      {button}
    </Tooltip>
  );
});
