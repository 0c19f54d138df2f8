import type { Account, Session } from '@ohm/identity';
import { presentUser } from './auth/user.ts';
import type { SignedIn } from './context.ts';

/** A resolved session as procedures see it; the roles are checked to be ones that the access table knows. */
export function signedIn(resolved: { readonly session: Session; readonly account: Account }): SignedIn {
  const { id: userId, roles, enabledFeatures, organization, secondFactor } = presentUser(resolved.account);
  const { mustEnrol } = secondFactor;
  return { ...resolved, actor: { userId, roles, enabledFeatures, mustEnrol, organization } };
}
