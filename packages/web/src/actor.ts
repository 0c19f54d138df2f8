import { type Actor, decide, type ProcedureName, policy } from '@ohm/access';
import type { User } from './session.ts';

/**
 * The signed-in user as the access table sees them, but for one thing: before a required second factor is there the links stay,
 * and each leads to where it is set up.
 */
export function actorOf({ id, roles, enabledFeatures, organization }: User): Actor {
  return { userId: id, roles, enabledFeatures, organization };
}

/** Would the API let them? What it would refuse is not shown. */
export function may(user: User, procedure: ProcedureName): boolean {
  return decide(policy[procedure], actorOf(user)).allowed;
}
