import { type Role, roleLabels } from '@ohm/access';
import { CheckboxGroup, SelectField } from '@ohm/ui';
import { RoleList } from './role-list.tsx';

export interface RoleFieldsProps {
  readonly grantable: readonly Role[];
  /** What is chosen in the select at the moment. */
  readonly main: Role | null;
  /** What the fields show first: one in the select, the rest ticked. */
  readonly defaultRoles: readonly Role[];
  /** Somebody of higher standing gave one of the roles: they are shown, and not part of the form. */
  readonly fixed: boolean;
  readonly error: string | undefined;
}

/** One role, as nearly everybody has, and more of them for the few who need it. */
export function RoleFields({ grantable, main, defaultRoles, fixed, error }: RoleFieldsProps) {
  if (fixed) {
    return (
      <div>
        <p className="font-medium">Role</p>
        <RoleList roles={defaultRoles} />
        <p className="mt-1 text-sm text-ink-muted">Only a platform admin changes these.</p>
      </div>
    );
  }
  const choices = grantable.map((role) => ({ value: role, label: roleLabels[role] }));
  return (
    <div className="grid gap-3">
      <SelectField
        label="Role"
        name="roles"
        required
        placeholder="Choose a role"
        options={choices}
        defaultValue={defaultRoles[0] ?? ''}
        error={error}
      />
      <details open={defaultRoles.length > 1 || undefined}>
        <summary className="w-fit rounded text-sm text-ink-muted">Additional roles</summary>
        <div className="mt-2 pl-4">
          <CheckboxGroup
            label="Additional roles"
            hideLabel
            name="roles"
            hint="For somebody who does two jobs. Each role adds to what they may do."
            options={choices.filter(({ value }) => value !== main)}
            defaultValue={defaultRoles.slice(1)}
          />
        </div>
      </details>
    </div>
  );
}
