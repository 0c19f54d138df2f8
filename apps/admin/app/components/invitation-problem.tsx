import { buttonClass } from '@ohm/ui';
import type { Problem } from '@ohm/web';
import { Refusal } from '@ohm/web/react';
import { Link } from '@remix-run/react';

/** Why an invitation was refused, and the way to whatever stands in its place. */
export function InvitationProblem({
  problem,
  query,
}: {
  readonly problem: Problem | null;
  readonly query: string;
}) {
  if (!problem) return null;
  const { conflict, invitationId } = problem.details;
  const way =
    conflict === 'pending'
      ? { to: `/invitations/${invitationId}/edit${query}`, label: 'Edit the pending invitation' }
      : conflict === 'account'
        ? { to: `/doctors${query}`, label: 'Open Doctors' }
        : null;
  return (
    <div className="grid justify-items-start gap-2 *:first:w-full">
      <Refusal problem={problem} errors={problem.fields} />
      {way && (
        <Link to={way.to} className={buttonClass({ size: 'sm' })}>
          {way.label}
        </Link>
      )}
    </div>
  );
}
