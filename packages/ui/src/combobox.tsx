import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useReducer, useRef } from 'react';
import { ComboboxList } from './combobox-list.tsx';
import { closedCombobox, comboboxReducer, comboboxStatus } from './combobox-state.ts';
import { Field, type FieldProps, useField } from './field.tsx';
import { reveal } from './reveal.ts';
import { Spinner } from './spinner.tsx';

export interface ComboboxProps<Option> extends FieldProps {
  id?: string;
  name?: string;
  placeholder?: string;
  /** The text in the box. */
  value: string;
  onValueChange: (value: string) => void;
  /** The results for `value`. Keep the last ones while the next are loading: nothing jumps. */
  options: readonly Option[];
  optionKey: (option: Option) => string;
  renderOption: (option: Option) => ReactNode;
  /** An option was chosen. The caller decides what the text becomes. */
  onSelect: (option: Option) => void;
  loading?: boolean;
  /** In the list's place when there are no results. */
  emptyText?: ReactNode;
  /** Enter takes the first result without an arrow key. */
  highlightFirst?: boolean;
  maxLength?: number;
  inputRef?: Ref<HTMLInputElement>;
  className?: string;
}

/**
 * A search box with a list of results (WAI-ARIA combobox with a listbox popup): the focus stays in the text, the arrow and
 * page keys move through the list, Home and End go to its ends, Enter chooses, Escape closes and then clears.
 */
export function Combobox<Option>(props: ComboboxProps<Option>) {
  const {
    value,
    onValueChange,
    options,
    optionKey,
    onSelect,
    loading = false,
    highlightFirst = false,
  } = props;
  const { label, hideLabel, hint, className } = props;
  const [state, dispatch] = useReducer(comboboxReducer, closedCombobox);
  const list = useRef<HTMLDivElement>(null);
  const field = useField(props);
  const listId = `${field.controlId}-list`;
  const shown = state.open && value.trim() !== '';
  const active = options[state.active];
  const results = options.map(optionKey).join('\n');

  const chosen = useRef<string | null>(null);

  // `results` stands for the options, which may be a new array at each render. Until new ones are there the old ones count.
  useEffect(() => {
    if (loading) return;
    const kept = options.findIndex((option) => optionKey(option) === chosen.current);
    dispatch({ type: 'results', count: options.length, highlightFirst, kept });
  }, [results, loading, highlightFirst]);
  // After the effect above, which still needs the option from before.
  useEffect(() => {
    chosen.current = active ? optionKey(active) : null;
  }, [state.active, results]);
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    if (state.active >= 0 && list.current && option) reveal(list.current, option);
  }, [state.active]);

  const choose = (option: Option) => {
    dispatch({ type: 'closed' });
    onSelect(option);
  };
  const count = options.length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // In the text Home and End belong to the caret; among the options they go to the first and the last.
    const amongOptions = shown && active !== undefined;
    if (event.key === 'ArrowDown') dispatch({ type: 'moved', step: 1, count });
    else if (event.key === 'ArrowUp') dispatch({ type: 'moved', step: -1, count });
    else if (event.key === 'PageDown' && shown && count > 0) dispatch({ type: 'paged', step: 1, count });
    else if (event.key === 'PageUp' && shown && count > 0) dispatch({ type: 'paged', step: -1, count });
    else if (event.key === 'Home' && amongOptions) dispatch({ type: 'hovered', index: 0 });
    else if (event.key === 'End' && amongOptions) dispatch({ type: 'hovered', index: count - 1 });
    else if (event.key === 'Enter' && amongOptions) choose(active);
    else if (event.key === 'Escape' && shown) dispatch({ type: 'closed' });
    else if (event.key === 'Escape' && value !== '') onValueChange('');
    else return;
    event.preventDefault();
  };

  return (
    <Field {...{ field, label, hideLabel, hint, className }}>
      <div className="relative">
        <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-ink-muted" />
        <input
          ref={props.inputRef}
          type="text"
          role="combobox"
          id={field.controlId}
          name={props.name}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...field.aria}
          aria-autocomplete="list"
          aria-expanded={shown && options.length > 0}
          aria-controls={listId}
          aria-activedescendant={shown && active ? `${listId}-${state.active}` : undefined}
          value={value}
          onChange={(event) => {
            dispatch({ type: 'typed' });
            onValueChange(event.target.value);
          }}
          onClick={() => dispatch({ type: 'opened' })}
          onBlur={() => dispatch({ type: 'closed' })}
          onKeyDown={onKeyDown}
          className="control px-9"
        />
        {loading && <Spinner className="pointer-events-none absolute top-3 right-3 text-ink-muted" />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is */}
        <div
          // Pressing inside the popup must not take the focus from the text.
          onMouseDown={(event) => event.preventDefault()}
          className={clsx(
            'absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-lg border bg-surface shadow-floating',
            !shown && 'hidden',
          )}
        >
          <ComboboxList
            listRef={list}
            id={listId}
            label={typeof label === 'string' ? label : 'Results'}
            busy={loading}
            options={options}
            optionKey={optionKey}
            renderOption={props.renderOption}
            active={state.active}
            onHover={(index) => dispatch({ type: 'hovered', index })}
            onChoose={choose}
          />
          {options.length === 0 && (
            <p className="px-3.5 py-3 text-ink-muted">
              {loading ? 'Searching…' : (props.emptyText ?? 'No results.')}
            </p>
          )}
        </div>
        <span role="status" className="sr-only">
          {shown && comboboxStatus(value, options.length, loading)}
        </span>
      </div>
    </Field>
  );
}
