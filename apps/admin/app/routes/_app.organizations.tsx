import { Card, PageHeader } from '@ohm/ui';
import { formText, keepForm, keepPage, RouteError } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OrganizationTable } from '../components/organization-table.tsx';
import { load, submit } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Organizations · Ohm Admin' }];

export const loader = (args: LoaderFunctionArgs) => load(args, ({ api }) => api.organizations.list.query({}));

/** Switches one tool on or off for one organization. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => {
    const features = { [formText(form, 'tool')]: form.get('on') === 'true' };
    return {
      saved: await api.organizations.setFeatures.mutate({ slug: formText(form, 'slug'), features }),
    };
  });

export const clientAction = keepForm;

export default function Organizations() {
  const { organizations } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Organizations"
        description="Which tools each organization is entitled to. Without that nobody there can use a tool, whatever is enabled for them."
      />
      <Card flush>
        <OrganizationTable organizations={organizations} />
      </Card>
    </>
  );
}

export { keepPage as shouldRevalidate, RouteError as ErrorBoundary };
