import { z } from 'zod';
import { organizationSlug } from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';

export const securityOutput = z.object({
  organization: z.object({ slug: z.string(), name: z.string() }),
  adminSecondFactor: z.boolean().describe('Must administrators have a second factor?'),
});

export const security = guarded(
  'organizations.security',
  'GET /security',
  'How strictly an organization signs its people in',
)
  .input(z.strictObject({ organization: organizationSlug }).default({}))
  .output(securityOutput)
  .query(async ({ ctx, input }) => {
    const { organization, repositories } = await administered(ctx, input.organization);
    return { organization, ...(await repositories.security.get()) };
  });
