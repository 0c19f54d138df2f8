import { type Role, roleLabels } from '@ohm/access';
import { ChipList, RoleBadge } from '@ohm/ui';

/** A badge for each role. */
export function RoleList({ roles }: { readonly roles: readonly Role[] }) {
  return (
    <ChipList>
      {roles.map((role) => (
        <RoleBadge key={role}>{roleLabels[role]}</RoleBadge>
      ))}
    </ChipList>
  );
}
