import { AppError } from '@ohm/errors';
import { guarded } from '../procedure.ts';
import { administeredUser, userOfOrganization } from './administered-user.ts';
import { presentUserRecord, userRecordOutput } from './user-record.ts';

export const reactivate = guarded(
  'users.reactivate',
  'POST /users/{id}/reactivate',
  'Let a deactivated user sign in again',
)
  .input(userOfOrganization)
  .output(userRecordOutput)
  .mutation(async ({ ctx, input }) => {
    const { users } = await administeredUser(ctx, input);
    const user = await users.setActive(input.id, true);
    if (!user) throw new AppError('NOT_FOUND', 'There is no such user.');
    return presentUserRecord(user);
  });
