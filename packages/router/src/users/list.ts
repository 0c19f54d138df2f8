import { z } from 'zod';
import { organizationSlug } from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { presentUserRecord, userRecordOutput } from './user-record.ts';

const output = z.object({
  organization: z.object({ slug: z.string(), name: z.string(), features: z.record(z.string(), z.boolean()) }),
  users: z.array(
    userRecordOutput.extend({
      secondFactor: z.boolean().describe('Is an authenticator app or a passkey set up?'),
    }),
  ),
});

export const list = guarded('users.list', 'GET /users', 'Users of an organization')
  .input(z.strictObject({ organization: organizationSlug }).default({}))
  .output(output)
  .query(async ({ ctx, input }) => {
    const { organization, repositories } = await administered(ctx, input.organization);
    const { id, slug, name, features } = organization;
    const [users, enrolled] = await Promise.all([
      repositories.users.list(),
      ctx.secondFactors.enrolledUsers(id),
    ]);
    return {
      organization: { slug, name, features: { ...features } },
      users: users.map((user) => ({ ...presentUserRecord(user), secondFactor: enrolled.has(user.id) })),
    };
  });
