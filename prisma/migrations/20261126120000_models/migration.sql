-- What an organization lets language models do, and what they cost it: docs/decisions/0056-external-models.md.

-- Append-only: the latest row counts, and no row is the setting of an organization that nobody has asked: off.
CREATE TABLE model_permissions (
  organization_id UUID NOT NULL,
  sequence BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY,
  allowed BOOLEAN NOT NULL,
  changed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT model_permissions_pkey PRIMARY KEY (organization_id, sequence)
);
ALTER TABLE model_permissions ADD CONSTRAINT model_permissions_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Tokens of one day (UTC), what is reserved for running calls included: one row that all replicas count on.
CREATE TABLE model_usage (
  organization_id UUID NOT NULL,
  day DATE NOT NULL,
  tokens BIGINT NOT NULL,
  CONSTRAINT model_usage_pkey PRIMARY KEY (organization_id, day),
  CONSTRAINT model_usage_tokens_check CHECK (tokens >= 0)
);
ALTER TABLE model_usage ADD CONSTRAINT model_usage_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organizations (id) ON DELETE RESTRICT ON UPDATE RESTRICT;

GRANT SELECT ON model_permissions TO ohm_portal, ohm_registration, ohm_clinical;
-- Administrators of an organization work through this login (packages/access/src/data-class.ts).
GRANT INSERT ON model_permissions TO ohm_portal;
GRANT SELECT, INSERT, UPDATE (tokens) ON model_usage TO ohm_portal, ohm_registration, ohm_clinical;

DO $$
DECLARE
  own_organization CONSTANT text :=
    'organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
  tenant_table text;
  login text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['model_permissions', 'model_usage'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    FOREACH login IN ARRAY ARRAY['ohm_portal', 'ohm_registration', 'ohm_clinical'] LOOP
      EXECUTE format(
        'CREATE POLICY %I ON %I TO %I USING (%s) WITH CHECK (%s)',
        login || '_own_organization', tenant_table, login, own_organization, own_organization
      );
    END LOOP;
  END LOOP;
END
$$;
