import type { ReactNode } from 'react';

export interface DescriptionListProps {
  items: readonly { term: string; detail: ReactNode }[];
}

/** Terms and their values: a patient's particulars, a code's properties. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(8rem,max-content)_1fr]">
      {items.map(({ term, detail }) => (
        <div key={term} className="grid sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-sm text-ink-muted">{term}</dt>
          <dd className="min-w-0">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
