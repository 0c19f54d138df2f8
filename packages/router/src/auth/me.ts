import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { presentUser, userOutput } from './user.ts';

export const me = guarded('auth.me', 'GET /auth/me', 'Who am I')
  .input(z.strictObject({}).default({}))
  .output(userOutput)
  .query(({ ctx }) => presentUser(ctx.account));
