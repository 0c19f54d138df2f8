import type { Actor } from './actor.ts';
import { type FeatureRegistry, features } from './features.ts';
import { oneOfRoles, roleNames } from './roles.ts';

/** One question that a tool asks, with the answer for one person. */
export interface Explanation {
  readonly question: string;
  readonly answer: boolean;
  readonly detail: string;
}

/** "Why can't they?": every question that a tool asks, answered for this actor, whether or not an earlier one failed. */
export function explainTool(name: string, actor: Actor, registry: FeatureRegistry = features): Explanation[] {
  const feature = Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (!feature)
    return [{ question: 'Does the tool exist?', answer: false, detail: `There is no tool "${name}".` }];
  const entitled = actor.organization.features[name] === true;
  const held = feature.roles.filter((role) => actor.roles.includes(role));
  const needsFlag = held.every((role) => role === 'OTHER');
  const flagged = actor.enabledFeatures.includes(name);
  return [
    {
      question: 'Is the organization entitled?',
      answer: entitled,
      detail: entitled ? 'Yes.' : 'No: a platform admin switches it on under Organizations.',
    },
    {
      question: 'Does the role allow it?',
      answer: held.length > 0,
      detail: held.length > 0 ? `Yes, as ${roleNames(held)}.` : `No: it needs ${oneOfRoles(feature.roles)}.`,
    },
    {
      question: 'Is it enabled for this user?',
      answer: !needsFlag || flagged,
      detail: !needsFlag ? 'Not asked for this role.' : flagged ? 'Yes.' : 'No: tick it under Manage tools.',
    },
  ];
}
