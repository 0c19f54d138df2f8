import { Card, CheckboxGroup } from '@ohm/ui';
import type { ChosenOrganization } from '../chosen-organization.server.ts';
import { toolChoices } from '../tool-states.ts';
import { EntitlementBanner } from './entitlement-banner.tsx';

/** The tools that are enabled for somebody with the role OTHER. */
export function ToolsCard(props: {
  readonly organization: Pick<ChosenOrganization, 'name' | 'features'>;
  readonly defaultTools: readonly string[];
  readonly error: string | undefined;
}) {
  const { name, features } = props.organization;
  return (
    <Card title="Enabled tools" description="Without a tool the portal opens, and shows nothing to use.">
      <div className="grid gap-3">
        <EntitlementBanner organization={name} features={features} compact />
        <CheckboxGroup
          label="Enabled tools"
          hideLabel
          name="enabledFeatures"
          options={toolChoices}
          defaultValue={props.defaultTools}
          error={props.error}
        />
      </div>
    </Card>
  );
}
