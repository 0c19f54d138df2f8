import { AppError } from '@ohm/errors';
import { guarded } from '../procedure.ts';
import { administeredUser, userOfOrganization } from './administered-user.ts';
import { presentUserRecord, userRecordOutput } from './user-record.ts';

export const deactivate = guarded(
  'users.deactivate',
  'POST /users/{id}/deactivate',
  'Deactivate a user and end their sessions',
)
  .input(userOfOrganization)
  .output(userRecordOutput)
  .mutation(async ({ ctx, input }) => {
    const { users } = await administeredUser(ctx, input);
    const user = await users.setActive(input.id, false);
    if (!user) throw new AppError('NOT_FOUND', 'There is no such user.');
    return presentUserRecord(user);
  });
