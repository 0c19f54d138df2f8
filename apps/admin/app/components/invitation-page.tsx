import { PageHeader } from '@ohm/ui';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** The page of one invitation, with the way back to all of them. */
export function InvitationPage(props: {
  readonly title: string;
  readonly description: string;
  readonly query: string;
  readonly children: ReactNode;
}) {
  const back = (
    <Link to={`/invitations${props.query}`} className="link">
      Back to the invitations
    </Link>
  );
  return (
    <>
      <PageHeader title={props.title} description={props.description} back={back} />
      <div className="max-w-2xl">{props.children}</div>
    </>
  );
}
