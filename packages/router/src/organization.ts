import { AppError } from '@ohm/errors';
import type { Account, Organization } from '@ohm/identity';
import type { OrganizationRepositories } from './context.ts';
import type { GuardedContext } from './procedure.ts';

/** An organization to administer, with its repositories. */
export interface Administered {
  readonly organization: Organization;
  readonly repositories: OrganizationRepositories;
}

/**
 * The organization that an administrative act is for: the own one, or, for a platform administrator, the one that is
 * named. For everybody else a foreign name answers as a missing one. Never reaches patient data.
 */
export async function administered(
  ctx: GuardedContext & { readonly account: Account },
  slug: string | undefined,
): Promise<Administered> {
  const { account, actor } = ctx;
  const named = slug !== undefined && slug !== account.organization.slug;
  const foreign =
    named && actor.roles.includes('PLATFORM_ADMIN') ? await ctx.own.organizations.findBySlug(slug) : null;
  if (named && !foreign) throw new AppError('NOT_FOUND', 'There is no such organization.');
  const organization = foreign ?? account.organization;
  return { organization, repositories: ctx.repositories(organization.id, 'portal') };
}
