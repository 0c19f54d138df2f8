import { Button, TextField } from '@ohm/ui';
import type { useFetcher } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';

/** The box above the list of patients. */
export function PatientSearch({
  Form,
  q,
  problem,
  searching,
}: {
  readonly Form: ReturnType<typeof useFetcher>['Form'];
  readonly q: string;
  readonly problem: string | null;
  readonly searching: boolean;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.value = q;
  }, [q]);
  return (
    <Form
      method="post"
      role="search"
      action="/patients?index"
      noValidate
      className="flex items-start gap-2 border-b p-4"
    >
      <TextField
        ref={box}
        label="Name or MRN"
        hideLabel
        name="q"
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder="Name or MRN"
        defaultValue={q}
        error={problem}
        className="max-w-md flex-1"
      />
      <Button type="submit" variant="secondary" icon={<Search />} pending={searching}>
        Search
      </Button>
    </Form>
  );
}
