import type { Role } from './roles.ts';

/**
 * Who asks, read fresh from the database at every request. `enabledFeatures` are the user's own flags,
 * `organization.features` what the organization is entitled to: a tool needs both, see decide.ts.
 */
export interface Actor {
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly enabledFeatures: readonly string[];
  /** The organization requires a second factor of this administrator, who has none yet. */
  readonly mustEnrol?: boolean;
  readonly organization: {
    readonly id: string;
    readonly slug: string;
    readonly features: Readonly<Record<string, boolean>>;
  };
}
