import type { Role } from './roles.ts';

/** A tool of the Tools portal. Everything that is true of one tool alone stands in its entry. */
export interface Feature {
  /** How the tool is called where it is granted. */
  readonly label: string;
  /** One sentence for the administrator who grants it. */
  readonly description: string;
  /** Who may hold it. Whoever holds no listed role but OTHER needs the flag on the user as well. */
  readonly roles: readonly Role[];
  /** Its entries in the sidebar of the Tools portal; the first is where it opens. */
  readonly nav: readonly [NavEntry, ...NavEntry[]];
}

interface NavEntry {
  readonly label: string;
  readonly path: string;
}

/** The registry of tools: to add one, add an entry here and its pages to the Tools portal. */
export const features = {
  codes: {
    label: 'Codes Tool',
    description: 'Suggests ICD-10-CM, SNOMED CT and LOINC codes for a discharge summary, and searches them.',
    roles: ['DOCTOR', 'NURSE', 'OTHER'],
    nav: [
      { label: 'AI Code Assistant', path: '/codes' },
      { label: 'Code search', path: '/codes/browse' },
    ],
  },
} as const satisfies Record<string, Feature>;

export type FeatureName = keyof typeof features;

/** The registry as the rest of the system reads it; tests pass a longer one. */
export type FeatureRegistry = Readonly<Record<string, Feature>>;

/** Names of all registered tools, in the order of the registry. */
export const featureNames = Object.keys(features) as [FeatureName, ...FeatureName[]];
