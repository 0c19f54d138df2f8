import { Form, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';

/** A form of search parameters that takes effect at every change. */
export function FilterForm({ children }: { readonly children: ReactNode }) {
  const submit = useSubmit();
  return (
    <Form
      role="search"
      aria-label="Filter"
      className="flex flex-wrap items-end gap-4 empty:hidden"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      {children}
    </Form>
  );
}
