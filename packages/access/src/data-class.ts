import type { Role } from './roles.ts';

/** Which class of patient data somebody may reach; each has a database login of its own (docs/decisions/0003). */
export type DataClass = 'portal' | 'registration' | 'clinical';

const classOfRole = {
  PLATFORM_ADMIN: 'portal',
  ORG_ADMIN: 'portal',
  OTHER: 'portal',
  FRONT_DESK: 'registration',
  DOCTOR: 'clinical',
  NURSE: 'clinical',
} as const satisfies Record<Role, DataClass>;

const widening: readonly DataClass[] = ['portal', 'registration', 'clinical'];

/** The widest class that any of the roles reaches; no role reaches none. */
export function dataClassOf(held: readonly Role[]): DataClass {
  const reached = held.map((role) => widening.indexOf(classOfRole[role]));
  return widening[Math.max(0, ...reached)] ?? 'portal';
}
