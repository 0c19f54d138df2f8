import { type Choice, SelectField } from '@ohm/ui';
import { useEffect, useRef } from 'react';

/** A select of a FilterForm. It follows the page, which the browser's "Back" changes under it. */
export function FilterSelect(props: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly Choice[];
  readonly placeholder?: string;
}) {
  const { value, ...field } = props;
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current) select.current.value = value;
  }, [value]);
  return <SelectField ref={select} {...field} defaultValue={value} className="w-full sm:w-64" />;
}
