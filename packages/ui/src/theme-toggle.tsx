import { clsx } from 'clsx';
import { type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import { useId } from 'react';
import { type Theme, useTheme } from './theme.ts';

const themes: { value: Theme; label: string; icon: LucideIcon }[] = [
  { value: 'system', label: 'As the system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
];

/** Light, dark or as the system. `initial` is what the server read from the cookie (themeFromCookie). */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useTheme(initial);
  const name = useId();
  return (
    <fieldset className="flex w-fit rounded-lg border border-line-strong p-0.5">
      <legend className="sr-only">Colour theme</legend>
      {themes.map(({ value, label, icon: Icon }) => (
        <label
          key={value}
          title={label}
          className={clsx(
            'grid size-7 place-items-center rounded-md has-focus-visible:outline-2 has-focus-visible:outline-accent',
            theme === value ? 'bg-accent-soft text-accent-strong' : 'text-ink-muted hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={theme === value}
            onChange={() => setTheme(value)}
            className="sr-only"
          />
          <Icon aria-hidden className="size-4" />
          <span className="sr-only">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
