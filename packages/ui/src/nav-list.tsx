import type { ReactNode } from 'react';

/** What the shell needs of a link; Remix's NavLink fits (it sets aria-current by itself). */
export interface NavLinkProps {
  to: string;
  end?: boolean;
  className?: string;
  onClick?: () => void;
  children: ReactNode;
}

export type NavLinkComponent = (props: NavLinkProps) => ReactNode;

export interface NavItem {
  to: string;
  label: string;
  icon: ReactNode;
  /** Only an exact match of the path is current. */
  end?: boolean;
}

/** The links of the main navigation. */
export function NavList({
  items,
  LinkComponent,
  onNavigate,
}: {
  items: readonly NavItem[];
  LinkComponent: NavLinkComponent;
  onNavigate?: () => void;
}) {
  return (
    <nav aria-label="Main">
      <ul className="grid gap-0.5">
        {items.map((item) => (
          <li key={item.to}>
            <LinkComponent
              to={item.to}
              end={item.end}
              onClick={onNavigate}
              className="flex min-h-10 items-center gap-3 rounded-lg px-3 text-ink-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent-strong"
            >
              <span aria-hidden className="inline-flex *:size-4.5">
                {item.icon}
              </span>
              {item.label}
            </LinkComponent>
          </li>
        ))}
      </ul>
    </nav>
  );
}
