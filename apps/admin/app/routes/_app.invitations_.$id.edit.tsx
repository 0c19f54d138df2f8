import { mayGrant } from '@ohm/access';
import { Banner } from '@ohm/ui';
import { formText, keepForm, RouteError } from '@ohm/web/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { chosenOrganization, organizationParameter } from '../chosen-organization.server.ts';
import { InvitationForm } from '../components/invitation-form.tsx';
import { InvitationPage } from '../components/invitation-page.tsx';
import { chosenFeatures, chosenRoles } from '../invitation-form-data.server.ts';
import { notFound } from '../not-found.server.ts';
import { load, submit } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Edit invitation · Ohm Admin' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (signedIn) => {
    const organization = await chosenOrganization(signedIn);
    const { invitations } = await signedIn.api.invitations.list.query({ organization: organization.slug });
    const invitation = invitations.find(({ id }) => id === args.params.id);
    if (!invitation) throw notFound('There is no such invitation.');
    return { organization, invitation, grantable: mayGrant(signedIn.user.roles) };
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => {
    const parameter = organizationParameter(args.request);
    const { id } = await api.invitations.update.mutate({
      ...parameter,
      id: args.params.id ?? '',
      name: formText(form, 'name'),
      ...chosenRoles(form),
      enabledFeatures: chosenFeatures(form),
    });
    throw redirect(`/invitations?${new URLSearchParams({ ...parameter, told: id, delivery: 'changed' })}`);
  });

export const clientAction = keepForm;

/** What to do in place of editing. */
const nextSteps = {
  accepted: 'Change the tools of the account under Doctors.',
  expired: 'Resend it from the list of invitations, then edit it.',
  revoked: 'Invite the address anew.',
} as const;

export default function EditInvitation() {
  const { organization, invitation, grantable } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return (
    <InvitationPage
      title="Edit invitation"
      description={`Of ${invitation.email} to ${organization.name}. The link that was sent stays good.`}
      query={organization.query}
    >
      {invitation.state === 'pending' ? (
        <InvitationForm
          organization={organization}
          grantable={grantable}
          invitation={invitation}
          problem={problem}
          submitLabel="Save"
        />
      ) : (
        <Banner tone="warning">
          This invitation is {invitation.state} and can no longer be changed. {nextSteps[invitation.state]}
        </Banner>
      )}
    </InvitationPage>
  );
}

export { RouteError as ErrorBoundary };
