import { Button, Card, PageHeader } from '@ohm/ui';
import { formText, keepForm, keepPage, RouteError } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useNavigation } from '@remix-run/react';
import { UserPlus } from 'lucide-react';
import { chosenOrganization, organizationParameter } from '../chosen-organization.server.ts';
import { ButtonTo } from '../components/button-to.tsx';
import { DeliveryBanner } from '../components/delivery-banner.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { InvitationTable } from '../components/invitation-table.tsx';
import { OrganizationSelect } from '../components/organization-select.tsx';
import { load, submit } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Invitations · Ohm Admin' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (signedIn) => {
    const organization = await chosenOrganization(signedIn);
    const { invitations } = await signedIn.api.invitations.list.query({ organization: organization.slug });
    const { searchParams } = new URL(signedIn.request.url);
    const told = invitations.find(({ id }) => id === searchParams.get('told'));
    return { organization, invitations, told, delivery: searchParams.get('delivery') };
  });

/** Resends or revokes one invitation. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => {
    const which = { id: formText(form, 'id'), ...organizationParameter(args.request) };
    if (form.get('intent') === 'revoke') {
      const { email } = await api.invitations.revoke.mutate(which);
      return { email, outcome: 'revoked' as const };
    }
    const { email, delivery } = await api.invitations.resend.mutate(which);
    return { email, outcome: delivery };
  });

export const clientAction = keepForm;

export default function Invitations() {
  const { organization, invitations, told, delivery } = useLoaderData<typeof loader>();
  const { state } = useNavigation();
  const inviteDoctor = (
    <ButtonTo path="/invitations/new" query={organization.query}>
      <Button type="submit" variant="primary" icon={<UserPlus />}>
        Invite doctor
      </Button>
    </ButtonTo>
  );
  return (
    <>
      <PageHeader
        title="Invitations"
        description={`People invited to ${organization.name}. A link is good for 72 hours and for one use.`}
        actions={inviteDoctor}
      />
      <div className="grid gap-4">
        {told && <DeliveryBanner invitation={told} delivery={delivery} />}
        <FilterForm>
          <OrganizationSelect {...organization} />
        </FilterForm>
        <Card flush>
          <InvitationTable invitations={invitations} organization={organization} busy={state === 'loading'} />
        </Card>
      </div>
    </>
  );
}

export { keepPage as shouldRevalidate, RouteError as ErrorBoundary };
