import { isLoopback, readDatabaseConfig } from '@ohm/config';
import { createOwnerClient, dateColumn, newId, rolesColumn } from '@ohm/db/owner';
import { hashPassword } from '@ohm/identity';
import {
  demonstrationAccounts,
  demonstrationOrganizations,
  demonstrationPassword,
} from './demonstration/accounts.ts';
import { demonstrationPatients } from './demonstration/patients.ts';

export {
  demonstrationAccounts,
  demonstrationOrganizations,
  demonstrationPassword,
} from './demonstration/accounts.ts';

type Client = ReturnType<typeof createOwnerClient>;

/** Creates the organizations that are missing and answers the ids of all, by slug. */
async function seedOrganizations(client: Client): Promise<Map<string, string>> {
  await client.organization.createMany({
    data: demonstrationOrganizations.map((organization) => ({ id: newId(), ...organization })),
    skipDuplicates: true,
  });
  const found = await client.organization.findMany({ select: { id: true, slug: true } });
  return new Map(found.map(({ id, slug }) => [slug, id]));
}

async function seedAccounts(client: Client, organizationIds: ReadonlyMap<string, string>): Promise<void> {
  const existing = await client.user.findMany({ select: { email: true } });
  const taken = new Set(existing.map(({ email }) => email));
  for (const { organization, email, name, roles, enabledFeatures } of demonstrationAccounts) {
    const organizationId = organizationIds.get(organization);
    if (organizationId === undefined || taken.has(email)) continue;
    await client.user.create({
      data: {
        id: newId(),
        organizationId,
        email,
        name,
        roles: rolesColumn(roles),
        enabledFeatures: [...enabledFeatures],
        emailVerifiedAt: new Date(),
        credential: { create: { passwordHash: await hashPassword(demonstrationPassword) } },
      },
    });
  }
}

async function seedPatients(client: Client, organizationId: string, slug: string): Promise<void> {
  const author = await client.user.findFirst({
    where: { organizationId, roles: { has: 'DOCTOR' } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  for (const { mrn, name, birthDate, sex, note } of demonstrationPatients[slug] ?? []) {
    const where = { organizationId, mrn };
    if (author === null || (await client.patient.findFirst({ where, select: { id: true } }))) continue;
    await client.patient.create({
      data: {
        id: newId(),
        organizationId,
        mrn,
        name,
        birthDate: dateColumn(birthDate),
        sex,
        visitNotes: {
          create: {
            ...note,
            id: newId(),
            authorId: author.id,
            encounterDate: dateColumn(note.encounterDate),
          },
        },
      },
    });
  }
}

/**
 * Puts the demonstration organizations, accounts and invented patients into a database, as its owner; what is there
 * already is left as it is. Refuses any database that is not on this machine: the password is public.
 */
export async function seedDemonstration(databaseUrl: string): Promise<void> {
  const { hostname } = new URL(databaseUrl);
  if (!isLoopback(hostname)) {
    throw new Error(`The demonstration accounts have a public password and are not put on ${hostname}.`);
  }
  const client = createOwnerClient(databaseUrl);
  try {
    const organizationIds = await seedOrganizations(client);
    await seedAccounts(client, organizationIds);
    for (const [slug, id] of organizationIds) await seedPatients(client, id, slug);
  } finally {
    await client.$disconnect();
  }
}

if (import.meta.main) await seedDemonstration(readDatabaseConfig().DATABASE_URL);
