import { type Role, roles } from './roles.ts';

/** The three apps, and who may sign in to each. */
export const portals = {
  doctor: ['DOCTOR', 'NURSE', 'FRONT_DESK'],
  admin: ['ORG_ADMIN', 'PLATFORM_ADMIN'],
  tools: roles,
} as const satisfies Record<string, readonly Role[]>;

export type Portal = keyof typeof portals;

export const portalNames = Object.keys(portals) as [Portal, ...Portal[]];

/** May somebody with these roles sign in there? */
export function admits(portal: Portal, held: readonly Role[]): boolean {
  return held.some((role) => (portals[portal] as readonly Role[]).includes(role));
}

/** Where somebody with these roles is at home: the first portal that admits them, the Tools portal last. */
export function homePortal(held: readonly Role[]): Portal {
  return portalNames.find((portal) => admits(portal, held)) ?? 'tools';
}
