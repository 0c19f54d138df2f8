-- When a release was activated last: what a rollback undoes, and what it goes back to. Null where it never was, was rolled back, or was
-- activated before this column was there.
ALTER TABLE code_releases ADD COLUMN activated_at TIMESTAMPTZ(3);
GRANT UPDATE (activated_at) ON code_releases TO ohm_releases;

-- Whoever swaps the pointer leaves a row in the log of no organization, in the same transaction.
GRANT INSERT (id, at, organization_id, user_id, action, outcome, subject_kind, subject_id, details, request_id, client_address)
  ON audit_events TO ohm_releases;
CREATE POLICY ohm_releases_activations ON audit_events FOR INSERT TO ohm_releases
  WITH CHECK (organization_id IS NULL AND action IN ('codes.release-activated', 'codes.release-rolled-back'));
