-- A link in a mail to whoever forgot a password: single use, for one user. Its organization is known from the user, and
-- only the login of sign-in touches it.
CREATE TABLE password_resets (
  hash BYTEA NOT NULL,
  user_id UUID NOT NULL,
  organization_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  used_at TIMESTAMPTZ(3),
  CONSTRAINT password_resets_pkey PRIMARY KEY (hash)
);
CREATE INDEX password_resets_organization_id_user_id_idx ON password_resets(organization_id, user_id);
ALTER TABLE password_resets ADD CONSTRAINT password_resets_organization_id_user_id_fkey
  FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE password_resets ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_resets FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (used_at) ON password_resets TO ohm_identity;
CREATE POLICY ohm_identity_before_organization ON password_resets TO ohm_identity USING (true) WITH CHECK (true);

-- How often a sign-in was tried of late, for an account and for an address of the network: shared by every replica. The
-- keys are hashes, so the table names nobody; it belongs to no organization because the account may not exist.
CREATE TABLE sign_in_attempts (
  key BYTEA NOT NULL,
  failures DOUBLE PRECISION NOT NULL,
  -- When the next attempt may be answered.
  free_at TIMESTAMPTZ(3) NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempts TO ohm_identity;
