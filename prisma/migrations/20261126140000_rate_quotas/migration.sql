-- What of a caller's budget has been handed out to the replicas in the present window; docs/decisions/0065-rate-limits.md.
-- Unlogged: after a crash everybody starts with a full budget, and nothing else is lost.
CREATE UNLOGGED TABLE rate_quotas (
  key TEXT NOT NULL,
  window_start TIMESTAMPTZ(3) NOT NULL,
  taken INTEGER NOT NULL,
  granted INTEGER NOT NULL,
  CONSTRAINT rate_quotas_pkey PRIMARY KEY (key),
  CONSTRAINT rate_quotas_taken_check CHECK (taken >= 0 AND granted >= 0)
);

-- Budgets are asked for before an organization is known, and belong to none.
GRANT SELECT, INSERT, UPDATE (window_start, taken, granted), DELETE ON rate_quotas TO ohm_identity;
