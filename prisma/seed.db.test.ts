import { createDatabase } from '@ohm/db';
import { verifyPassword } from '@ohm/identity';
import { createTestDatabase, type TestDatabase } from '@ohm/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationAccounts, demonstrationPassword, seedDemonstration } from './seed.ts';

let server: TestDatabase;

beforeAll(async () => {
  server = await createTestDatabase();
  await seedDemonstration(server.url);
  // Every start seeds again.
  await seedDemonstration(server.url);
});

afterAll(() => server.drop());

test('every demonstration account can sign in and belongs where it should', async () => {
  const database = createDatabase({ databaseUrl: server.url, loginsSecret: server.loginsSecret });
  for (const { email, organization, roles, enabledFeatures } of demonstrationAccounts) {
    const found = await database.identity.findCredential(email);
    expect(found?.account, email).toMatchObject({
      roles,
      enabledFeatures,
      emailVerified: true,
      organization: { slug: organization },
    });
    expect(await verifyPassword(found?.passwordHash ?? null, demonstrationPassword)).toBe(true);
  }
  await database.close();
});

test('each organization has its own patients, once, each with a note', async () => {
  const database = createDatabase({ databaseUrl: server.url, loginsSecret: server.loginsSecret });
  const audit = { userId: null, requestId: 'test', clientAddress: null };
  for (const [email, count] of [
    ['doctor@kauvery.com', 6],
    ['doctor@lakeside.example', 5],
  ] as const) {
    const { account } = (await database.identity.findCredential(email)) ?? {};
    const scope = database.forOrganization(account?.organization.id ?? '', 'clinical', audit);
    expect(await scope.patients.list({ limit: 50 })).toHaveLength(count);
    const notes = await scope.visitNotes.list({ limit: 50 });
    expect(notes).toHaveLength(count);
    expect(new Set(notes.map(({ authorName }) => authorName))).toEqual(new Set([account?.name]));
  }
  await database.close();
});

test('refuses a database that is not on this machine', async () => {
  await expect(seedDemonstration('postgresql://owner:secret@db.example:5432/ohm')).rejects.toThrow(
    'have a public password and are not put on db.example',
  );
});
