import { afterAll, expect, test } from 'vitest';
import type { PrismaClient } from './client.ts';
import { createAuditRepository } from './repositories/audit.ts';
import { createExtractionRunRepository } from './repositories/extraction-runs.ts';
import { createFavouriteCodeRepository } from './repositories/favourite-codes.ts';
import { createInvitationRepository } from './repositories/invitations.ts';
import { createModelPermissionRepository } from './repositories/model-permissions.ts';
import { createTokenBudget } from './repositories/model-usage.ts';
import { createOrganizationSecurityRepository } from './repositories/organization-security.ts';
import { createPatientRepository } from './repositories/patients.ts';
import { createUserRepository } from './repositories/users.ts';
import { createVisitNoteRepository } from './repositories/visit-notes.ts';
import { createScope } from './scope.ts';
import { connectAll } from './test-connections.ts';
import { auditContext, createTestContext, inHours, someHash } from './test-database.ts';
import { forgetful } from './test-unscoped.ts';

/**
 * Either lock of tenancy holds alone: any one clause of the repositories removed, and still no row of another
 * organization is read or changed, because row-level security is there. On the owner's connection, whom no policy
 * stops, the same removals must show: a clause whose removal nobody could notice would prove nothing.
 */

const context = await createTestContext();
const connections = await connectAll(context);
const { here, elsewhere } = context;
const newcomer = { email: 'new@x.example', name: 'New', roles: ['OTHER'], enabledFeatures: [] };

const token = () => ({ hash: someHash(), expiresAt: inHours(1) });
const foreign = await context
  .scope(elsewhere, 'portal', elsewhere.adminId)
  .invitations.create(newcomer, token());
const own = await context.scope(here, 'portal', here.adminId).invitations.create(newcomer, token());
if (!('created' in foreign && 'created' in own)) throw new Error('They were not created.');
const foreignInvitation = foreign.created.id;

afterAll(async () => {
  await connections.close();
  await context.close();
});

/** Methods that no walk has come by yet: "users.list". */
const unwalked = new Set<string>();
const walked = new Set<string>();

/** The same repository, which tells what of it has been used. */
function watched<Repository extends object>(name: string, repository: Repository): Repository {
  for (const method of Object.keys(repository)) unwalked.add(`${name}.${method}`);
  return new Proxy(repository, {
    get: (target, method) => {
      walked.add(`${name}.${String(method)}`);
      return Reflect.get(target, method);
    },
  });
}

/** Every method of every repository of `here`, asked for everything and for what is of `elsewhere`. */
async function walk(client: PrismaClient): Promise<string> {
  const scope = createScope(client, here.id, auditContext(here.doctorId));
  const users = watched('users', createUserRepository(scope));
  const invitations = watched('invitations', createInvitationRepository(scope));
  const patients = watched('patients', createPatientRepository(scope));
  const visitNotes = watched('visitNotes', createVisitNoteRepository(scope));
  const modelPermission = watched('modelPermission', createModelPermissionRepository(scope));
  const modelBudget = watched('modelBudget', createTokenBudget(scope, 100));
  const favourites = watched('favourites', createFavouriteCodeRepository(scope));
  const security = watched('security', createOrganizationSecurityRepository(scope));
  const extractionRuns = watched('extractionRuns', createExtractionRunRepository(scope));
  const audit = watched('audit', createAuditRepository(scope));
  const note = { title: 'T', encounterDate: '2026-01-01', setting: 'inpatient', text: 'T' } as const;
  const steps: (() => Promise<unknown>)[] = [
    () => users.list(),
    () => users.get(elsewhere.doctorId),
    () => users.setFeatures(elsewhere.doctorId, ['codes']),
    () => users.setActive(elsewhere.doctorId, false),
    () => users.setActive(elsewhere.doctorId, true),
    () => users.setActive(here.adminId, false),
    () => users.setActive(here.adminId, true),
    () => invitations.list(),
    () => invitations.get(foreignInvitation),
    () => invitations.update(foreignInvitation, { name: 'Changed' }),
    () => invitations.resend(foreignInvitation, token()),
    () => invitations.create({ ...newcomer, email: `doctor@${elsewhere.slug}.example` }, token()),
    () => invitations.createApproved({ ...newcomer, email: 'approved@x.example' }, 'hash'),
    () => invitations.revoke(foreignInvitation),
    () => patients.list({ limit: 50 }),
    () => patients.list({ query: 'pat', limit: 50 }),
    () => patients.get(elsewhere.patientId),
    () => patients.create({ mrn: 'W', name: 'Walked', birthDate: '2000-01-01', sex: 'other' }),
    () => visitNotes.list({ limit: 50 }),
    () => visitNotes.list({ patientId: elsewhere.patientId, limit: 50 }),
    () => visitNotes.get(elsewhere.noteId),
    () => visitNotes.create({ ...note, patientId: elsewhere.patientId }),
    () => modelPermission.allowed(),
    () => modelPermission.allow(true),
    () => modelBudget.reserve(1),
    () => modelBudget.settle(1, 0),
    () => security.get(),
    () => security.set({ adminSecondFactor: true }),
    () => security.set({ adminSecondFactor: false }),
    () => favourites.add('icd10', 'I10'),
    () => favourites.list(),
    () => favourites.remove('icd10', 'I10'),
    // Without the subjects: an attempt is recorded with the id that was asked for.
    async () => (await audit.list({ limit: 50 })).map(({ subject: _, ...event }) => event),
    async () => (await audit.export({}, 'csv', 50)).map(({ subject: _, ...event }) => event),
    () => audit.append({ action: 'walked', outcome: 'success' }),
    () =>
      extractionRuns.create({
        engine: 'e',
        releases: {},
        setting: 'inpatient',
        dateOfService: null,
        textLength: 1,
        suggestedCodes: [],
        durationMs: 1,
      }),
  ];
  const answers: unknown[] = [];
  for (const step of steps) answers.push(await step().catch((error: Error) => ({ refused: error.name })));
  return JSON.stringify(answers);
}

