import { mayGrant } from '@ohm/access';
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
import { load, submit } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Invite doctor · Ohm Admin' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (signedIn) => ({
    organization: await chosenOrganization(signedIn),
    grantable: mayGrant(signedIn.user.roles),
  }));

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => {
    const parameter = organizationParameter(args.request);
    const autoApprove = form.has('autoApprove');
    const { id, delivery } = await api.invitations.create.mutate({
      ...parameter,
      email: formText(form, 'email'),
      name: formText(form, 'name'),
      roles: chosenRoles(form).roles ?? [],
      enabledFeatures: chosenFeatures(form),
      ...(autoApprove && { autoApprove, password: formText(form, 'password') }),
    });
    throw redirect(`/invitations?${new URLSearchParams({ ...parameter, told: id, delivery })}`);
  });

export const clientAction = keepForm;

export default function InviteDoctor() {
  const { organization, grantable } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return (
    <InvitationPage
      title="Invite doctor"
      description={`Somebody who is to work with ${organization.name}. They get a mail with a link and set a password of their own.`}
      query={organization.query}
    >
      <InvitationForm
        organization={organization}
        grantable={grantable}
        problem={problem}
        submitLabel="Send invite"
      />
    </InvitationPage>
  );
}

export { RouteError as ErrorBoundary };
