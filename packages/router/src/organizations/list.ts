import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { organizationOutput } from './organization-output.ts';

const output = z.object({
  organizations: z.array(organizationOutput.extend({ userCount: z.number().int() })),
});

export const list = guarded('organizations.list', 'GET /organizations', 'All organizations')
  .input(z.strictObject({}).default({}))
  .output(output)
  .query(async ({ ctx }) => output.parse({ organizations: await ctx.own.organizations.list() }));
