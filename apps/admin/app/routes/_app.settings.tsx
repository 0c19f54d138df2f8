import { Card, PageHeader } from '@ohm/ui';
import { keepForm, keepPage, may, RouteError } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { chosenOrganization, organizationParameter } from '../chosen-organization.server.ts';
import { FilterForm } from '../components/filter-form.tsx';
import { ModelSwitch } from '../components/model-switch.tsx';
import { OrganizationSelect } from '../components/organization-select.tsx';
import { SecondFactorSwitch } from '../components/second-factor-switch.tsx';
import { load, submit } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Settings · Ohm Admin' }];

/** Whether a language model may read notes is for the organization's own administrators to say: `model` is null for others. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (signedIn) => {
    const { api, user } = signedIn;
    const organization = await chosenOrganization(signedIn);
    const own = organization.slug === user.organization.slug;
    const [{ adminSecondFactor }, model] = await Promise.all([
      api.organizations.security.query({ organization: organization.slug }),
      own && may(user, 'models.get') ? api.models.get.query({}) : null,
    ]);
    return { organization, adminSecondFactor, model };
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => {
    const on = form.get('on') === 'true';
    if (form.get('intent') === 'model') return { saved: await api.models.allow.mutate({ allowed: on }) };
    const organization = organizationParameter(args.request);
    return { saved: await api.organizations.setSecurity.mutate({ ...organization, adminSecondFactor: on }) };
  });

export const clientAction = keepForm<typeof action>;

export default function Settings() {
  const { organization, adminSecondFactor, model } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Settings" description={`What ${organization.name} requires and allows.`} />
      <div className="grid max-w-3xl gap-4">
        <FilterForm>
          <OrganizationSelect {...organization} />
        </FilterForm>
        <Card title="Sign-in">
          <SecondFactorSwitch
            key={organization.slug}
            organization={organization.name}
            required={adminSecondFactor}
          />
        </Card>
        {model && (
          <Card title="External language model">
            <ModelSwitch setting={model} />
          </Card>
        )}
      </div>
    </>
  );
}

export { keepPage as shouldRevalidate, RouteError as ErrorBoundary };
