import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuditRepository } from './repositories/audit.ts';
import { createExtractionRunRepository } from './repositories/extraction-runs.ts';
import { createInvitationRepository } from './repositories/invitations.ts';
import { createPatientRepository } from './repositories/patients.ts';
import { createUserRepository } from './repositories/users.ts';
import { createVisitNoteRepository } from './repositories/visit-notes.ts';
import { createScope } from './scope.ts';
import { auditContext, createTestContext, inHours, someHash, type TestContext } from './test-database.ts';

/**
 * Lock one of tenancy alone: the repositories on the connection of the owner, a superuser whom no policy stops. What
 * keeps organizations apart here are the repositories' own clauses.
 */

let context: TestContext;

const repositories = () => {
  const scope = createScope(context.owner, context.here.id, auditContext(context.here.doctorId));
  return {
    users: createUserRepository(scope),
    invitations: createInvitationRepository(scope),
    patients: createPatientRepository(scope),
    visitNotes: createVisitNoteRepository(scope),
    extractionRuns: createExtractionRunRepository(scope),
    audit: createAuditRepository(scope),
  };
};

const newcomer = { email: 'new@x.example', name: 'New', roles: ['OTHER'], enabledFeatures: [] };

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

test('lists hold the own organization only', async () => {
  const { users, patients, visitNotes, audit } = repositories();
  await context
    .scope(context.elsewhere, 'clinical')
    .audit.append({ action: 'elsewhere.happened', outcome: 'success' });
  expect((await users.list()).map(({ id }) => id).sort()).toEqual(
    [context.here.adminId, context.here.doctorId].sort(),
  );
  expect((await patients.list({ limit: 10 })).map(({ id }) => id)).toEqual([context.here.patientId]);
  expect((await patients.list({ query: 'pat', limit: 10 })).map(({ id }) => id)).toEqual([
    context.here.patientId,
  ]);
  expect((await visitNotes.list({ limit: 10 })).map(({ id }) => id)).toEqual([context.here.noteId]);
  expect(await visitNotes.list({ patientId: context.elsewhere.patientId, limit: 10 })).toEqual([]);
  expect((await audit.list({ limit: 10 })).map(({ action }) => action)).not.toContain('elsewhere.happened');
});

test('a foreign id answers exactly as a missing one', async () => {
  const { users, patients, visitNotes } = repositories();
  const { elsewhere } = context;
  expect(await patients.get(elsewhere.patientId)).toBeNull();
  expect(await visitNotes.get(elsewhere.noteId)).toBeNull();
  expect(await users.setFeatures(elsewhere.doctorId, ['codes'])).toBeNull();
  const note = { title: 'T', encounterDate: '2026-01-01', setting: 'inpatient', text: 'T' } as const;
  expect(await visitNotes.create({ ...note, patientId: elsewhere.patientId })).toBeNull();
  expect(await context.owner.user.findUnique({ where: { id: elsewhere.doctorId } })).toMatchObject({
    enabledFeatures: [],
  });
});

test('invitations of another organization are neither seen nor changed', async () => {
  const { invitations } = repositories();
  const foreign = await context
    .scope(context.elsewhere, 'portal')
    .invitations.create(newcomer, { hash: someHash(), expiresAt: inHours(1) });
  if (!('created' in foreign)) throw new Error('It was not created.');
  const { id } = foreign.created;
  expect(await invitations.list()).toEqual([]);
  expect(await invitations.get(id)).toBeNull();
  expect(await invitations.update(id, { name: 'Changed' })).toBeNull();
  expect(await invitations.revoke(id)).toBeNull();
  expect(await invitations.resend(id, { hash: someHash(), expiresAt: inHours(1) })).toBeNull();
  expect(await context.scope(context.elsewhere, 'portal').invitations.get(id)).toMatchObject({
    name: 'New',
    state: 'pending',
  });
  // The same address can be invited here: nothing tells that it is known elsewhere.
  expect(await invitations.create(newcomer, { hash: someHash(), expiresAt: inHours(1) })).toHaveProperty(
    'created',
  );
});

test('a scope is of one organization', () => {
  expect(() => createScope(context.owner, '', auditContext())).toThrow('organization');
});

test('nothing happens without its row in the log', async () => {
  const scope = createScope(context.owner, context.here.id, { ...auditContext(), userId: 'not an id' });
  const patients = createPatientRepository(scope);
  await expect(
    patients.create({ mrn: 'MRN-2', name: 'N', birthDate: '2000-01-01', sex: 'other' }),
  ).rejects.toThrow();
  expect(await context.owner.patient.count({ where: { mrn: 'MRN-2' } })).toBe(0);
});
