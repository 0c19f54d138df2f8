import { z } from 'zod';
import { organizationSlug } from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { presentUserRecord, userRecordOutput } from './user-record.ts';

const output = z.object({
  organization: z.object({ slug: z.string(), name: z.string(), features: z.record(z.string(), z.boolean()) }),
  users: z.array(userRecordOutput),
});

export const list = guarded('users.list', 'GET /users', 'Users of an organization')
  .input(z.strictObject({ organization: organizationSlug }).default({}))
  .output(output)
  .query(async ({ ctx, input }) => {
    const { organization, repositories } = await administered(ctx, input.organization);
    const { slug, name, features } = organization;
    return {
      organization: { slug, name, features: { ...features } },
      users: (await repositories.users.list()).map(presentUserRecord),
    };
  });
