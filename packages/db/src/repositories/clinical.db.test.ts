import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestContext, type TestContext } from '../test-database.ts';

let context: TestContext;

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

const newPatient = {
  mrn: 'MRN-77',
  name: '100% Cotton_Weaver',
  birthDate: '1988-02-29',
  sex: 'female',
} as const;
const newNote = {
  title: 'Round',
  encounterDate: '2026-03-01',
  setting: 'inpatient',
  text: 'Fièvre 🤒\nNo cough.',
} as const;

const logged = () => context.owner.auditEvent.findMany({ orderBy: { sequence: 'asc' } });
const auditedSince = async (work: () => Promise<unknown>) => {
  const before = (await logged()).length;
  await work();
  return (await logged()).slice(before);
};

test('the front desk keeps patients; each look is recorded, with ids and never content', async () => {
  const { patients } = context.scope(context.here, 'registration');
  const rows = await auditedSince(async () => {
    const created = await patients.create(newPatient);
    expect(created).toMatchObject(newPatient);
    expect(await patients.get(created.id)).toEqual(created);
    expect(await patients.list({ limit: 1 })).toEqual([created]);
    expect(await patients.list({ query: 'cotton', limit: 5 })).toEqual([created]);
    expect(await patients.list({ query: 'rn-7', limit: 5 })).toEqual([created]);
    // Wildcards of ILIKE are taken literally.
    expect(await patients.list({ query: '100%', limit: 5 })).toEqual([created]);
    expect(await patients.list({ query: '1%n_w', limit: 5 })).toEqual([]);
  });
  expect(rows.map(({ action }) => action)).toEqual([
    'patient.created',
    'patient.read',
    ...Array(5).fill('patient.listed'),
  ]);
  expect(
    JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? value.toString() : value)),
  ).not.toMatch(/cotton|MRN|1988/i);
});

test('an MRN is taken once in an organization, and free in another', async () => {
  const { patients } = context.scope(context.here, 'registration');
  const again = { ...newPatient, mrn: 'MRN-1' };
  await expect(patients.create(again)).rejects.toMatchObject({ code: 'CONFLICT', details: { field: 'mrn' } });
  await expect(patients.create(again)).rejects.toThrow(/^A patient with this MRN/);
  const elsewhere = context.scope(context.elsewhere, 'registration').patients;
  expect(await elsewhere.create({ ...newPatient, mrn: 'MRN-2' })).toMatchObject({ mrn: 'MRN-2' });
});

test('clinical staff write notes in their own name', async () => {
  const { visitNotes } = context.scope(context.here, 'clinical');
  const { patientId } = context.here;
  const rows = await auditedSince(async () => {
    const note = await visitNotes.create({ ...newNote, patientId });
    expect(note).toMatchObject({
      ...newNote,
      patientId,
      patientName: 'Pat Patient',
      authorName: 'Dora Doctor',
    });
    expect(await visitNotes.get(note?.id ?? '')).toEqual(note);
    const listed = await visitNotes.list({ patientId, limit: 10 });
    expect(listed.map(({ title }) => title)).toEqual(['Round', 'First visit']);
    expect(listed[0]).not.toHaveProperty('text');
    expect(await visitNotes.list({ limit: 1 })).toHaveLength(1);
  });
  expect(rows.map(({ action }) => action)).toEqual([
    'visit-note.created',
    'visit-note.read',
    'visit-note.listed',
    'visit-note.listed',
  ]);
  expect(await visitNotes.create({ ...newNote, patientId: crypto.randomUUID() })).toBeNull();
});

test('what is no id is answered as missing, and not recorded', async () => {
  const { patients, visitNotes } = context.scope(context.here, 'clinical');
  const rows = await auditedSince(async () => {
    for (const id of ['', 'x', "' OR true"]) {
      expect(await patients.get(id)).toBeNull();
      expect(await visitNotes.get(id)).toBeNull();
      expect(await visitNotes.create({ ...newNote, patientId: id })).toBeNull();
      expect(await visitNotes.list({ patientId: id, limit: 5 })).toEqual([]);
    }
  });
  expect(rows).toEqual([]);
});

test('a class of data that does not include patients is refused by PostgreSQL itself', async () => {
  const portal = context.scope(context.here, 'portal');
  await expect(portal.patients.list({ limit: 1 })).rejects.toThrow(/denied/);
  await expect(portal.visitNotes.get(context.here.noteId)).rejects.toThrow(/denied/);
  await expect(context.scope(context.here, 'registration').visitNotes.list({ limit: 1 })).rejects.toThrow(
    /denied/,
  );
});
