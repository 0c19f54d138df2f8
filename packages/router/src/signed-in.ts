import type { Account, Session } from '@ohm/identity';
import { presentUser } from './auth/user.ts';
import type { SignedIn } from './context.ts';

/** A resolved session as procedures see it, with the roles that the access table knows. */
export function signedIn(resolved: { readonly session: Session; readonly account: Account }): SignedIn {
  const { session, account } = resolved;
  const { id: userId, roles, enabledFeatures, organization, secondFactor } = presentUser(account);
  const { mustEnrol } = secondFactor;
  return { session, account, actor: { userId, roles, enabledFeatures, mustEnrol, organization } };
}
