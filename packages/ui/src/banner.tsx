import { clsx } from 'clsx';
import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type BannerTone = 'info' | 'success' | 'warning' | 'danger';

const tones: Record<BannerTone, { icon: LucideIcon; box: string; sign: string; word: string }> = {
  info: { icon: Info, box: 'border-accent/40 bg-accent-soft', sign: 'text-accent', word: 'Note' },
  success: {
    icon: CircleCheck,
    box: 'border-success/40 bg-success-soft',
    sign: 'text-success',
    word: 'Done',
  },
  warning: {
    icon: TriangleAlert,
    box: 'border-warning/40 bg-warning-soft',
    sign: 'text-warning',
    word: 'Warning',
  },
  danger: { icon: OctagonAlert, box: 'border-danger/40 bg-danger-soft', sign: 'text-danger', word: 'Error' },
};

export interface BannerProps {
  tone?: BannerTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** `alert` or `status` where it appears after the page has loaded; nothing where it was there from the start. */
  role?: 'alert' | 'status';
  /** Smaller, for use inside a card. */
  compact?: boolean;
}

/** A message that belongs to the page or a part of it and stays. */
export function Banner({ tone = 'info', title, children, action, role, compact = false }: BannerProps) {
  const { icon: Icon, box, sign, word } = tones[tone];
  return (
    <div
      role={role}
      className={clsx(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border text-ink',
        compact ? 'px-2.5 py-2 text-sm' : 'px-4 py-3',
        box,
      )}
    >
      <Icon aria-hidden className={clsx('mt-[0.15em] shrink-0', sign, compact ? 'size-4' : 'size-5')} />
      <div className="min-w-44 flex-1">
        <span className="sr-only">{word}: </span>
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
