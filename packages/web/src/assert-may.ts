import { decide, type ProcedureName, policy } from '@ohm/access';
import { data } from '@remix-run/node';
import { actorOf } from './actor.ts';
import type { Problem } from './problem.ts';
import type { User } from './session.ts';

/** For pages that only lead to what the API would refuse in the end. Throws the refusal, with its reason. */
export function assertMay(user: User, procedure: ProcedureName): void {
  const decision = decide(policy[procedure], actorOf(user));
  if (decision.allowed) return;
  const { message } = decision;
  throw data<Problem>({ kind: 'refused', status: 403, message, fields: {}, details: {} }, { status: 403 });
}