const { owner } = connections;
/** Tables where the walk leaves rows of `here`, which the next one must not find. */
const cleared = ['audit_events', 'extraction_runs', 'invitation_tokens', 'invitations'];
const snapshot = new Map<string, object[]>();
for (const table of [...cleared, 'users', 'sessions', 'patients', 'visit_notes', 'credentials'])
  snapshot.set(table, (await owner.query(`SELECT * FROM ${table} ORDER BY 1::text`)).rows);

const people = snapshot.get('users')?.map((row) => (row as { id: string }).id);

async function foreignRows(): Promise<string> {
  const rows: unknown[] = [];
  for (const table of snapshot.keys()) {
    const answer = await owner.query(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE organization_id = $1 ORDER BY to_jsonb(t)::text`,
      [elsewhere.id],
    );
    rows.push(table, ...answer.rows);
  }
  return JSON.stringify(rows);
}

/** What an answer of `here` must never hold. */
const markers = [elsewhere.id, elsewhere.adminId, elsewhere.doctorId, elsewhere.patientId, elsewhere.noteId];
const before = await foreignRows();

/** Does a removed clause show: in an answer, or in a row of the other organization? The traces are undone. */
async function leaks(client: PrismaClient): Promise<boolean> {
  const answers = await walk(client);
  const changed = (await foreignRows()) !== before;
  await restore();
  return changed || [...markers, foreignInvitation].some((marker) => answers.includes(marker));
}

async function restore(): Promise<void> {
  await owner.query('BEGIN');
  await owner.query(`TRUNCATE ${cleared.join(', ')}`);
  await owner.query('DELETE FROM visit_notes WHERE id <> ALL ($1)', [[here.noteId, elsewhere.noteId]]);
  await owner.query('DELETE FROM patients WHERE id <> ALL ($1)', [[here.patientId, elsewhere.patientId]]);
  await owner.query(`UPDATE users SET enabled_features = '{}', deactivated_at = NULL`);
  await owner.query('DELETE FROM credentials WHERE user_id <> ALL ($1)', [people]);
  await owner.query('DELETE FROM users WHERE id <> ALL ($1)', [people]);
  await owner.query('UPDATE sessions SET ended_at = NULL');
  for (const table of ['invitations', 'invitation_tokens', 'audit_events']) {
    await owner.query(
      `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(snapshot.get(table)?.map((row) => hexadecimal(row)))],
    );
  }
  await owner.query('COMMIT');
}

/** Bytes as PostgreSQL reads them from JSON. */
const hexadecimal = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  );

const complete = forgetful(context.owner, null);
test('with every clause in place nothing is seen or changed, even without policies', async () => {
  expect(await leaks(complete.client)).toBe(false);
});

/** Together these logins reach all that a scope may do; what one is refused anyway, another is not. */
const removals: (readonly ['ohm_portal' | 'ohm_clinical', number, string])[] = [];
for (const login of ['ohm_portal', 'ohm_clinical'] as const) {
  const recording = forgetful(context.clientOf(login), null);
  await walk(recording.client);
  await restore();
  removals.push(...recording.clauses.map(({ index, name }) => [login, index, name] as const));
}

test('the walk comes by every method of every repository of an organization', () => {
  expect([...unwalked].filter((method) => !walked.has(method))).toEqual([]);
});

test.each(removals)(
  '%s without clause %i, of %s: row-level security keeps the other organization apart',
  async (...removal) => {
    const [login, index, name] = removal;
    const { client, clauses } = forgetful(context.clientOf(login), index);
    expect(await leaks(client)).toBe(false);
    expect(clauses[index]?.name).toBe(name);
  },
);

// Dozens of walks, one after the other.
test('the removals show where no policy stops them', { timeout: 180_000 }, async () => {
  const shown = new Set<string>();
  for (const { index, name } of complete.clauses)
    if (await leaks(forgetful(context.owner, index).client)) shown.add(name);
  // The others stand behind another clause, or look up what came from the own organization.
  expect([...shown].sort()).toEqual([
    'auditEvent.findMany',
    'invitation.findFirst',
    'invitation.findMany',
    'invitation.updateManyAndReturn',
    'patient.findFirst',
    'patient.findMany',
    'user.findFirst',
    'user.findMany',
    'user.updateManyAndReturn',
    'visitNote.findFirst',
    'visitNote.findMany',
  ]);
});
