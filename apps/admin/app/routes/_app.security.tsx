import { Card, PageHeader } from '@ohm/ui';
import { keepForm, keepPage, RouteError } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { chosenOrganization, organizationParameter } from '../chosen-organization.server.ts';
import { FilterForm } from '../components/filter-form.tsx';
import { OrganizationSelect } from '../components/organization-select.tsx';
import { SecondFactorSwitch } from '../components/second-factor-switch.tsx';
import { load, submit } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Security · Ohm Admin' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (signedIn) => {
    const organization = await chosenOrganization(signedIn);
    const { adminSecondFactor } = await signedIn.api.organizations.security.query({
      organization: organization.slug,
    });
    return { organization, adminSecondFactor };
  });

/** Requires a second factor of the administrators, or no longer. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => ({
    saved: await api.organizations.setSecurity.mutate({
      ...organizationParameter(args.request),
      adminSecondFactor: form.get('on') === 'true',
    }),
  }));

export const clientAction = keepForm<typeof action>;

export default function Security() {
  const { organization, adminSecondFactor } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Security" description={`How strictly ${organization.name} signs its people in.`} />
      <div className="grid max-w-3xl gap-4">
        <FilterForm>
          <OrganizationSelect {...organization} />
        </FilterForm>
        <Card>
          <SecondFactorSwitch
            key={organization.slug}
            organization={organization.name}
            required={adminSecondFactor}
          />
        </Card>
      </div>
    </>
  );
}

export { keepPage as shouldRevalidate, RouteError as ErrorBoundary };
