import { type Actor, decide, type ProcedureName, policy } from '@ohm/access';
import type { User } from '@ohm/web';

/** The signed-in user as the access table sees them. */
export function actorOf(user: User): Actor {
  return { ...user, userId: user.id };
}

/** Would the API let them? What it would refuse is not shown. */
export function may(user: User, procedure: ProcedureName): boolean {
  return decide(policy[procedure], actorOf(user)).allowed;
}
