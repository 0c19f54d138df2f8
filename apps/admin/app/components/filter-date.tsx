import { TextField } from '@ohm/ui';
import { useEffect, useRef } from 'react';

/** A date of a FilterForm. It follows the page, which the browser's "Back" changes under it. */
export function FilterDate({
  value,
  ...field
}: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  return <TextField ref={input} {...field} type="date" defaultValue={value} className="w-full sm:w-40" />;
}
