import { type Actor, decideTool, type FeatureRegistry, features, type Role } from '@ohm/access';

const registry: FeatureRegistry = features;

/** All registered tools, as choices of a form. */
export const toolChoices = Object.entries(registry).map(([value, { label, description }]) => ({
  value,
  label,
  hint: description,
}));

/** Somebody as the administrator's tables list them, in their organization. */
export interface Listed {
  readonly roles: readonly Role[];
  readonly enabledFeatures: readonly string[];
}

/** A tool that somebody may use, or was given without being able to use it. */
export interface ToolState {
  readonly name: string;
  readonly label: string;
  /** `enabled` on the user; `by-role`, which needs no enabling; or enabled and still refused, for one of two reasons. */
  readonly state: 'enabled' | 'by-role' | 'not-entitled' | 'not-for-role';
}

export type OrganizationFeatures = Readonly<Record<string, boolean>>;

/** A listed person as the access table would see them. Only `roles`, flags and entitlements are asked for by it. */
export function listedActor({ roles, enabledFeatures }: Listed, features: OrganizationFeatures): Actor {
  return { userId: '', roles, enabledFeatures, organization: { id: '', slug: '', features } };
}

/** What somebody may use, and what was given in vain; a tool that is neither is left out. */
export function toolStates(listed: Listed, features: OrganizationFeatures): ToolState[] {
  const actor = listedActor(listed, features);
  return Object.entries(registry).flatMap(([name, { label }]): ToolState[] => {
    const decision = decideTool(name, actor);
    const flagged = listed.enabledFeatures.includes(name);
    if (decision.allowed) return [{ name, label, state: flagged ? 'enabled' : 'by-role' }];
    if (!flagged) return [];
    return [{ name, label, state: decision.reason === 'entitlement' ? 'not-entitled' : 'not-for-role' }];
  });
}

/** Labels of the tools that the organization as a whole may not use. */
export function unentitledTools(features: OrganizationFeatures): string[] {
  return Object.entries(registry).flatMap(([name, { label }]) => (features[name] === true ? [] : [label]));
}
