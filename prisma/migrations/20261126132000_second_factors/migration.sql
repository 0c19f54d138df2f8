-- A second factor is everybody's choice; an organization may require one of its administrators.
ALTER TABLE organizations ADD COLUMN admin_second_factor BOOLEAN NOT NULL DEFAULT false;
GRANT UPDATE (admin_second_factor) ON organizations TO ohm_portal;

-- The secret of an authenticator app, encrypted under a key that the database does not hold. `pending` is one that has been
-- shown and not yet been confirmed with a code.
CREATE TABLE totp_secrets (
  user_id UUID NOT NULL,
  organization_id UUID NOT NULL,
  secret BYTEA,
  pending BYTEA,
  -- The time step (RFC 6238) of the latest code that was taken: none is taken twice.
  last_step BIGINT NOT NULL DEFAULT 0,
  confirmed_at TIMESTAMPTZ(3),
  CONSTRAINT totp_secrets_pkey PRIMARY KEY (user_id)
);
CREATE UNIQUE INDEX totp_secrets_organization_id_user_id_key ON totp_secrets(organization_id, user_id);

CREATE TABLE passkeys (
  id UUID NOT NULL,
  user_id UUID NOT NULL,
  organization_id UUID NOT NULL,
  -- Of the authenticator, in base64url (WebAuthn).
  credential_id TEXT NOT NULL,
  public_key BYTEA NOT NULL,
  counter BIGINT NOT NULL,
  transports TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_used_at TIMESTAMPTZ(3),
  removed_at TIMESTAMPTZ(3),
  CONSTRAINT passkeys_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX passkeys_credential_id_key ON passkeys(credential_id);
CREATE INDEX passkeys_organization_id_user_id_idx ON passkeys(organization_id, user_id);

CREATE TABLE recovery_codes (
  -- Keyed with a secret that the database does not hold.
  hash BYTEA NOT NULL,
  user_id UUID NOT NULL,
  organization_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  used_at TIMESTAMPTZ(3),
  superseded_at TIMESTAMPTZ(3),
  CONSTRAINT recovery_codes_pkey PRIMARY KEY (hash)
);
CREATE INDEX recovery_codes_organization_id_user_id_idx ON recovery_codes(organization_id, user_id);

-- A sign-in whose password was right and that waits for its second factor.
CREATE TABLE sign_in_challenges (
  hash BYTEA NOT NULL,
  user_id UUID NOT NULL,
  organization_id UUID NOT NULL,
  audience TEXT NOT NULL,
  password_set_at TIMESTAMPTZ(3) NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  used_at TIMESTAMPTZ(3),
  CONSTRAINT sign_in_challenges_pkey PRIMARY KEY (hash),
  CONSTRAINT sign_in_challenges_audience_check CHECK (audience IN ('doctor', 'admin', 'tools', 'api'))
);
CREATE INDEX sign_in_challenges_organization_id_user_id_idx ON sign_in_challenges(organization_id, user_id);

-- What an authenticator has to sign: taken once. Whoever signs in with a passkey is not known before, hence no organization.
CREATE TABLE passkey_challenges (
  hash BYTEA NOT NULL,
  challenge TEXT NOT NULL,
  -- The user who registers a passkey; null for a sign-in.
  user_id UUID,
  audience TEXT NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT passkey_challenges_pkey PRIMARY KEY (hash)
);
GRANT SELECT, INSERT, DELETE ON passkey_challenges TO ohm_identity;

GRANT SELECT, INSERT, UPDATE (secret, pending, last_step, confirmed_at) ON totp_secrets TO ohm_identity;
GRANT SELECT, INSERT, UPDATE (counter, last_used_at, removed_at) ON passkeys TO ohm_identity;
GRANT SELECT, INSERT, UPDATE (used_at, superseded_at) ON recovery_codes TO ohm_identity;
GRANT SELECT, INSERT, UPDATE (attempts, used_at) ON sign_in_challenges TO ohm_identity;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['totp_secrets', 'passkeys', 'recovery_codes', 'sign_in_challenges'] LOOP
    EXECUTE format(
      'ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (organization_id, user_id)
       REFERENCES users (organization_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT',
      tenant_table, tenant_table || '_organization_id_user_id_fkey'
    );
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY ohm_identity_before_organization ON %I TO ohm_identity USING (true) WITH CHECK (true)', tenant_table
    );
  END LOOP;
END
$$;
