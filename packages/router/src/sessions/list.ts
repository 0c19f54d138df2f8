import { z } from 'zod';
import { guarded } from '../procedure.ts';

const output = z.object({
  sessions: z.array(
    z.object({
      id: z.uuid(),
      audience: z.enum(['doctor', 'admin', 'tools', 'api']).describe('The app, or api for other programs.'),
      device: z.string().nullable(),
      clientAddress: z.string().nullable(),
      createdAt: z.string(),
      lastUsedAt: z.string().describe('To within five minutes.'),
      expiresAt: z.string(),
      current: z.boolean().describe('The session of this request.'),
    }),
  ),
});

export const list = guarded('sessions.list', 'GET /sessions', 'The own sessions, last used first')
  .input(z.strictObject({}).default({}))
  .output(output)
  .query(async ({ ctx }) => {
    const sessions = await ctx.identity.listSessions(ctx.actor.userId);
    return {
      sessions: sessions.map((session) => ({
        ...session,
        createdAt: session.createdAt.toISOString(),
        lastUsedAt: session.lastUsedAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
        current: session.id === ctx.session.id,
      })),
    };
  });
