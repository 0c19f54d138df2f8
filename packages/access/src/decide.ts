import type { Actor } from './actor.ts';
import { type FeatureRegistry, features } from './features.ts';
import type { Rule } from './policy.ts';
import { oneOfRoles } from './roles.ts';

/** The outcome of one question, with a sentence that can be shown to the person who was refused. */
export type Decision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly reason: DenialReason;
      readonly message: string;
      /** Name of the row's guard, for programs and the audit log; people read the sentence. */
      readonly guard?: string;
    };

export type DenialReason = 'signed-out' | 'second-factor' | 'role' | 'entitlement' | 'flag';

const allowed: Decision = { allowed: true };
const askForIt = 'If your work needs it, ask an administrator of your organization.';

/**
 * May this actor do what the rule guards? Pure, no I/O. Absent means denied; no role is exempt. Who must set up a second
 * factor may do nothing else.
 * A tool asks, in this order: is the organization entitled, does the actor hold a role of the tool's list, and, unless
 * one of these roles is other than OTHER, does the user have the flag.
 */
export function decide(rule: Rule, actor: Actor | null, registry: FeatureRegistry = features): Decision {
  if ('open' in rule) return allowed;
  if (!actor) return deny('signed-out', 'You are signed out. Sign in, then repeat this.');
  if (actor.mustEnrol && !('whileEnrolling' in rule)) {
    return deny(
      'second-factor',
      'Your organization requires a second factor of its administrators. Set one up under Your account, Two-step sign-in.',
    );
  }
  if ('signedIn' in rule) return allowed;
  if ('tool' in rule) return decideTool(rule.tool, actor, registry);
  if (rule.roles.some((role) => actor.roles.includes(role))) return allowed;
  return {
    ...deny('role', `This needs ${oneOfRoles(rule.roles)}. ${askForIt}`),
    guard: rule.guard,
  };
}

/** The three questions of a tool; also what decides whether a tool is shown in the sidebar. */
export function decideTool(name: string, actor: Actor, registry: FeatureRegistry = features): Decision {
  const feature = Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (!feature || actor.organization.features[name] !== true) {
    return deny('entitlement', `Feature "${name}" is not enabled for this organization`);
  }
  const held = feature.roles.filter((role) => actor.roles.includes(role));
  if (held.length === 0) {
    return deny('role', `Feature "${name}" needs ${oneOfRoles(feature.roles)}. ${askForIt}`);
  }
  if (held.every((role) => role === 'OTHER') && !actor.enabledFeatures.includes(name)) {
    return deny('flag', `Feature "${name}" is not enabled for your account. Ask your admin to enable it.`);
  }
  return allowed;
}

/** The tools that this actor may use, in the order of the registry. */
export function enabledTools(actor: Actor, registry: FeatureRegistry = features): string[] {
  return Object.keys(registry).filter((name) => decideTool(name, actor, registry).allowed);
}

function deny(reason: DenialReason, message: string) {
  return { allowed: false, reason, message } as const;
}
