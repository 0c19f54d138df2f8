import { Card, PageHeader } from '@ohm/ui';
import { RouteError } from '@ohm/web/react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useNavigation } from '@remix-run/react';
import { actionLabel, auditActions } from '../audit-actions.ts';
import { auditFilterOf, auditQueryOf, outcomeLabels } from '../audit-filter.ts';
import { auditPageSize } from '../audit-page-size.ts';
import { chosenOrganization } from '../chosen-organization.server.ts';
import { AuditExport } from '../components/audit-export.tsx';
import { AuditLog } from '../components/audit-log.tsx';
import { FilterDate } from '../components/filter-date.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { FilterSelect } from '../components/filter-select.tsx';
import { OrganizationSelect } from '../components/organization-select.tsx';
import { load } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Audit log · Ohm Admin' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (signedIn) => {
    const organization = await chosenOrganization(signedIn);
    const filter = auditFilterOf(new URL(signedIn.request.url).searchParams);
    const [{ events }, { users }] = await Promise.all([
      signedIn.api.audit.list.query({
        ...auditQueryOf(filter),
        organization: organization.slug,
        limit: auditPageSize,
      }),
      signedIn.api.users.list.query({ organization: organization.slug }),
    ]);
    const actors = users.map(({ id, name }) => ({ value: id, label: name }));
    return { organization, filter, events, actors };
  });

export default function Audit() {
  const { organization, filter, events, actors } = useLoaderData<typeof loader>();
  const { state } = useNavigation();
  const { action } = filter;
  const known = auditActions.includes(action) || action === '' ? auditActions : [action, ...auditActions];
  const shown = { organization: organization.slug, ...filter };
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
          <FilterSelect
            label="Who"
            name="actor"
            placeholder="Everybody"
            options={actors}
            value={filter.actor}
          />
          <FilterSelect
            label="Outcome"
            name="outcome"
            placeholder="All outcomes"
            options={Object.entries(outcomeLabels).map(([value, label]) => ({ value, label }))}
            value={filter.outcome}
          />
          <FilterDate label="From" name="from" value={filter.from} />
          <FilterDate label="To" name="to" value={filter.to} />
        </FilterForm>
        <AuditExport filter={shown} />
        <Card flush>
          <AuditLog key={JSON.stringify(shown)} newest={events} filter={shown} busy={state === 'loading'} />
        </Card>
      </div>
    </>
  );
}

export { RouteError as ErrorBoundary };
