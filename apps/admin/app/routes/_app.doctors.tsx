import { Card, PageHeader } from '@ohm/ui';
import { formText, keepForm, keepPage, RouteError } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useNavigation } from '@remix-run/react';
import { chosenOrganization, organizationParameter } from '../chosen-organization.server.ts';
import { EntitlementBanner } from '../components/entitlement-banner.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { OrganizationSelect } from '../components/organization-select.tsx';
import { UserTable } from '../components/user-table.tsx';
import { load, submit } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Doctors · Ohm Admin' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (signedIn) => {
    const organization = await chosenOrganization(signedIn);
    const { users } = await signedIn.api.users.list.query({ organization: organization.slug });
    return { organization, users, self: { id: signedIn.user.id, roles: signedIn.user.roles } };
  });

/** Sets the tools of one user, whether they may sign in, or takes their second factors away. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => {
    const user = { ...organizationParameter(args.request), id: formText(form, 'id') };
    const intent = form.get('intent');
    if (intent === 'deactivate') return { saved: await api.users.deactivate.mutate(user) };
    if (intent === 'reactivate') return { saved: await api.users.reactivate.mutate(user) };
    if (intent === 'remove-second-factors')
      return { saved: await api.users.removeSecondFactors.mutate(user) };
    const enabledFeatures = form.getAll('enabledFeatures').map(String);
    return { saved: await api.users.setFeatures.mutate({ ...user, enabledFeatures }) };
  });

export const clientAction = keepForm;

export default function Doctors() {
  const { organization, users, self } = useLoaderData<typeof loader>();
  const { state } = useNavigation();
  return (
    <>
      <PageHeader
        title="Doctors"
        description={`Everybody with an account at ${organization.name}, and the tools that they may use.`}
      />
      <div className="grid gap-4">
        <FilterForm>
          <OrganizationSelect {...organization} />
        </FilterForm>
        <EntitlementBanner organization={organization.name} features={organization.features} />
        <Card flush>
          <UserTable
            key={organization.slug}
            users={users}
            organization={organization}
            self={self}
            busy={state === 'loading'}
          />
        </Card>
      </div>
    </>
  );
}

export { keepPage as shouldRevalidate, RouteError as ErrorBoundary };
