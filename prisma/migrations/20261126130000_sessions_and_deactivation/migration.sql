-- A session says where it is used, so that its owner can tell one from another.
ALTER TABLE sessions ADD COLUMN device TEXT, ADD COLUMN client_address TEXT;

-- An administrator deactivates a user and ends the sessions with it, in one transaction: of a session the portal's login
-- sees only whose it is and whether it has ended, and may do nothing but end it.
GRANT UPDATE (deactivated_at) ON users TO ohm_portal;
GRANT SELECT (id, organization_id, user_id, ended_at), UPDATE (ended_at) ON sessions TO ohm_portal;
CREATE POLICY ohm_portal_own_organization ON sessions TO ohm_portal
  USING (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid))
  WITH CHECK (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid));
