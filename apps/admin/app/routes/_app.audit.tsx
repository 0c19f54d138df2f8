import { Card, PageHeader } from '@ohm/ui';
import { RouteError } from '@ohm/web/react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useNavigation } from '@remix-run/react';
import { actionLabel, auditActions } from '../audit-actions.ts';
import { auditPageSize } from '../audit-page-size.ts';
import { chosenOrganization } from '../chosen-organization.server.ts';
import { AuditLog } from '../components/audit-log.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { FilterSelect } from '../components/filter-select.tsx';
import { OrganizationSelect } from '../components/organization-select.tsx';
import { load } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Audit log · Ohm Admin' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (signedIn) => {
    const organization = await chosenOrganization(signedIn);
    const action = new URL(signedIn.request.url).searchParams.get('action') ?? '';
    const { events } = await signedIn.api.audit.list.query({
      organization: organization.slug,
      limit: auditPageSize,
      ...(action && { action }),
    });
    return { organization, action, events };
  });

export default function Audit() {
  const { organization, action, events } = useLoaderData<typeof loader>();
  const { state } = useNavigation();
  const known = auditActions.includes(action) || action === '' ? auditActions : [action, ...auditActions];
  return (
    <>
      <PageHeader
        title="Audit log"
        description={`Who did what at ${organization.name}, newest first: ids and settings, never the content of a record.`}
      />
      <div className="grid gap-4">
        <FilterForm>
          <OrganizationSelect {...organization} />
          <FilterSelect
            label="Action"
            name="action"
            placeholder="All actions"
            options={known.map((value) => ({ value, label: actionLabel(value) }))}
            value={action}
          />
        </FilterForm>
        <Card flush>
          <AuditLog
            key={`${organization.slug} ${action}`}
            newest={events}
            filter={{ organization: organization.slug, action }}
            busy={state === 'loading'}
          />
        </Card>
      </div>
    </>
  );
}

export { RouteError as ErrorBoundary };
