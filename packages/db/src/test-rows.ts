import type pg from 'pg';
import { someHash, type TestOrganization } from './test-database.ts';

/** Rows that a new one points to, beside those of {@link TestOrganization}. */
export interface RowIds {
  readonly sessionId: string;
  readonly invitationId: string;
}

let seals = 0;

/** For each table with an organization, what a new row of it needs. */
const rows: Readonly<Record<string, (organization: TestOrganization, ids: RowIds) => object>> = {
  users: () => ({
    id: crypto.randomUUID(),
    email: `${crypto.randomUUID()}@x.example`,
    name: 'N',
    roles: '{OTHER}',
  }),
  credentials: ({ adminId }) => ({ user_id: adminId, password_hash: 'hash' }),
  sessions: ({ doctorId }) => ({
    id: crypto.randomUUID(),
    user_id: doctorId,
    audience: 'doctor',
    secret_hash: someHash(),
    last_used_at: new Date(),
    expires_at: new Date(),
  }),
  refresh_tokens: (_, { sessionId }) => ({
    token_hash: someHash(),
    session_id: sessionId,
    created_at: new Date(),
  }),
  totp_secrets: ({ adminId }) => ({ user_id: adminId, secret: someHash() }),
  passkeys: ({ doctorId }) => ({
    id: crypto.randomUUID(),
    user_id: doctorId,
    credential_id: crypto.randomUUID(),
    public_key: someHash(),
    counter: 0,
    name: 'N',
  }),
  recovery_codes: ({ doctorId }) => ({ hash: someHash(), user_id: doctorId }),
  sign_in_challenges: ({ doctorId }) => ({
    hash: someHash(),
    user_id: doctorId,
    audience: 'doctor',
    password_set_at: new Date(),
    expires_at: new Date(),
  }),
  password_resets: ({ doctorId }) => ({ hash: someHash(), user_id: doctorId, expires_at: new Date() }),
  invitations: () => ({
    id: crypto.randomUUID(),
    email: `${crypto.randomUUID()}@x.example`,
    name: 'N',
    roles: '{OTHER}',
    expires_at: new Date(),
  }),
  invitation_tokens: (_, { invitationId }) => ({
    hash: someHash(),
    invitation_id: invitationId,
    expires_at: new Date(),
  }),
  patients: () => ({
    id: crypto.randomUUID(),
    mrn: crypto.randomUUID(),
    name: 'N',
    birth_date: '2000-01-01',
    sex: 'other',
  }),
  visit_notes: ({ patientId, doctorId }) => ({
    id: crypto.randomUUID(),
    patient_id: patientId,
    author_id: doctorId,
    title: 'T',
    encounter_date: '2026-01-01',
    setting: 'inpatient',
    text: 'T',
  }),
  extraction_runs: () => ({
    id: crypto.randomUUID(),
    engine: 'e',
    releases: '{}',
    setting: 'inpatient',
    text_length: 1,
    duration_ms: 1,
  }),
  favourite_codes: ({ doctorId }) => ({ user_id: doctorId, system: 'icd10', code: crypto.randomUUID() }),
  audit_seals: () => {
    seals += 1;
    return { sequence: seals, position: seals, hash: someHash() };
  },
  model_permissions: () => ({ allowed: true }),
  // One row an organization and day: every new one is of a day of its own.
  model_usage: () => ({ day: new Date(Math.random() * 2e12), tokens: 1 }),
  audit_events: () => ({ id: crypto.randomUUID(), action: 'a', outcome: 'success', request_id: 'r' }),
};

/** Every table that belongs to organizations. */
export const tenantTables = Object.keys(rows);

/** A row that the table takes, of this organization. */
export function newRow(table: string, organization: TestOrganization, ids: RowIds): object {
  const make = rows[table];
  if (!make) throw new Error(`No row is known for ${table}.`);
  return make(organization, ids);
}

/** Adds a row as whoever is connected. */
export async function insertRow(
  client: pg.Client,
  table: string,
  organizationId: string,
  row: object,
): Promise<void> {
  const columns = ['organization_id', ...Object.keys(row)];
  const places = columns.map((_, index) => `$${index + 1}`);
  await client.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, [
    organizationId,
    ...Object.values(row),
  ]);
}
