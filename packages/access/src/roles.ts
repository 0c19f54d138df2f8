/** The closed list of roles. A user holds one or more of them inside one organization. */
export const roles = ['PLATFORM_ADMIN', 'ORG_ADMIN', 'DOCTOR', 'NURSE', 'FRONT_DESK', 'OTHER'] as const;

export type Role = (typeof roles)[number];

/** How a role is called on the screen. */
export const roleLabels = {
  PLATFORM_ADMIN: 'Platform admin',
  ORG_ADMIN: 'Organization admin',
  DOCTOR: 'Doctor',
  NURSE: 'Nurse',
  FRONT_DESK: 'Front desk',
  OTHER: 'Other (tools.ohm.doctor)',
} as const satisfies Record<Role, string>;

/** Roles as the screen calls them: "Doctor, Nurse". */
export function roleNames(named: readonly Role[]): string {
  return named.map((role) => roleLabels[role]).join(', ');
}

/** For "this needs …": whoever is refused asks an administrator for one of these. */
export function oneOfRoles(needed: readonly Role[]): string {
  return `${needed.length === 1 ? 'the role' : 'one of the roles'} ${roleNames(needed)}`;
}

/** Who may give which role to somebody else, inside the organizations that the giver administers. */
const grantable: Readonly<Record<Role, readonly Role[]>> = {
  PLATFORM_ADMIN: roles,
  ORG_ADMIN: ['ORG_ADMIN', 'DOCTOR', 'NURSE', 'FRONT_DESK', 'OTHER'],
  DOCTOR: [],
  NURSE: [],
  FRONT_DESK: [],
  OTHER: [],
};

/** The roles that somebody holding `held` may give to others, in the order of {@link roles}. */
export function mayGrant(held: readonly Role[]): Role[] {
  return roles.filter((role) => held.some((own) => grantable[own].includes(role)));
}

/** True for whoever administers an organization, or all of them. */
export function isAdministrator(held: readonly Role[]): boolean {
  return held.some((role) => role === 'ORG_ADMIN' || role === 'PLATFORM_ADMIN');
}

/** True for the non-clinical user of the Tools portal: the roles are exactly [OTHER]. */
export function isToolsOnly(held: readonly Role[]): boolean {
  return held.length > 0 && held.every((role) => role === 'OTHER');
}
