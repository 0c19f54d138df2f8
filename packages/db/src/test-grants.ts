import type { Login } from './logins.ts';

/** Every column of the log but the sequence, which PostgreSQL gives. */
const append =
  'INSERT(action,at,client_address,details,id,organization_id,outcome,request_id,subject_id,subject_kind,user_id)';

/** What each login may do, in words of the table in docs/decisions/0003; everything absent is refused. */
const portal = {
  users: 'SELECT INSERT UPDATE(enabled_features)',
  credentials: 'INSERT',
  invitations: 'SELECT INSERT UPDATE(enabled_features,expires_at,name,revoked_at,roles,superseded_at)',
  invitation_tokens:
    'INSERT SELECT(invitation_id,organization_id,superseded_at,used_at) UPDATE(superseded_at)',
  extraction_runs: 'SELECT INSERT',
  favourite_codes: 'SELECT INSERT UPDATE(added_at,removed_at)',
  model_permissions: 'SELECT',
  model_usage: 'SELECT INSERT UPDATE(tokens)',
  audit_events: `SELECT ${append}`,
  organizations: 'SELECT',
  code_releases: 'SELECT',
};
export const grants: Readonly<Record<Login, Readonly<Record<string, string>>>> = {
  ohm_identity: {
    users: 'SELECT INSERT',
    credentials: 'SELECT INSERT UPDATE(changed_at,must_change,password_hash)',
    sessions: 'SELECT INSERT UPDATE(ended_at,last_used_at)',
    refresh_tokens: 'SELECT INSERT UPDATE(next_hash,used_at)',
    password_resets: 'SELECT INSERT UPDATE(used_at)',
    totp_secrets: 'SELECT INSERT UPDATE(confirmed_at,last_step,pending,secret)',
    passkeys: 'SELECT INSERT UPDATE(counter,last_used_at,removed_at)',
    recovery_codes: 'SELECT INSERT UPDATE(superseded_at,used_at)',
    sign_in_challenges: 'SELECT INSERT UPDATE(attempts,used_at)',
    passkey_challenges: 'SELECT INSERT DELETE',
    sign_in_attempts: 'SELECT INSERT UPDATE DELETE',
    invitations: 'SELECT INSERT UPDATE(accepted_at,superseded_at)',
    invitation_tokens: 'SELECT INSERT UPDATE(superseded_at,used_at)',
    audit_events: append,
    organizations: 'SELECT INSERT',
    code_releases: 'SELECT',
    rate_quotas: 'SELECT INSERT UPDATE(granted,taken,window_start) DELETE',
  },
  ohm_portal: {
    ...portal,
    users: 'SELECT INSERT UPDATE(deactivated_at,enabled_features)',
    sessions: 'SELECT(ended_at,id,organization_id,user_id) UPDATE(ended_at)',
    model_permissions: 'SELECT INSERT',
    organizations: 'SELECT UPDATE(admin_second_factor,features)',
  },
  ohm_registration: { ...portal, patients: 'SELECT INSERT' },
  ohm_clinical: { ...portal, patients: 'SELECT INSERT', visit_notes: 'SELECT INSERT' },
  ohm_auditor: { audit_events: 'SELECT', audit_seals: 'SELECT INSERT' },
  ohm_releases: { code_releases: 'SELECT INSERT UPDATE(activated_at,active)', audit_events: append },
};
