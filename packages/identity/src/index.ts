export {
  type Account,
  normalizeEmail,
  type Organization,
  type OrganizationRepository,
  type OrganizationSecurity,
  type OrganizationSecurityRepository,
  type UserRecord,
  type UserRepository,
} from './account.ts';
export { type AccountChange, type AccountNotices, createAccountNotices } from './account-notices.ts';
export { type AfterAnswer, createAfterAnswer } from './after-answer.ts';
export type { AuditContext, AuditEvent, AuditFilter, AuditRecord, AuditRepository } from './audit.ts';
export { createFactorKeys, type FactorKeys } from './factor-keys.ts';
export { type AppSession, createIdentity, type Identity, type SignIn, type TokenPair } from './identity.ts';
export type {
  Invitation,
  InvitationChange,
  InvitationConflict,
  InvitationPreview,
  InvitationRepository,
  InvitationState,
  NewInvitation,
} from './invitation.ts';
export {
  createInvitations,
  type InvitationScope,
  type Invitations,
  invitationHours,
  refusals,
  type SentInvitation,
} from './invitations.ts';
export type { Mail, Mailer } from './mail.ts';
export { networkOf } from './network-of.ts';
export { createPasskeys, type Passkeys, type RelyingParty } from './passkeys.ts';
export { hashPassword, verifyPassword } from './password.ts';
export { createPasswordResets, type PasswordResets } from './password-resets.ts';
export { lengthOfPassword, passwordLength } from './password-rule.ts';
export type {
  EnrolledFactors,
  FactorOwner,
  Passkey,
  PasskeyCredential,
  SecondFactorStore,
  SignInChallenge,
} from './second-factor-store.ts';
export { createSecondFactors, type SecondFactors } from './second-factors.ts';
export { hashSecret, isSecret, newSecret } from './secret.ts';
export {
  createSignInChallenges,
  type FactorMethod,
  factorMethods,
  type SecondStep,
  type SignInChallenges,
} from './sign-in-challenges.ts';
export type {
  IdentityStore,
  ListedSession,
  NewSession,
  RefreshOutcome,
  Session,
  SessionAudience,
} from './store.ts';
export { createThrottle, type Throttle, type ThrottleRule, type ThrottleStore } from './throttle.ts';
