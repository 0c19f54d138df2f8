import type { ProcedureName } from '@ohm/access';

/** Ids of rows that a caller names: of the own organization, of another one, or of nothing. */
export interface Ids {
  readonly patient: string;
  readonly visitNote: string;
  readonly user: string;
  readonly invitation: string;
  readonly session: string;
  /** Slug of an organization. */
  readonly organization: string;
}

let numbers = 0;
/** Never given before: what is created twice would be refused for that alone. */
const fresh = (): string => {
  numbers += 1;
  return `x${Date.now().toString(36)}${numbers}`;
};

const note = { setting: 'inpatient', text: 'NSTEMI and hypertension.' } as const;
const code = { system: 'icd10', code: 'I10' } as const;

const wrongPassword = { password: 'not the right password' } as const;
const challenge = { challengeToken: `ohm_c_${'x'.repeat(43)}`, method: 'totp', code: '000000' } as const;
const passkey = { id: 'AA', rawId: 'AA', type: 'public-key', clientExtensionResults: {} } as const;

/**
 * An input for each procedure that is right in itself, so that only access decides. A procedure without one does not
 * compile: the matrix, the walks and the fuzzing of this suite go through all of them.
 */
export const inputs: Readonly<Record<ProcedureName, (ids: Ids) => Readonly<Record<string, unknown>>>> = {
  'auth.login': () => ({ email: 'nobody@kauvery.com', password: 'not the right password' }),
  'auth.refresh': () => ({ refreshToken: `ohm_r_${'x'.repeat(43)}` }),
  'auth.startSession': () => ({ email: 'nobody@kauvery.com', password: 'not the right password' }),
  'auth.challenge': () => challenge,
  'auth.completeSession': () => challenge,
  'auth.passkeyOptions': () => ({}),
  'auth.passkeySession': () => ({
    token: `ohm_k_${'x'.repeat(43)}`,
    response: { ...passkey, response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' } },
  }),
  'auth.logout': () => ({}),
  'auth.requestReset': () => ({ email: 'nobody@kauvery.com' }),
  'auth.reset': () => ({ token: `ohm_p_${'x'.repeat(43)}`, password: 'another good long password' }),
  'auth.me': () => ({}),
  'auth.changePassword': () => ({ current: 'not the right password', next: 'another good long password' }),

  'secondFactors.list': () => ({}),
  'secondFactors.startTotp': () => wrongPassword,
  'secondFactors.confirmTotp': () => ({ code: '000000' }),
  'secondFactors.removeTotp': () => wrongPassword,
  'secondFactors.startPasskey': () => wrongPassword,
  'secondFactors.finishPasskey': () => ({
    token: `ohm_k_${'x'.repeat(43)}`,
    name: 'Phone',
    response: { ...passkey, response: { clientDataJSON: 'e30', attestationObject: 'AA' } },
  }),
  'secondFactors.removePasskey': ({ session }) => ({ ...wrongPassword, id: session }),
  'secondFactors.renewRecoveryCodes': () => wrongPassword,

  'sessions.list': () => ({}),
  'sessions.revoke': ({ session }) => ({ id: session }),
  'sessions.revokeOthers': () => ({}),

  'codes.search': () => ({ system: 'icd10', q: 'hypertension' }),
  'codes.lookup': () => code,
  'codes.tree': () => ({ system: 'icd10' }),
  'codes.favourites': () => ({}),
  'codes.addFavourite': () => code,
  'codes.removeFavourite': () => code,
  'codes.validate': () => code,
  'codes.check': () => ({ codes: ['I10'] }),
  'codes.extract': () => note,
  'codes.extractStream': () => note,
  'codes.example': () => ({}),

  'fhir.metadata': () => ({}),
  'fhir.lookup': () => ({ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' }),
  'fhir.validateCode': () => ({ url: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' }),
  'fhir.subsumes': () => ({ system: 'http://hl7.org/fhir/sid/icd-10-cm', codeA: 'I10', codeB: 'I10' }),
  'fhir.expand': () => ({ url: 'http://hl7.org/fhir/sid/icd-10-cm?fhir_vs', filter: 'hypertension' }),
  'fhir.translate': () => ({ system: 'http://snomed.info/sct', code: '38341003' }),

  'patients.list': () => ({}),
  'patients.get': ({ patient }) => ({ id: patient }),
  'patients.create': () => ({ mrn: fresh(), name: 'New Patient', birthDate: '2000-01-01', sex: 'other' }),
  'visitNotes.list': ({ patient }) => ({ patientId: patient }),
  'visitNotes.get': ({ visitNote }) => ({ id: visitNote }),
  'visitNotes.create': ({ patient }) => ({
    ...note,
    patientId: patient,
    title: 'Visit',
    encounterDate: '2026-01-01',
  }),

  'invitations.list': () => ({}),
  'invitations.create': () => ({ email: `${fresh()}@kauvery.com`, name: 'New User', roles: ['OTHER'] }),
  'invitations.update': ({ invitation }) => ({ id: invitation, name: 'Renamed' }),
  'invitations.revoke': ({ invitation }) => ({ id: invitation }),
  'invitations.resend': ({ invitation }) => ({ id: invitation }),
  'invitations.inspect': () => ({ token: `ohm_i_${'x'.repeat(43)}` }),
  'invitations.accept': () => ({ token: `ohm_i_${'x'.repeat(43)}`, password: 'another good long password' }),

  'users.list': () => ({}),
  'users.setFeatures': ({ user }) => ({ id: user, enabledFeatures: ['codes'] }),
  'users.deactivate': ({ user }) => ({ id: user }),
  'users.reactivate': ({ user }) => ({ id: user }),
  'users.removeSecondFactors': ({ user }) => ({ id: user }),

  'organizations.list': () => ({}),
  'organizations.security': () => ({}),
  'organizations.setSecurity': () => ({ adminSecondFactor: false }),
  'organizations.setFeatures': ({ organization }) => ({ slug: organization, features: {} }),

  'models.get': () => ({}),
  'models.allow': () => ({ allowed: false }),

  'audit.list': () => ({}),
  'audit.export': () => ({ format: 'csv' }),
};

/** What names a row: only here can own, foreign and missing differ. */
export const namesRow: ReadonlySet<ProcedureName> = new Set(
  (Object.keys(inputs) as ProcedureName[]).filter((name) => {
    const ids: Ids = {
      patient: '1',
      visitNote: '1',
      user: '1',
      invitation: '1',
      session: '1',
      organization: '1',
    };
    return Object.values(inputs[name](ids)).includes('1');
  }),
);
