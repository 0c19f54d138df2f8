import { Button, type CodeSystem } from '@ohm/ui';
import { Refusal } from '@ohm/web/react';
import { useFetcher } from '@remix-run/react';
import { Star } from 'lucide-react';
import type { action } from '../routes/_app.codes_.browse.($system).($node).tsx';

/** Keeps a code among the favourites, or takes it out. Shows at once what it will be. */
export function FavouriteButton({
  system,
  code,
  kept,
}: {
  readonly system: CodeSystem;
  readonly code: string;
  readonly kept: boolean;
}) {
  const fetcher = useFetcher<typeof action>();
  const shown = fetcher.formData ? fetcher.formData.get('keep') === 'yes' : kept;
  const problem = fetcher.data && 'problem' in fetcher.data ? fetcher.data.problem : null;
  return (
    <fetcher.Form method="post" className="grid justify-items-end gap-2">
      <input type="hidden" name="system" value={system} />
      <input type="hidden" name="code" value={code} />
      <Button
        type="submit"
        size="sm"
        name="keep"
        value={shown ? 'no' : 'yes'}
        aria-pressed={shown}
        icon={<Star className={shown ? 'fill-current' : undefined} />}
      >
        Favourite
      </Button>
      {fetcher.state === 'idle' && problem && <Refusal message={problem.message} problem={problem} />}
    </fetcher.Form>
  );
}
