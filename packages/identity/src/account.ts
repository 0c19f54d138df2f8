/** An organization as its users see it. */
export interface Organization {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** What the organization is entitled to: tool → true. Absent means no. */
  readonly features: Readonly<Record<string, boolean>>;
}

/** A person with a sign-in, in exactly one organization. Roles and features are names that only the access table reads. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly enabledFeatures: readonly string[];
  /** False while nobody has proven that mail to the address arrives (auto-approved accounts). */
  readonly emailVerified: boolean;
  /** True while the password was chosen by an administrator; the portal asks for a new one. */
  readonly mustChangePassword: boolean;
  readonly organization: Organization;
  readonly secondFactor: {
    /** Is an authenticator app or a passkey set up? */
    readonly enrolled: boolean;
    /** Does the organization require one of its administrators? */
    readonly requiredOfAdministrators: boolean;
  };
}

/** An account as an administrator lists it. */
export interface UserRecord {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly enabledFeatures: readonly string[];
  readonly emailVerified: boolean;
  readonly createdAt: Date;
  /** Since when the user cannot sign in; null for everybody else. */
  readonly deactivatedAt: Date | null;
}

/** Users of one organization. */
export interface UserRepository {
  /** By name, the deactivated included. */
  list(): Promise<UserRecord[]>;
  get(id: string): Promise<UserRecord | null>;
  /** Replaces the user's own flags; null when the organization has no such user. */
  setFeatures(id: string, enabledFeatures: readonly string[]): Promise<UserRecord | null>;
  /** Lets a user sign in, or no longer; ends every session of theirs either way. Null when there is no such user. */
  setActive(id: string, active: boolean): Promise<UserRecord | null>;
}

/** How strictly an organization signs its people in. */
export interface OrganizationSecurity {
  /** Must administrators have a second factor? */
  readonly adminSecondFactor: boolean;
}

/** All organizations: for platform administrators. */
export interface OrganizationRepository {
  /** By name, with the number of users. */
  list(): Promise<(Organization & { readonly userCount: number })[]>;
  findBySlug(slug: string): Promise<Organization | null>;
  /** Sets the named entitlements and keeps the others; null when there is no such organization. */
  setFeatures(slug: string, features: Readonly<Record<string, boolean>>): Promise<Organization | null>;
}

/** What an organization decides of its own. */
export interface OrganizationSecurityRepository {
  get(): Promise<OrganizationSecurity>;
  set(security: OrganizationSecurity): Promise<OrganizationSecurity>;
}

/** Lower case without surrounding space: addresses are compared in this form and stored so. NFKC folds look-alike widths. */
export function normalizeEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
