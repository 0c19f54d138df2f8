import { Badge, Banner, Card, CodeChip, DescriptionList } from '@ohm/ui';
import type { Concept, Favourite, Finding } from '../code-types.ts';
import type { CodeView } from '../code-view.ts';
import { FavouriteButton } from './favourite-button.tsx';
import { InstructionList } from './instruction-list.tsx';
import { NodeList } from './node-list.tsx';
import { PlacePath } from './place-path.tsx';
import { SeventhCharacters } from './seventh-characters.tsx';
import { TextList } from './text-list.tsx';
import { useArrival } from './use-arrival.ts';
import { useCopyKey } from './use-copy-key.ts';

/** One code as a code book shows it: its place, its names, every instruction that applies, and the codes around it. */
export function CodePage({
  view,
  concept,
  findings,
  favourites,
}: {
  readonly view: CodeView;
  readonly concept: Concept;
  /** What keeps a header from being reported. */
  readonly findings: readonly Finding[];
  readonly favourites: readonly Favourite[];
}) {
  const { system } = view;
  const { code, display, billable, path, siblings, inclusionTerms, instructions } = concept;
  const heading = useArrival();
  useCopyKey(code);
  const otherNames = concept.synonyms.filter((name) => !inclusionTerms.includes(name));
  const kept = favourites.some((one) => one.system === system && one.code === code);
  return (
    <article aria-labelledby="code-title" className="grid grid-cols-1 gap-6">
      <Card>
        <div className="grid gap-3">
          <PlacePath view={view} path={path} />
          <div className="flex flex-wrap items-start justify-between gap-3">
            <h2 id="code-title" ref={heading} tabIndex={-1} className="min-w-0 text-lg font-semibold">
              <CodeChip system={system} code={code} copy /> {display}
            </h2>
            <FavouriteButton key={`${system} ${code}`} system={system} code={code} kept={kept} />
          </div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {billable !== null && (
              <Badge tone={billable ? 'success' : 'warning'}>
                {billable ? 'Billable' : 'Not billable: choose a code below it'}
              </Badge>
            )}
            <span className="text-sm text-ink-muted">Ctrl+C copies the code.</span>
          </div>
          {/* That it is a header, the badge says. */}
          {findings
            .filter(({ kind }) => kind !== 'not-billable')
            .map(({ kind, severity, message }) => (
              <Banner key={kind} compact tone={severity === 'error' ? 'warning' : 'info'}>
                {message}
              </Banner>
            ))}
        </div>
      </Card>
      {concept.childCount > 0 && (
        <Card title="More specific">
          <NodeList
            view={view}
            total={concept.childCount}
            nodes={concept.children.map((child) => ({
              ...child,
              node: child.code,
              kind: 'code' as const,
              label: child.code,
            }))}
          />
        </Card>
      )}
      {instructions.length > 0 && (
        <Card
          title="Instructions"
          description="Those of the code and those that it inherits, with the place where each stands."
        >
          <InstructionList view={view} instructions={instructions} />
        </Card>
      )}
      {concept.seventhCharacters && <SeventhCharacters view={view} concept={concept} />}
      {(inclusionTerms.length > 0 || otherNames.length > 0 || concept.indexTerms.length > 0) && (
        <Card title="Names">
          <DescriptionList
            items={[
              { term: 'Inclusion terms', detail: <TextList lines={inclusionTerms} /> },
              { term: 'Also called', detail: <TextList lines={otherNames} /> },
              { term: 'In the index', detail: <TextList lines={concept.indexTerms} /> },
            ].filter(({ detail }) => detail.props.lines.length > 0)}
          />
        </Card>
      )}
      {siblings.total > 1 && (
        <Card title="Beside it">
          <NodeList view={view} nodes={siblings.nodes} total={siblings.total} current={code} />
        </Card>
      )}
    </article>
  );
}
