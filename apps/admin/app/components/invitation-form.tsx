import { isToolsOnly, type Role } from '@ohm/access';
import { Button, Card, TextField } from '@ohm/ui';
import type { Problem } from '@ohm/web';
import { Form, Link, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Invitation } from '../api-types.ts';
import type { ChosenOrganization } from '../chosen-organization.server.ts';
import { AutoApproveCard } from './auto-approve-card.tsx';
import { InvitationProblem } from './invitation-problem.tsx';
import { RoleFields } from './role-fields.tsx';
import { ToolsCard } from './tools-card.tsx';

export interface InvitationFormProps {
  readonly organization: ChosenOrganization;
  /** The roles that the administrator may give. */
  readonly grantable: readonly Role[];
  /** The one to edit; left out for a new one. */
  readonly invitation?: Invitation;
  readonly problem: Problem | null;
  readonly submitLabel: string;
}

/**
 * Who is invited, as what, with which tools. The fields hold their own values, so that a refusal, or a click before the
 * scripts have loaded, loses nothing; from what they hold follows which cards there are.
 */
export function InvitationForm({
  organization,
  grantable,
  invitation,
  problem,
  submitLabel,
}: InvitationFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<readonly Role[]>(invitation?.roles ?? []);
  const [main, setMain] = useState<Role | null>(invitation?.roles[0] ?? null);
  const [autoApprove, setAutoApprove] = useState(false);
  const { state } = useNavigation();
  const rolesAreFixed = invitation?.roles.some((role) => !grantable.includes(role)) ?? false;

  const read = () => {
    if (!form.current || rolesAreFixed) return;
    const values = new FormData(form.current);
    // The select comes first, with an empty value as long as nothing is chosen in it.
    const [first, ...more] = values.getAll('roles');
    setMain(grantable.find((role) => role === first) ?? null);
    setChosen(grantable.filter((role) => [first, ...more].includes(role)));
    setAutoApprove(values.has('autoApprove'));
  };
  // What was chosen before the scripts had loaded raised no event.
  useEffect(read, []);

  return (
    <Form ref={form} method="post" noValidate autoComplete="off" onChange={read} className="grid gap-4">
      <InvitationProblem problem={problem} query={organization.query} />
      <Card>
        <div className="grid gap-4">
          {!invitation && (
            <TextField
              label="Email"
              name="email"
              type="email"
              inputMode="email"
              autoComplete="off"
              required
              error={problem?.fields.email}
            />
          )}
          <TextField
            label="Name"
            name="name"
            autoComplete="off"
            required
            defaultValue={invitation?.name}
            error={problem?.fields.name}
          />
          <RoleFields
            grantable={grantable}
            main={main}
            defaultRoles={invitation?.roles ?? []}
            fixed={rolesAreFixed}
            error={problem?.fields.roles}
          />
        </div>
      </Card>
      {chosen.includes('OTHER') && (
        <ToolsCard
          organization={organization}
          defaultTools={invitation?.enabledFeatures ?? []}
          error={problem?.fields.enabledFeatures}
        />
      )}
      {!invitation && isToolsOnly(chosen) && <AutoApproveCard on={autoApprove} problem={problem} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={state !== 'idle'}>
          {submitLabel}
        </Button>
        <Link to={`/invitations${organization.query}`} className="link self-center px-2">
          Cancel
        </Link>
      </div>
    </Form>
  );
}
