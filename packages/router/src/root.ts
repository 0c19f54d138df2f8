import type { ProcedureName } from '@ohm/access';
import { exportAudit } from './audit/export.ts';
import { list as listAudit } from './audit/list.ts';
import { challenge } from './auth/challenge.ts';
import { changePassword } from './auth/change-password.ts';
import { completeSession } from './auth/complete-session.ts';
import { login } from './auth/login.ts';
import { logout } from './auth/logout.ts';
import { me } from './auth/me.ts';
import { passkeyOptions } from './auth/passkey-options.ts';
import { passkeySession } from './auth/passkey-session.ts';
import { refresh } from './auth/refresh.ts';
import { requestReset } from './auth/request-reset.ts';
import { reset } from './auth/reset.ts';
import { startSession } from './auth/start-session.ts';
import { addFavourite } from './codes/add-favourite.ts';
import { check } from './codes/check.ts';
import { example } from './codes/example.ts';
import { extract } from './codes/extract.ts';
import { extractStream } from './codes/extract-stream.ts';
import { favourites } from './codes/favourites.ts';
import { lookup } from './codes/lookup.ts';
import { removeFavourite } from './codes/remove-favourite.ts';
import { search } from './codes/search.ts';
import { tree } from './codes/tree.ts';
import { validate } from './codes/validate.ts';
import { expand } from './fhir/expand.ts';
import { lookup as lookupFhir } from './fhir/lookup.ts';
import { metadata } from './fhir/metadata.ts';
import { subsumes } from './fhir/subsumes.ts';
import { translate } from './fhir/translate.ts';
import { validateCode } from './fhir/validate-code.ts';
import { accept } from './invitations/accept.ts';
import { create as createInvitation } from './invitations/create.ts';
import { inspect } from './invitations/inspect.ts';
import { list as listInvitations } from './invitations/list.ts';
import { resend } from './invitations/resend.ts';
import { revoke } from './invitations/revoke.ts';
import { update } from './invitations/update.ts';
import { allow } from './models/allow.ts';
import { get as getModel } from './models/get.ts';
import { list as listOrganizations } from './organizations/list.ts';
import { security } from './organizations/security.ts';
import { setFeatures as setOrganizationFeatures } from './organizations/set-features.ts';
import { setSecurity } from './organizations/set-security.ts';
import { create as createPatient } from './patients/create.ts';
import { get as getPatient } from './patients/get.ts';
import { list as listPatients } from './patients/list.ts';
import { createRouter } from './procedure.ts';
import { confirmTotp } from './second-factors/confirm-totp.ts';
import { finishPasskey } from './second-factors/finish-passkey.ts';
import { list as listFactors } from './second-factors/list.ts';
import { removePasskey } from './second-factors/remove-passkey.ts';
import { removeTotp } from './second-factors/remove-totp.ts';
import { renewRecoveryCodes } from './second-factors/renew-recovery-codes.ts';
import { startPasskey } from './second-factors/start-passkey.ts';
import { startTotp } from './second-factors/start-totp.ts';
import { list as listSessions } from './sessions/list.ts';
import { revoke as revokeSession } from './sessions/revoke.ts';
import { revokeOthers } from './sessions/revoke-others.ts';
import { deactivate } from './users/deactivate.ts';
import { list as listUsers } from './users/list.ts';
import { reactivate } from './users/reactivate.ts';
import { removeSecondFactors } from './users/remove-second-factors.ts';
import { setFeatures as setUserFeatures } from './users/set-features.ts';
import { create as createVisitNote } from './visit-notes/create.ts';
import { get as getVisitNote } from './visit-notes/get.ts';
import { list as listVisitNotes } from './visit-notes/list.ts';

const procedures = {
  auth: {
    login,
    challenge,
    refresh,
    startSession,
    completeSession,
    passkeyOptions,
    passkeySession,
    logout,
    me,
    changePassword,
    requestReset,
    reset,
  },
  secondFactors: {
    list: listFactors,
    startTotp,
    confirmTotp,
    removeTotp,
    startPasskey,
    finishPasskey,
    removePasskey,
    renewRecoveryCodes,
  },
  codes: {
    search,
    lookup,
    tree,
    favourites,
    addFavourite,
    removeFavourite,
    validate,
    check,
    extract,
    extractStream,
    example,
  },
  sessions: { list: listSessions, revoke: revokeSession, revokeOthers },
  fhir: { metadata, lookup: lookupFhir, validateCode, subsumes, expand, translate },
  patients: { list: listPatients, get: getPatient, create: createPatient },
  visitNotes: { list: listVisitNotes, get: getVisitNote, create: createVisitNote },
  invitations: { list: listInvitations, create: createInvitation, update, revoke, resend, inspect, accept },
  models: { get: getModel, allow },
  users: { list: listUsers, setFeatures: setUserFeatures, deactivate, reactivate, removeSecondFactors },
  organizations: { list: listOrganizations, setFeatures: setOrganizationFeatures, security, setSecurity },
  audit: { list: listAudit, export: exportAudit },
};

/** Every path of the record above, as "noun.verb". */
type Mounted = {
  [Noun in keyof typeof procedures]: `${Noun}.${keyof (typeof procedures)[Noun] & string}`;
}[keyof typeof procedures];

/** Compiles only while the access table and the procedures name exactly the same things. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;
const everyRowHasItsProcedure: Same<Mounted, ProcedureName> = true;
void everyRowHasItsProcedure;

export const appRouter = createRouter({
  auth: createRouter(procedures.auth),
  secondFactors: createRouter(procedures.secondFactors),
  sessions: createRouter(procedures.sessions),
  codes: createRouter(procedures.codes),
  fhir: createRouter(procedures.fhir),
  patients: createRouter(procedures.patients),
  visitNotes: createRouter(procedures.visitNotes),
  invitations: createRouter(procedures.invitations),
  models: createRouter(procedures.models),
  users: createRouter(procedures.users),
  organizations: createRouter(procedures.organizations),
  audit: createRouter(procedures.audit),
});

/** What clients and apps import, as a type alone. */
export type AppRouter = typeof appRouter;
