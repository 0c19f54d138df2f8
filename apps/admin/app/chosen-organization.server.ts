import type { Api, User } from '@ohm/web';
import { may } from '@ohm/web/react';
import { notFound } from './not-found.server.ts';

/** The organization that a page works for, and the others that a platform administrator may turn to. */
export interface ChosenOrganization {
  readonly slug: string;
  readonly name: string;
  readonly features: Readonly<Record<string, boolean>>;
  /** Empty for everybody but platform administrators. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What keeps the choice in a link: empty, or `?organization=…`. */
  readonly query: string;
}

/** `?organization=slug` as the API takes it: nothing stands for the own one. */
export function organizationParameter(request: Request): { organization?: string } {
  const organization = new URL(request.url).searchParams.get('organization');
  return organization ? { organization } : {};
}

/** @throws 404 for what is no organization, or not one that this user administers; the API decides the same again. */
export async function chosenOrganization(signedIn: {
  readonly api: Api;
  readonly user: User;
  readonly request: Request;
}): Promise<ChosenOrganization> {
  const { api, user, request } = signedIn;
  const own = user.organization;
  const slug = organizationParameter(request).organization ?? own.slug;
  const mayChoose = may(user, 'organizations.list');
  const organizations = mayChoose ? (await api.organizations.list.query({})).organizations : [];
  const found = [...organizations, own].find((organization) => organization.slug === slug);
  if (!found) throw notFound('There is no such organization.');
  return {
    slug,
    name: found.name,
    features: found.features,
    choices: organizations.map(({ slug: value, name: label }) => ({ value, label })),
    query: slug === own.slug ? '' : `?organization=${encodeURIComponent(slug)}`,
  };
}
