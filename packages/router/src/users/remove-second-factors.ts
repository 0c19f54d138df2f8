import { guarded } from '../procedure.ts';
import { administeredUser, userOfOrganization } from './administered-user.ts';
import { presentUserRecord, userRecordOutput } from './user-record.ts';

export const removeSecondFactors = guarded(
  'users.removeSecondFactors',
  'POST /users/{id}/remove-second-factors',
  'Take the second factors of a user away who has lost them, and end their sessions',
)
  .input(userOfOrganization)
  .output(userRecordOutput)
  .mutation(async ({ ctx, input }) => {
    const { user, organizationId } = await administeredUser(ctx, input);
    const { id: userId, email, name } = user;
    await ctx.secondFactors.removeAll({ userId, organizationId, email, name }, ctx.audit);
    return presentUserRecord(user);
  });
