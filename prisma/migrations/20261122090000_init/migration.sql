-- The tables, and who may touch them. What schema.prisma can say is said there too, and a test compares the two; the
-- checks, partial indexes, logins, grants, policies and the trigger stand only here.

CREATE TYPE "Role" AS ENUM ('PLATFORM_ADMIN', 'ORG_ADMIN', 'DOCTOR', 'NURSE', 'FRONT_DESK', 'OTHER');

CREATE TABLE organizations (
  id UUID NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  features JSONB NOT NULL DEFAULT '{}',
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT organizations_pkey PRIMARY KEY (id),
  CONSTRAINT organizations_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT organizations_features_check CHECK (jsonb_typeof(features) = 'object')
);
CREATE UNIQUE INDEX organizations_slug_key ON organizations(slug);

CREATE TABLE users (
  id UUID NOT NULL,
  organization_id UUID NOT NULL,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  roles "Role"[] NOT NULL,
  enabled_features TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  email_verified_at TIMESTAMPTZ(3),
  deactivated_at TIMESTAMPTZ(3),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT users_pkey PRIMARY KEY (id),
  CONSTRAINT users_roles_check CHECK (cardinality(roles) > 0),
  CONSTRAINT users_email_check CHECK (email !~ '[A-Z[:space:]]')
);
CREATE UNIQUE INDEX users_email_key ON users(email);
CREATE UNIQUE INDEX users_organization_id_id_key ON users(organization_id, id);
ALTER TABLE users ADD CONSTRAINT users_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE credentials (
  user_id UUID NOT NULL,
  organization_id UUID NOT NULL,
  password_hash TEXT NOT NULL,
  must_change BOOLEAN NOT NULL DEFAULT false,
  changed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT credentials_pkey PRIMARY KEY (user_id)
);
CREATE UNIQUE INDEX credentials_organization_id_user_id_key ON credentials(organization_id, user_id);
ALTER TABLE credentials ADD CONSTRAINT credentials_organization_id_user_id_fkey
  FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE sessions (
  id UUID NOT NULL,
  user_id UUID NOT NULL,
  organization_id UUID NOT NULL,
  audience TEXT NOT NULL,
  secret_hash BYTEA,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_used_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  ended_at TIMESTAMPTZ(3),
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_audience_check CHECK (audience IN ('doctor', 'admin', 'tools', 'api')),
  CONSTRAINT sessions_secret_check CHECK ((secret_hash IS NULL) = (audience = 'api'))
);
CREATE UNIQUE INDEX sessions_secret_hash_key ON sessions(secret_hash);
CREATE INDEX sessions_organization_id_user_id_idx ON sessions(organization_id, user_id);
CREATE UNIQUE INDEX sessions_organization_id_id_key ON sessions(organization_id, id);
ALTER TABLE sessions ADD CONSTRAINT sessions_organization_id_user_id_fkey
  FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE refresh_tokens (
  token_hash BYTEA NOT NULL,
  session_id UUID NOT NULL,
  organization_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  used_at TIMESTAMPTZ(3),
  next_hash BYTEA,
  CONSTRAINT refresh_tokens_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX refresh_tokens_organization_id_session_id_idx ON refresh_tokens(organization_id, session_id);
ALTER TABLE refresh_tokens ADD CONSTRAINT refresh_tokens_organization_id_session_id_fkey
  FOREIGN KEY (organization_id, session_id) REFERENCES sessions (organization_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE invitations (
  id UUID NOT NULL,
  organization_id UUID NOT NULL,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  roles "Role"[] NOT NULL,
  enabled_features TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  invited_by_id UUID,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  accepted_at TIMESTAMPTZ(3),
  revoked_at TIMESTAMPTZ(3),
  superseded_at TIMESTAMPTZ(3),
  CONSTRAINT invitations_pkey PRIMARY KEY (id),
  CONSTRAINT invitations_roles_check CHECK (cardinality(roles) > 0),
  CONSTRAINT invitations_email_check CHECK (email !~ '[A-Z[:space:]]')
);
CREATE INDEX invitations_organization_id_created_at_idx ON invitations(organization_id, created_at);
CREATE UNIQUE INDEX invitations_organization_id_id_key ON invitations(organization_id, id);
-- One open invitation for an address; one that has expired steps aside (superseded_at) for a new one.
CREATE UNIQUE INDEX invitations_open_key ON invitations(organization_id, email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL AND superseded_at IS NULL;
ALTER TABLE invitations ADD CONSTRAINT invitations_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE invitation_tokens (
  hash BYTEA NOT NULL,
  invitation_id UUID NOT NULL,
  organization_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  used_at TIMESTAMPTZ(3),
  superseded_at TIMESTAMPTZ(3),
  CONSTRAINT invitation_tokens_pkey PRIMARY KEY (hash)
);
CREATE INDEX invitation_tokens_organization_id_invitation_id_idx
  ON invitation_tokens(organization_id, invitation_id);
ALTER TABLE invitation_tokens ADD CONSTRAINT invitation_tokens_organization_id_invitation_id_fkey
  FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE patients (
  id UUID NOT NULL,
  organization_id UUID NOT NULL,
  mrn TEXT NOT NULL,
  name TEXT NOT NULL,
  birth_date DATE NOT NULL,
  sex TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT patients_pkey PRIMARY KEY (id),
  CONSTRAINT patients_sex_check CHECK (sex IN ('female', 'male', 'other', 'unknown'))
);
CREATE INDEX patients_organization_id_created_at_idx ON patients(organization_id, created_at);
CREATE UNIQUE INDEX patients_organization_id_id_key ON patients(organization_id, id);
CREATE UNIQUE INDEX patients_organization_id_mrn_key ON patients(organization_id, mrn);
ALTER TABLE patients ADD CONSTRAINT patients_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE visit_notes (
  id UUID NOT NULL,
  organization_id UUID NOT NULL,
  patient_id UUID NOT NULL,
  author_id UUID NOT NULL,
  title TEXT NOT NULL,
  encounter_date DATE NOT NULL,
  setting TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT visit_notes_pkey PRIMARY KEY (id),
  CONSTRAINT visit_notes_setting_check CHECK (setting IN ('inpatient', 'outpatient'))
);
CREATE INDEX visit_notes_organization_id_encounter_date_idx ON visit_notes(organization_id, encounter_date);
CREATE INDEX visit_notes_organization_id_patient_id_idx ON visit_notes(organization_id, patient_id);
CREATE UNIQUE INDEX visit_notes_organization_id_id_key ON visit_notes(organization_id, id);
ALTER TABLE visit_notes ADD CONSTRAINT visit_notes_organization_id_patient_id_fkey
  FOREIGN KEY (organization_id, patient_id) REFERENCES patients (organization_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE visit_notes ADD CONSTRAINT visit_notes_organization_id_author_id_fkey
  FOREIGN KEY (organization_id, author_id) REFERENCES users (organization_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE code_releases (
  id UUID NOT NULL,
  system TEXT NOT NULL,
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  effective_from DATE,
  effective_to DATE,
  concept_count INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  "index" BYTEA NOT NULL,
  active BOOLEAN NOT NULL DEFAULT false,
  imported_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT code_releases_pkey PRIMARY KEY (id),
  CONSTRAINT code_releases_system_check CHECK (system IN ('icd10', 'snomed', 'loinc')),
  CONSTRAINT code_releases_source_check CHECK (source IN ('official', 'vocabulary')),
  CONSTRAINT code_releases_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX code_releases_system_sha256_key ON code_releases(system, sha256);
-- The pointer that activating a release swaps.
CREATE UNIQUE INDEX code_releases_active_key ON code_releases(system, version) WHERE active;

CREATE TABLE extraction_runs (
  id UUID NOT NULL,
  organization_id UUID NOT NULL,
  user_id UUID,
  engine TEXT NOT NULL,
  releases JSONB NOT NULL,
  setting TEXT NOT NULL,
  date_of_service DATE,
  text_length INTEGER NOT NULL,
  suggested_codes TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  duration_ms DOUBLE PRECISION NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT extraction_runs_pkey PRIMARY KEY (id),
  CONSTRAINT extraction_runs_setting_check CHECK (setting IN ('inpatient', 'outpatient'))
);
CREATE INDEX extraction_runs_organization_id_created_at_idx ON extraction_runs(organization_id, created_at);
CREATE UNIQUE INDEX extraction_runs_organization_id_id_key ON extraction_runs(organization_id, id);
ALTER TABLE extraction_runs ADD CONSTRAINT extraction_runs_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE extraction_runs ADD CONSTRAINT extraction_runs_organization_id_user_id_fkey
  FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE audit_events (
  id UUID NOT NULL,
  sequence BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  organization_id UUID,
  user_id UUID,
  action TEXT NOT NULL,
  outcome TEXT NOT NULL,
  subject_kind TEXT,
  subject_id TEXT,
  details JSONB NOT NULL DEFAULT '{}',
  request_id TEXT NOT NULL,
  client_address TEXT,
  CONSTRAINT audit_events_pkey PRIMARY KEY (id),
  CONSTRAINT audit_events_outcome_check CHECK (outcome IN ('success', 'denied', 'failure'))
);
CREATE UNIQUE INDEX audit_events_sequence_key ON audit_events(sequence);
CREATE INDEX audit_events_organization_id_sequence_idx ON audit_events(organization_id, sequence);

-- Database logins by class of data (docs/decisions/0003-database-logins.md). They belong to the whole cluster, hence IF
-- NOT EXISTS; `db:push` sets their passwords. Times are UTC because the driver sends them without an offset.
DO $$
DECLARE
  login text;
BEGIN
  FOREACH login IN ARRAY ARRAY['ohm_identity', 'ohm_portal', 'ohm_registration', 'ohm_clinical', 'ohm_releases'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = login) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT', login);
      EXECUTE format('ALTER ROLE %I SET timezone = ''UTC''', login);
      EXECUTE format('ALTER ROLE %I SET lock_timeout = ''5s''', login);
      EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = ''10s''', login);
      -- An index of a code system is tens of megabytes; nothing else takes long.
      EXECUTE format(
        'ALTER ROLE %I SET statement_timeout = %L', login, CASE login WHEN 'ohm_releases' THEN '120s' ELSE '10s' END
      );
    END IF;
  END LOOP;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ohm_identity, ohm_portal, ohm_registration, ohm_clinical, ohm_releases;

GRANT SELECT ON organizations TO ohm_identity, ohm_portal, ohm_registration, ohm_clinical;
GRANT SELECT ON code_releases TO ohm_identity, ohm_portal, ohm_registration, ohm_clinical, ohm_releases;
GRANT INSERT ON audit_events TO ohm_identity, ohm_portal, ohm_registration, ohm_clinical;

-- Resolving an actor, sign-in, invitations.
GRANT INSERT ON organizations TO ohm_identity;
GRANT SELECT, INSERT ON users TO ohm_identity;
GRANT SELECT, INSERT, UPDATE (password_hash, must_change, changed_at) ON credentials TO ohm_identity;
GRANT SELECT, INSERT, UPDATE (last_used_at, ended_at) ON sessions TO ohm_identity;
GRANT SELECT, INSERT, UPDATE (used_at, next_hash) ON refresh_tokens TO ohm_identity;
GRANT SELECT, INSERT, UPDATE (accepted_at, superseded_at) ON invitations TO ohm_identity;
GRANT SELECT, INSERT, UPDATE (used_at, superseded_at) ON invitation_tokens TO ohm_identity;

-- Every actor: administration without patient data. A password set by an administrator goes in and is never read, and of
-- an invitation's token only what tells whether it is open.
GRANT SELECT, INSERT, UPDATE (enabled_features) ON users TO ohm_portal, ohm_registration, ohm_clinical;
GRANT INSERT ON credentials TO ohm_portal, ohm_registration, ohm_clinical;
GRANT SELECT, INSERT, UPDATE (name, roles, enabled_features, expires_at, revoked_at, superseded_at)
  ON invitations TO ohm_portal, ohm_registration, ohm_clinical;
GRANT INSERT, SELECT (organization_id, invitation_id, used_at, superseded_at), UPDATE (superseded_at)
  ON invitation_tokens TO ohm_portal, ohm_registration, ohm_clinical;
GRANT SELECT, INSERT ON extraction_runs TO ohm_portal, ohm_registration, ohm_clinical;
GRANT SELECT ON audit_events TO ohm_portal, ohm_registration, ohm_clinical;
GRANT UPDATE (features) ON organizations TO ohm_portal;

GRANT SELECT, INSERT ON patients TO ohm_registration, ohm_clinical;
GRANT SELECT, INSERT ON visit_notes TO ohm_clinical;

GRANT INSERT, UPDATE (active) ON code_releases TO ohm_releases;

-- Lock two of tenancy: without app.organization_id a login sees nothing and writes nothing. Policies are written for
-- the logins that have a grant on the table; `organizations` and `code_releases` belong to no organization.
DO $$
DECLARE
  everybody CONSTANT text[] := ARRAY['ohm_portal', 'ohm_registration', 'ohm_clinical'];
  own_organization CONSTANT text :=
    'organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
  logins CONSTANT jsonb := jsonb_build_object(
    'users', everybody,
    'credentials', everybody,
    'sessions', ARRAY[]::text[],
    'refresh_tokens', ARRAY[]::text[],
    'invitations', everybody,
    'invitation_tokens', everybody,
    'extraction_runs', everybody,
    'audit_events', everybody,
    'patients', ARRAY['ohm_registration', 'ohm_clinical'],
    'visit_notes', ARRAY['ohm_clinical']
  );
  -- An actor, a session or a token is looked up before an organization is known; no patient table is among these.
  before_organization CONSTANT text[] := ARRAY[
    'users', 'credentials', 'sessions', 'refresh_tokens', 'invitations', 'invitation_tokens', 'audit_events'
  ];
  tenant_table text;
  login text;
BEGIN
  FOR tenant_table IN SELECT jsonb_object_keys(logins) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    FOR login IN SELECT jsonb_array_elements_text(logins -> tenant_table) LOOP
      EXECUTE format(
        'CREATE POLICY %I ON %I TO %I USING (%s) WITH CHECK (%s)',
        login || '_own_organization', tenant_table, login, own_organization, own_organization
      );
    END LOOP;
  END LOOP;
  FOREACH tenant_table IN ARRAY before_organization LOOP
    EXECUTE format(
      'CREATE POLICY ohm_identity_before_organization ON %I TO ohm_identity USING (true) WITH CHECK (true)', tenant_table
    );
  END LOOP;
END
$$;

-- Row-level security is forced upon the owner too, whose documented UPDATE of `features` must reach the log.
CREATE POLICY owner_appends ON audit_events FOR INSERT TO CURRENT_USER WITH CHECK (true);

-- Whoever changes an entitlement, with the application or with plain SQL, leaves a row. The repositories say who acts in
-- the app.* settings. The id is random and not a UUIDv7: PostgreSQL makes those from version 18 on only.
CREATE FUNCTION record_feature_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.audit_events
    (id, organization_id, user_id, action, outcome, subject_kind, subject_id, details, request_id, client_address)
  VALUES (
    gen_random_uuid(),
    NEW.id,
    nullif(current_setting('app.user_id', true), '')::uuid,
    'organization.features-changed',
    'success',
    'organization',
    NEW.id,
    jsonb_build_object(
      'before', ARRAY(SELECT key FROM jsonb_each(OLD.features) WHERE value = 'true' ORDER BY key),
      'after', ARRAY(SELECT key FROM jsonb_each(NEW.features) WHERE value = 'true' ORDER BY key),
      'login', session_user
    ),
    coalesce(nullif(current_setting('app.request_id', true), ''), 'sql'),
    nullif(current_setting('app.client_address', true), '')
  );
  RETURN NULL;
END
$$;

CREATE TRIGGER organizations_record_feature_change
  AFTER UPDATE OF features ON organizations
  FOR EACH ROW WHEN (OLD.features IS DISTINCT FROM NEW.features)
  EXECUTE FUNCTION record_feature_change();
