import { Badge, ChipList, ToolChip } from '@ohm/ui';
import { type Listed, type OrganizationFeatures, type ToolState, toolStates } from '../tool-states.ts';

const words = {
  'by-role': 'by role',
  'not-entitled': 'not entitled',
  'not-for-role': 'wrong role',
} as const;

/** A chip for each enabled tool, and in words whatever keeps somebody from using one. */
export function ToolList({
  listed,
  features,
}: {
  readonly listed: Listed;
  readonly features: OrganizationFeatures;
}) {
  const tools = toolStates(listed, features);
  if (tools.length === 0) return <span className="text-ink-muted">None</span>;
  return (
    <ChipList>
      {tools.map((tool) => (
        <Tool key={tool.name} tool={tool} />
      ))}
    </ChipList>
  );
}

function Tool({ tool: { label, state } }: { readonly tool: ToolState }) {
  if (state === 'enabled') return <ToolChip>{label}</ToolChip>;
  return (
    <Badge tone={state === 'by-role' ? 'neutral' : 'warning'}>
      {label}: {words[state]}
    </Badge>
  );
}
