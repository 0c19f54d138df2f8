import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestContext, type TestContext } from '../test-database.ts';

let context: TestContext;

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

const favouritesOf = (userId: string | null, organization = context.here) =>
  context.scope(organization, 'portal', userId).favouriteCodes;
const codesOf = async (userId: string, organization = context.here) =>
  (await favouritesOf(userId, organization).list()).map(({ system, code }) => `${system} ${code}`);

test('favourites are kept, the latest first, each once, until they are removed', async () => {
  const { doctorId } = context.here;
  const favourites = favouritesOf(doctorId);
  await favourites.add('icd10', 'I10');
  await favourites.add('loinc', '718-7');
  await favourites.add('icd10', 'I10');
  expect(await codesOf(doctorId)).toEqual(['loinc 718-7', 'icd10 I10']);
  await favourites.remove('icd10', 'I10');
  await favourites.remove('icd10', 'E11.9');
  expect(await codesOf(doctorId)).toEqual(['loinc 718-7']);
  await favourites.add('icd10', 'I10');
  expect(await codesOf(doctorId)).toEqual(['icd10 I10', 'loinc 718-7']);
});

test('they are of one user, and neither read nor changed by another of the organization', async () => {
  const { adminId, doctorId } = context.here;
  expect(await codesOf(adminId)).toEqual([]);
  await favouritesOf(adminId).add('snomed', '38341003');
  await favouritesOf(adminId).remove('icd10', 'I10');
  expect(await codesOf(adminId)).toEqual(['snomed 38341003']);
  expect(await codesOf(doctorId)).toEqual(['icd10 I10', 'loinc 718-7']);
});

test('nor of another organization: its users are nobody here', async () => {
  const { elsewhere, here } = context;
  expect(await codesOf(here.doctorId, elsewhere)).toEqual([]);
  await expect(favouritesOf(here.doctorId, elsewhere).add('icd10', 'I10')).rejects.toThrow();
  await favouritesOf(here.doctorId, elsewhere).remove('loinc', '718-7');
  expect(await codesOf(here.doctorId)).toContain('loinc 718-7');
});

test('nobody signed in has none', async () => {
  await expect(favouritesOf(null).list()).rejects.toThrow('nobody is signed in');
});
