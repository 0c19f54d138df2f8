import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Leads to a page like a link, with a button that works before any script has loaded. `query` is empty or `?name=value`. */
export function ButtonTo(props: {
  readonly path: string;
  readonly query: string;
  /** One submit button. */
  readonly children: ReactNode;
}) {
  return (
    <Form action={props.path} className="inline-flex">
      {[...new URLSearchParams(props.query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </Form>
  );
}
