import { clsx } from 'clsx';
import type { ReactNode, Ref } from 'react';

export interface ComboboxListProps<Option> {
  listRef: Ref<HTMLDivElement>;
  id: string;
  label: string;
  busy: boolean;
  options: readonly Option[];
  optionKey: (option: Option) => string;
  renderOption: (option: Option) => ReactNode;
  /** The highlighted option's index, or -1. */
  active: number;
  onHover: (index: number) => void;
  onChoose: (option: Option) => void;
}

/** The options of a combobox; the option with index n has the id `<id>-n`. */
export function ComboboxList<Option>(props: ComboboxListProps<Option>) {
  const { id, options, active, onHover, onChoose } = props;
  return (
    <div
      ref={props.listRef}
      id={id}
      role="listbox"
      aria-label={props.label}
      aria-busy={props.busy}
      className="max-h-80 overflow-y-auto p-1 empty:hidden"
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text input carries the keyboard (aria-activedescendant)
        // biome-ignore lint/a11y/useFocusableInteractive: options never take the focus
        <div
          key={props.optionKey(option)}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onPointerMove={() => index !== active && onHover(index)}
          onClick={() => onChoose(option)}
          className={clsx(
            'cursor-pointer rounded-md px-2.5 py-2',
            index === active && 'bg-accent-soft ring-2 ring-accent ring-inset',
          )}
        >
          {props.renderOption(option)}
        </div>
      ))}
    </div>
  );
}
