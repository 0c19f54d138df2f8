import { Badge, Card, CodeChip, DescriptionList } from '@ohm/ui';
import { Link } from '@remix-run/react';
import type { System } from './code-search.tsx';

interface Concept {
  readonly code: string;
  readonly display: string;
  readonly billable: boolean | null;
}

export interface ConceptDetail extends Concept {
  readonly parent: Concept | null;
  readonly children: readonly Concept[];
  readonly synonyms: readonly string[];
  readonly notes: {
    readonly includes: readonly string[];
    readonly excludes1: readonly string[];
    readonly excludes2: readonly string[];
    readonly codeFirst: readonly string[];
    readonly useAdditional: readonly string[];
    readonly codeAlso: readonly string[];
    readonly sevenCharacter: Readonly<Record<string, string>> | null;
  };
}

const noteTitles = {
  includes: 'Includes',
  excludes1: 'Excludes1',
  excludes2: 'Excludes2',
  codeFirst: 'Code first',
  useAdditional: 'Use additional code',
  codeAlso: 'Code also',
} as const;

/** One code with its place in the tree, its other names, and the instructions that apply to it. */
export function ConceptCard({
  system,
  concept,
}: {
  readonly system: System;
  readonly concept: ConceptDetail;
}) {
  const { parent, children, synonyms, notes, billable } = concept;
  const instructions = (Object.keys(noteTitles) as (keyof typeof noteTitles)[])
    .filter((kind) => notes[kind].length > 0)
    .map((kind) => ({ term: noteTitles[kind], detail: <Lines lines={notes[kind]} /> }));
  const seventh =
    notes.sevenCharacter && Object.entries(notes.sevenCharacter).map((pair) => pair.join(' – '));
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          <CodeChip system={system} code={concept.code} copy />
          {concept.display}
        </span>
      }
      actions={
        billable !== null && (
          <Badge tone={billable ? 'success' : 'warning'}>
            {billable ? 'Billable' : 'Not billable: choose a code below it'}
          </Badge>
        )
      }
    >
      <DescriptionList
        items={[
          ...(parent ? [{ term: 'Part of', detail: <ConceptLink system={system} concept={parent} /> }] : []),
          ...(synonyms.length > 0 ? [{ term: 'Also called', detail: <Lines lines={synonyms} /> }] : []),
          ...instructions,
          ...(seventh ? [{ term: '7th character', detail: <Lines lines={seventh} /> }] : []),
          ...(children.length > 0
            ? [
                {
                  term: 'More specific',
                  detail: (
                    <ul className="grid gap-1.5">
                      {children.map((child) => (
                        <li key={child.code}>
                          <ConceptLink system={system} concept={child} />
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

function ConceptLink({ system, concept }: { readonly system: System; readonly concept: Concept }) {
  return (
    <Link
      to={`/codes/search?${new URLSearchParams({ system, code: concept.code })}`}
      className="flex flex-wrap items-center gap-2"
    >
      <CodeChip system={system} code={concept.code} hideSystem />
      <span className="underline underline-offset-2">{concept.display}</span>
    </Link>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="grid gap-0.5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
