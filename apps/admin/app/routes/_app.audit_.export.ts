import { problemOf } from '@ohm/web';
import { formText } from '@ohm/web/react';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { auditFilterOf, auditQueryOf } from '../audit-filter.ts';
import { sessions } from '../session.server.ts';

/** The events that the page shows, and older ones, as a file. A form that is posted: what was taken out is recorded. */
export const action = async (args: ActionFunctionArgs) => {
  const form = await args.request.formData();
  const organization = formText(form, 'organization');
  const api = await sessions.api(args);
  try {
    const file = await api.audit.export.mutate({
      ...(organization && { organization }),
      ...auditQueryOf(auditFilterOf(form)),
      format: form.get('format') === 'jsonl' ? 'jsonl' : 'csv',
    });
    return new Response(file.text, {
      headers: {
        'content-type': `${file.mediaType}; charset=utf-8`,
        'content-disposition': `attachment; filename="${file.fileName}"`,
      },
    });
  } catch (error) {
    const problem = problemOf(error);
    throw data(problem, { status: problem.status });
  }
};
