import { Banner } from '@ohm/ui';
import { type OrganizationFeatures, unentitledTools } from '../tool-states.ts';

/** Says which tools the whole organization lacks: until then enabling them for somebody has no effect. */
export function EntitlementBanner(props: {
  readonly organization: string;
  readonly features: OrganizationFeatures;
  /** Inside a card or a dialog. */
  readonly compact?: boolean;
}) {
  const missing = unentitledTools(props.features);
  if (missing.length === 0) return null;
  return (
    <Banner
      tone="warning"
      compact={props.compact}
      title={`${props.organization} is not entitled to ${missing.join(', ')}`}
    >
      Enabling a tool for somebody takes effect once a platform admin switches it on under Organizations.
    </Banner>
  );
}
