import { type Role, roles } from '@ohm/access';

/** The roles that a form of an invitation chose, or nothing when it did not ask for them. */
export function chosenRoles(form: FormData): { roles?: Role[] } {
  if (!form.has('roles')) return {};
  const chosen = form.getAll('roles');
  return { roles: roles.filter((role) => chosen.includes(role)) };
}

/** Tools are ticked only where the role OTHER asks for it. */
export function chosenFeatures(form: FormData): string[] {
  return form.getAll('enabledFeatures').map(String);
}
