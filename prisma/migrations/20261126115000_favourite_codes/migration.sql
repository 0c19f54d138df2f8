-- Codes that somebody keeps at hand. Nothing is ever deleted by a running process: what is no favourite any more says since when.
CREATE TABLE favourite_codes (
  organization_id UUID NOT NULL,
  user_id UUID NOT NULL,
  system TEXT NOT NULL,
  code TEXT NOT NULL,
  added_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  removed_at TIMESTAMPTZ(3),
  CONSTRAINT favourite_codes_pkey PRIMARY KEY (organization_id, user_id, system, code),
  CONSTRAINT favourite_codes_system_check CHECK (system IN ('icd10', 'snomed', 'loinc'))
);
ALTER TABLE favourite_codes ADD CONSTRAINT favourite_codes_organization_id_user_id_fkey
  FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

GRANT SELECT, INSERT, UPDATE (added_at, removed_at) ON favourite_codes TO ohm_portal, ohm_registration, ohm_clinical;

ALTER TABLE favourite_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE favourite_codes FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  own_organization CONSTANT text :=
    'organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
  login text;
BEGIN
  FOREACH login IN ARRAY ARRAY['ohm_portal', 'ohm_registration', 'ohm_clinical'] LOOP
    EXECUTE format(
      'CREATE POLICY %I ON favourite_codes TO %I USING (%s) WITH CHECK (%s)',
      login || '_own_organization', login, own_organization, own_organization
    );
  END LOOP;
END
$$;
