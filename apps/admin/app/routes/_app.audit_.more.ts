import { problemOf } from '@ohm/web';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditFilterOf, auditQueryOf } from '../audit-filter.ts';
import { auditPageSize } from '../audit-page-size.ts';
import { organizationParameter } from '../chosen-organization.server.ts';
import { sessions } from '../session.server.ts';

/** The events before one: a refusal is part of the answer, so that the list stays. */
export const loader = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url);
  const api = await sessions.api(args);
  try {
    return await api.audit.list.query({
      ...organizationParameter(args.request),
      ...auditQueryOf(auditFilterOf(searchParams)),
      before: searchParams.get('before') ?? '',
      limit: auditPageSize,
    });
  } catch (error) {
    return { problem: problemOf(error) };
  }
};
