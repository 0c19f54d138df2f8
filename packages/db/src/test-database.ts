import { randomBytes } from 'node:crypto';
import type { AuditContext, NewSession, Session } from '@ohm/identity';
import { createTestDatabase, type TestDatabase } from '@ohm/testing';
import { createLoginClient, createOwnerClient, type PrismaClient } from './client.ts';
import { createDatabase, type Database, type DataClass, type OrganizationScope } from './database.ts';
import { newId } from './ids.ts';
import type { Login } from './logins.ts';

/** An organization with an administrator, a doctor, and one patient with one note. */
export interface TestOrganization {
  readonly id: string;
  readonly slug: string;
  readonly adminId: string;
  readonly doctorId: string;
  readonly patientId: string;
  readonly noteId: string;
}

/** A migrated database with two organizations, for the tests of this package. */
export interface TestContext {
  readonly server: TestDatabase;
  readonly database: Database;
  /** Reaches everything: to arrange and to look. */
  readonly owner: PrismaClient;
  readonly here: TestOrganization;
  readonly elsewhere: TestOrganization;
  /** The repositories of an actor of an organization; its doctor where nobody is named. */
  scope(organization: TestOrganization, dataClass: DataClass, userId?: string | null): OrganizationScope;
  /** A client of its own for a login, which `close` closes. */
  clientOf(login: Login): PrismaClient;
  close(): Promise<void>;
}

/** Stands for the hash of a secret. */
export const someHash = (): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(32));
export const inHours = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);

/** Somebody who acts in a request of a test. */
export const auditContext = (userId: string | null = null): AuditContext => ({
  userId,
  requestId: 'request-1',
  clientAddress: '192.0.2.7',
});

/** Starts a session of a user who was asked for no password. */
export async function startedSession(
  { database }: TestContext,
  session: Omit<NewSession, 'passwordSetAt'>,
): Promise<Session> {
  const started = await database.identity.startSession({ ...session, passwordSetAt: null }, auditContext());
  if (!started) throw new Error('The session was not started.');
  return started;
}

async function createOrganization(owner: PrismaClient, slug: string): Promise<TestOrganization> {
  const [id, adminId, doctorId, patientId, noteId] = [newId(), newId(), newId(), newId(), newId()];
  await owner.organization.create({ data: { id, slug, name: `Organization ${slug}` } });
  const user = { organizationId: id, emailVerifiedAt: new Date() };
  for (const data of [
    {
      ...user,
      id: adminId,
      email: `admin@${slug}.example`,
      name: 'Ada Admin',
      roles: ['ORG_ADMIN' as const],
    },
    {
      ...user,
      id: doctorId,
      email: `doctor@${slug}.example`,
      name: 'Dora Doctor',
      roles: ['DOCTOR' as const],
    },
  ]) {
    await owner.user.create({
      data: { ...data, credential: { create: { passwordHash: `hash of ${data.email}` } } },
    });
  }
  const birthDate = new Date('1970-01-02');
  await owner.patient.create({
    data: { id: patientId, organizationId: id, mrn: 'MRN-1', name: 'Pat Patient', birthDate, sex: 'other' },
  });
  const note = {
    id: noteId,
    patientId,
    authorId: doctorId,
    title: 'First visit',
    setting: 'outpatient',
    text: 'Well.',
  };
  await owner.visitNote.create({
    data: { ...note, organizationId: id, encounterDate: new Date('2026-01-02') },
  });
  return { id, slug, adminId, doctorId, patientId, noteId };
}

/** Makes the database; `close` drops it. */
export async function createTestContext(): Promise<TestContext> {
  const server = await createTestDatabase();
  const owner = createOwnerClient(server.url);
  const database = createDatabase({ databaseUrl: server.url, loginsSecret: server.loginsSecret });
  const clients: PrismaClient[] = [owner];
  return {
    server,
    owner,
    database,
    here: await createOrganization(owner, 'here'),
    elsewhere: await createOrganization(owner, 'elsewhere'),
    scope: (organization, dataClass, userId = organization.doctorId) =>
      database.forOrganization(organization.id, dataClass, auditContext(userId)),
    clientOf(login) {
      const client = createLoginClient(server.url, server.loginsSecret, login);
      clients.push(client);
      return client;
    },
    async close() {
      await Promise.all([database.close(), ...clients.map((client) => client.$disconnect())]);
      await server.drop();
    },
  };
}

/** The actions in an organization's log, oldest first. */
export async function actionsOf(context: TestContext, organizationId: string | null): Promise<string[]> {
  const rows = await context.owner.auditEvent.findMany({
    where: { organizationId },
    orderBy: { sequence: 'asc' },
  });
  return rows.map(({ action }) => action);
}
