import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditContext } from '@ohm/identity';

/** What policies and triggers read in a transaction: whom it is for, and who asks. */
export interface ScopeSettings {
  readonly name: string;
  readonly text: string;
  readonly values: string[];
}

const current = new AsyncLocalStorage<ScopeSettings>();

/**
 * Does the work, whose transactions begin with the settings of this organization. A connection asks for them itself
 * (pipelined-client.ts): where it finds none, policies show no row of any organization.
 */
export function withSettings<Result>(
  organizationId: string,
  { userId, requestId, clientAddress }: AuditContext,
  work: () => Promise<Result>,
): Promise<Result> {
  return current.run(
    {
      name: 'scope-settings',
      text: `SELECT set_config('app.organization_id', $1, true), set_config('app.user_id', $2, true),
        set_config('app.request_id', $3, true), set_config('app.client_address', $4, true)`,
      values: [organizationId, userId ?? '', requestId, clientAddress ?? ''],
    },
    work,
  );
}

/** The settings of the work that is under way; undefined outside of any. */
export function settingsOfNow(): ScopeSettings | undefined {
  return current.getStore();
}
