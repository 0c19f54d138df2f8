import { Card, PageHeader } from '@ohm/ui';
import { keepForm, keepPage, RouteError } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ModelSwitch } from '../components/model-switch.tsx';
import { load, submit } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Settings · Ohm Admin' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ api, user }) => ({
    model: await api.models.get.query({}),
    organization: user.organization.name,
  }));

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => ({
    saved: await api.models.allow.mutate({ allowed: form.get('allowed') === 'true' }),
  }));

export const clientAction = keepForm;

export default function Settings() {
  const { model, organization } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Settings" description={`What ${organization} allows.`} />
      <div className="max-w-3xl">
        <Card title="External language model">
          <ModelSwitch setting={model} />
        </Card>
      </div>
    </>
  );
}

export { keepPage as shouldRevalidate, RouteError as ErrorBoundary };
