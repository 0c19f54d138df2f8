import type { FeatureName } from './features.ts';
import type { Role } from './roles.ts';

/**
 * What a procedure asks of its caller, as data:
 * - `open`: anybody, signed in or not; `why` says why no actor is needed.
 * - `signedIn`: any actor; for what concerns only the caller. `whileEnrolling`: also one who must set up a second factor
 *   first, and may do nothing else.
 * - `roles`: an actor who holds one of them; `guard` is its name for programs.
 * - `tool`: an actor who may use the tool; its roles stand in features.ts.
 */
export type Rule =
  | { readonly open: true; readonly why: string }
  | { readonly signedIn: true; readonly why: string; readonly whileEnrolling?: true }
  | { readonly roles: readonly Role[]; readonly guard: string }
  | { readonly tool: FeatureName };

const ownFactors = { signedIn: true, why: 'the own second factors', whileEnrolling: true } as const;
const administrators = { roles: ['ORG_ADMIN', 'PLATFORM_ADMIN'], guard: 'Administrators' } as const;
const platformAdministrators = { roles: ['PLATFORM_ADMIN'], guard: 'PlatformAdministrators' } as const;
const organizationAdministrators = { roles: ['ORG_ADMIN'], guard: 'OrganizationAdministrators' } as const;
const careTeam = { roles: ['DOCTOR', 'NURSE', 'FRONT_DESK'], guard: 'OtherRoleGuard' } as const;
const clinicalStaff = { roles: ['DOCTOR', 'NURSE'], guard: 'ClinicalStaff' } as const;

/** THE TABLE: one row a procedure. A procedure without a row, or a row without a procedure, does not compile. */
export const policy = {
  'auth.login': { open: true, why: 'no actor exists yet' },
  'auth.refresh': { open: true, why: 'the refresh token is the proof' },
  'auth.startSession': { open: true, why: 'no actor exists yet; answers only the signed apps' },
  'auth.challenge': { open: true, why: 'the challenge of the right password is the proof' },
  'auth.completeSession': { open: true, why: 'the same; answers only the signed apps' },
  'auth.passkeyOptions': { open: true, why: 'no actor exists yet; answers only the signed apps' },
  'auth.passkeySession': { open: true, why: 'the signature of the passkey is the proof' },
  'auth.logout': { signedIn: true, why: 'ends the own session', whileEnrolling: true },
  'auth.me': { signedIn: true, why: 'tells who one is', whileEnrolling: true },
  'auth.requestReset': { open: true, why: 'whoever forgot a password cannot sign in' },
  'auth.reset': { open: true, why: 'the link of the mail is the proof' },
  'auth.changePassword': { signedIn: true, why: 'asks for the present password' },

  'secondFactors.list': ownFactors,
  'secondFactors.startTotp': ownFactors,
  'secondFactors.confirmTotp': ownFactors,
  'secondFactors.removeTotp': ownFactors,
  'secondFactors.startPasskey': ownFactors,
  'secondFactors.finishPasskey': ownFactors,
  'secondFactors.removePasskey': ownFactors,
  'secondFactors.renewRecoveryCodes': ownFactors,
  'sessions.list': { signedIn: true, why: 'the own sessions' },
  'sessions.revoke': { signedIn: true, why: 'ends an own session' },
  'sessions.revokeOthers': { signedIn: true, why: 'ends the own sessions but this one' },

  'codes.search': { tool: 'codes' },
  'codes.lookup': { tool: 'codes' },
  'codes.tree': { tool: 'codes' },
  'codes.favourites': { tool: 'codes' },
  'codes.addFavourite': { tool: 'codes' },
  'codes.removeFavourite': { tool: 'codes' },
  'codes.validate': { tool: 'codes' },
  'codes.check': { tool: 'codes' },
  'codes.extract': { tool: 'codes' },
  'codes.extractStream': { tool: 'codes' },
  'codes.example': { tool: 'codes' },

  'fhir.metadata': { open: true, why: 'FHIR clients ask what there is before they sign in' },
  'fhir.lookup': { tool: 'codes' },
  'fhir.validateCode': { tool: 'codes' },
  'fhir.subsumes': { tool: 'codes' },
  'fhir.expand': { tool: 'codes' },
  'fhir.translate': { tool: 'codes' },

  'patients.list': careTeam,
  'patients.get': careTeam,
  'patients.create': careTeam,
  'visitNotes.list': clinicalStaff,
  'visitNotes.get': clinicalStaff,
  'visitNotes.create': clinicalStaff,

  'invitations.list': administrators,
  'invitations.create': administrators,
  'invitations.update': administrators,
  'invitations.revoke': administrators,
  'invitations.resend': administrators,
  'invitations.inspect': { open: true, why: 'the invitation token is the proof' },
  'invitations.accept': { open: true, why: 'the invitation token is the proof' },

  'users.list': administrators,
  'users.setFeatures': administrators,
  'users.deactivate': administrators,
  'users.reactivate': administrators,
  'users.removeSecondFactors': administrators,

  'organizations.list': platformAdministrators,
  'organizations.setFeatures': platformAdministrators,
  'organizations.security': administrators,
  'organizations.setSecurity': administrators,

  'models.get': organizationAdministrators,
  'models.allow': organizationAdministrators,

  'audit.list': administrators,
  'audit.export': administrators,
} as const satisfies Record<string, Rule>;

export type ProcedureName = keyof typeof policy;

/** Names of the rows that need no actor, and of those that do: the two factories of procedures take one kind each. */
export type OpenProcedureName = {
  [Name in ProcedureName]: (typeof policy)[Name] extends { open: true } ? Name : never;
}[ProcedureName];
export type GuardedProcedureName = Exclude<ProcedureName, OpenProcedureName>;
