-- Seals of the audit log: a chain of hashes for each organization, and one for events without one, written by a login of
-- its own that may only read events and add seals; docs/decisions/0066-audit-chain.md.
CREATE TABLE audit_seals (
  sequence BIGINT NOT NULL,
  organization_id UUID,
  position BIGINT NOT NULL,
  hash BYTEA NOT NULL,
  sealed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT audit_seals_pkey PRIMARY KEY (sequence),
  CONSTRAINT audit_seals_position_check CHECK (position > 0),
  CONSTRAINT audit_seals_hash_check CHECK (length(hash) = 32)
);
CREATE UNIQUE INDEX audit_seals_organization_id_position_key
  ON audit_seals(organization_id, position) NULLS NOT DISTINCT;

-- As in the first migration: logins belong to the whole cluster, and db:push sets their passwords.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'ohm_auditor') THEN
    CREATE ROLE ohm_auditor LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT;
    ALTER ROLE ohm_auditor SET timezone = 'UTC';
    ALTER ROLE ohm_auditor SET lock_timeout = '5s';
    ALTER ROLE ohm_auditor SET idle_in_transaction_session_timeout = '10s';
    ALTER ROLE ohm_auditor SET statement_timeout = '10s';
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO ohm_auditor;
GRANT SELECT ON audit_events TO ohm_auditor;
GRANT SELECT, INSERT ON audit_seals TO ohm_auditor;

ALTER TABLE audit_seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_seals FORCE ROW LEVEL SECURITY;
-- Every chain is sealed by the one login; no login of an actor has a grant, let alone a policy.
CREATE POLICY ohm_auditor_seals ON audit_seals TO ohm_auditor USING (true) WITH CHECK (true);
CREATE POLICY ohm_auditor_reads ON audit_events FOR SELECT TO ohm_auditor USING (true);

-- The place of an event in the log is PostgreSQL's to give.
REVOKE INSERT ON audit_events FROM ohm_identity, ohm_portal, ohm_registration, ohm_clinical;
GRANT INSERT (id, at, organization_id, user_id, action, outcome, subject_kind, subject_id, details, request_id, client_address)
  ON audit_events TO ohm_identity, ohm_portal, ohm_registration, ohm_clinical;
