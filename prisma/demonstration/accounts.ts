/** Of every demonstration account: the onboarding guide prints it, hence the refusal in seed.ts. */
export const demonstrationPassword = 'Welcome-to-ohm-2026';

/** An organization that exists only where somebody tries Ohm out. */
export interface DemonstrationOrganization {
  readonly slug: string;
  readonly name: string;
  readonly features: Readonly<Record<string, boolean>>;
}

export interface DemonstrationAccount {
  readonly organization: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly enabledFeatures: readonly string[];
}

export const demonstrationOrganizations: readonly DemonstrationOrganization[] = [
  { slug: 'ohm', name: 'Ohm', features: {} },
  { slug: 'kauvery', name: 'Kauvery Hospital', features: { codes: true } },
  { slug: 'lakeside', name: 'Lakeside Clinic', features: {} },
];

function staff(
  organization: string,
  domain: string,
  names: { readonly [mailbox in 'admin' | 'doctor' | 'nurse' | 'desk' | 'coder' | 'newcomer']: string },
): DemonstrationAccount[] {
  const account = (mailbox: keyof typeof names, role: string, enabledFeatures: readonly string[] = []) => ({
    organization,
    email: `${mailbox}@${domain}`,
    name: names[mailbox],
    roles: [role],
    enabledFeatures,
  });
  return [
    account('admin', 'ORG_ADMIN'),
    account('doctor', 'DOCTOR'),
    account('nurse', 'NURSE'),
    account('desk', 'FRONT_DESK'),
    account('coder', 'OTHER', ['codes']),
    account('newcomer', 'OTHER'),
  ];
}

export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  {
    organization: 'ohm',
    email: 'platform@ohm.doctor',
    name: 'Ohm Platform',
    roles: ['PLATFORM_ADMIN'],
    enabledFeatures: [],
  },
  ...staff('kauvery', 'kauvery.com', {
    admin: 'Anitha Raghavan',
    doctor: 'Dr. Karthik Subramanian',
    nurse: 'Leela Thomas',
    desk: 'Prakash Iyer',
    coder: 'Meena Krishnan',
    newcomer: 'Suresh Babu',
  }),
  ...staff('lakeside', 'lakeside.example', {
    admin: 'Grace Whitfield',
    doctor: 'Dr. Owen Marsh',
    nurse: 'Priscilla Dunn',
    desk: 'Tomas Varga',
    coder: 'Ines Calder',
    newcomer: 'Noel Abbott',
  }),
];
