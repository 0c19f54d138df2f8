import { Button, TextField } from '@ohm/ui';
import { Form } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';

/** The box above the list of patients. What is searched for stands in the address, so that going back finds it again. */
export function PatientSearch({
  q,
  problem,
  searching,
}: {
  readonly q: string;
  readonly problem: string | null;
  readonly searching: boolean;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.value = q;
  }, [q]);
  return (
    <Form role="search" action="/patients" noValidate className="flex items-start gap-2 border-b p-4">
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
