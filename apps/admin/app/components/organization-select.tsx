import type { ChosenOrganization } from '../chosen-organization.server.ts';
import { FilterSelect } from './filter-select.tsx';

/** For platform administrators: which organization the page works for. Nothing for everybody else. */
export function OrganizationSelect({ slug, choices }: Pick<ChosenOrganization, 'slug' | 'choices'>) {
  if (choices.length === 0) return null;
  return <FilterSelect label="Organization" name="organization" value={slug} options={choices} />;
}
