import { Card } from '@ohm/ui';
import type { Concept, Favourite } from '../code-types.ts';
import type { CodeView } from '../code-view.ts';
import { NodeLink } from './node-link.tsx';
import { useRecentCodes } from './use-recent-codes.ts';

/** The favourite codes, which are there at every computer, and those looked at lately in this tab. */
export function KeptCodes({
  userId,
  view,
  concept,
  favourites,
}: {
  readonly userId: string;
  readonly view: CodeView;
  readonly concept: Concept | null;
  readonly favourites: readonly Favourite[];
}) {
  const recent = useRecentCodes(userId, concept && { ...concept, system: view.system });
  return (
    <>
      <Card title="Favourite codes">
        {favourites.length === 0 ? (
          <p className="text-ink-muted">None yet. The star on the page of a code keeps it here.</p>
        ) : (
          <CodeList view={view} codes={favourites} missing="no longer in this release" />
        )}
      </Card>
      {recent.length > 0 && (
        <Card title="Recent codes">
          <CodeList view={view} codes={recent} missing="" />
        </Card>
      )}
    </>
  );
}

function CodeList({
  view,
  codes,
  missing,
}: {
  readonly view: CodeView;
  readonly codes: readonly Pick<Favourite, 'system' | 'code' | 'display'>[];
  readonly missing: string;
}) {
  return (
    <ul className="grid gap-1.5">
      {codes.map(({ system, code, display }) => (
        <li key={`${system} ${code}`}>
          <NodeLink
            view={{ ...view, system }}
            node={{ node: code, kind: 'code', label: code, display: display ?? missing }}
          />
        </li>
      ))}
    </ul>
  );
}
