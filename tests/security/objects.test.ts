import type { Role } from '@ohm/access';
import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from './api.ts';
import {
  callProcedure,
  digestOf,
  entriesOf,
  isMutation,
  missingIds,
  procedureNames,
  readIds,
  secretsOf,
} from './call.ts';
import { type Ids, inputs, namesRow } from './procedure-inputs.ts';

/**
 * Own, foreign and missing ids: every procedure that names a row, by both entries. A foreign id answers exactly as a
 * missing one, in status and words, and nothing of its owner changes.
 */
const api = useApi();
let ids: Readonly<Record<'kauvery' | 'lakeside', Ids>>;
let secrets: string[];
const tokens = new Map<Role, string>();

/** The smallest set of people who together may do everything. */
const people: Readonly<Partial<Record<Role, string>>> = {
  DOCTOR: 'doctor@kauvery.com',
  FRONT_DESK: 'desk@kauvery.com',
  ORG_ADMIN: 'admin@kauvery.com',
};

beforeAll(async () => {
  ids = await readIds(api());
  secrets = await secretsOf(api(), 'lakeside');
  for (const [role, email] of Object.entries(people)) tokens.set(role as Role, await api().login(email));
});

const named = [...namesRow].flatMap((name) => entriesOf(name).map((entry) => [name, entry] as const));

describe('an id of another organization', () => {
  it.each(named)('answers as a missing one, and changes nothing: %s by %s', async (name, entry) => {
    const before = await digestOf(api(), 'lakeside');
    for (const token of tokens.values()) {
      const [foreign, missing] = [
        await callProcedure(api(), name, inputs[name](ids.lakeside), { entry, token }),
        await callProcedure(api(), name, inputs[name](missingIds), { entry, token }),
      ];
      expect(foreign).toEqual(missing);
      expect(foreign.status).not.toBe(500);
      const text = JSON.stringify(foreign.body);
      expect(secrets.filter((word) => text.includes(word))).toEqual([]);
    }
    expect(await digestOf(api(), 'lakeside')).toBe(before);
  });

  it('is refused to somebody for whom the own id is right: the rows of this table can fail', async () => {
    const token = tokens.get('DOCTOR') ?? '';
    for (const name of ['patients.get', 'visitNotes.get'] as const) {
      const own = await callProcedure(api(), name, inputs[name](ids.kauvery), { entry: 'rest', token });
      const foreign = await callProcedure(api(), name, inputs[name](ids.lakeside), { entry: 'rest', token });
      expect([own.status, foreign.status]).toEqual([200, 404]);
    }
    const admin = tokens.get('ORG_ADMIN') ?? '';
    for (const name of ['invitations.update', 'users.setFeatures'] as const) {
      const own = await callProcedure(api(), name, inputs[name](ids.kauvery), {
        entry: 'rest',
        token: admin,
      });
      expect(own.status, name).toBe(200);
    }
  });

  it('as the patient of an own note, or the other way round, is refused', async () => {
    const token = tokens.get('DOCTOR') ?? '';
    const before = await digestOf(api(), 'kauvery');
    const note = { title: 'T', encounterDate: '2026-01-01', setting: 'inpatient', text: 'T' };
    for (const patientId of [
      ids.lakeside.patient,
      ids.kauvery.user,
      ids.kauvery.visitNote,
      missingIds.patient,
    ]) {
      const answer = await api().call('POST', '/api/visit-notes', { token, body: { ...note, patientId } });
      expect(answer.status).toBe(404);
    }
    const listed = await api().call('GET', `/api/visit-notes?patientId=${ids.lakeside.patient}`, { token });
    expect(listed).toEqual({ status: 200, body: { visitNotes: [] } });
    expect(await digestOf(api(), 'kauvery')).toBe(before);
  });
});

describe('what a caller adds to an input', () => {
  const extras = {
    organizationId: () => ids.lakeside.organization,
    organization_id: () => missingIds.patient,
    userId: () => ids.lakeside.user,
    authorId: () => ids.lakeside.user,
    roles: () => ['PLATFORM_ADMIN'],
    enabledFeatures: () => ['codes'],
    id: () => ids.lakeside.patient,
    createdAt: () => '2000-01-01T00:00:00Z',
    emailVerified: () => true,
    invitedById: () => ids.lakeside.user,
    where: () => ({}),
    include: () => ({ organization: true }),
    select: () => ({ passwordHash: true }),
    orderBy: () => ({ organizationId: 'asc' }),
  };

  it.each(Object.keys(extras) as (keyof typeof extras)[])('is refused: %s', async (extra) => {
    const before = [await digestOf(api(), 'kauvery'), await digestOf(api(), 'lakeside')];
    for (const name of procedureNames.filter((one) => !one.startsWith('auth.'))) {
      const right = inputs[name](ids.kauvery);
      if (extra in right || (extra === 'enabledFeatures' && name.startsWith('invitations.'))) continue;
      if (extra === 'roles' && name.startsWith('invitations.')) continue;
      for (const entry of entriesOf(name)) {
        const input = { ...right, [extra]: extras[extra]() };
        for (const token of [tokens.get('DOCTOR') ?? '', tokens.get('ORG_ADMIN') ?? '']) {
          const { status } = await callProcedure(api(), name, input, { entry, token });
          expect([400, 403], `${entry} ${name}`).toContain(status);
        }
      }
    }
    expect([await digestOf(api(), 'kauvery'), await digestOf(api(), 'lakeside')]).toEqual(before);
  });

  it('an organization that is not theirs answers as one that does not exist', async () => {
    const token = tokens.get('ORG_ADMIN') ?? '';
    for (const name of procedureNames.filter((one) => /^(invitations|users|audit)\./.test(one))) {
      if (name === 'invitations.inspect' || name === 'invitations.accept') continue;
      for (const entry of entriesOf(name)) {
        const [foreign, missing] = [
          await callProcedure(
            api(),
            name,
            { ...inputs[name](ids.lakeside), organization: 'lakeside' },
            { entry, token },
          ),
          await callProcedure(
            api(),
            name,
            { ...inputs[name](ids.lakeside), organization: 'nowhere' },
            { entry, token },
          ),
        ];
        expect(foreign, `${entry} ${name}`).toEqual(missing);
        expect(foreign.status, name).toBe(404);
      }
    }
  });

  it('an undefined or null scope is no scope of everything', async () => {
    const token = tokens.get('DOCTOR') ?? '';
    for (const input of [
      '{"patientId":null}',
      '{"patientId":""}',
      '{"patientId":{}}',
      'null',
      '"a"',
      '[]',
      '7',
    ]) {
      const url = `/trpc/visitNotes.list?input=${encodeURIComponent(input)}`;
      expect((await api().call('GET', url, { token })).status, input).toBe(400);
    }
    for (const query of ['patientId=', 'patientId=undefined', 'patientId=null', 'patientId[]=a'])
      expect((await api().call('GET', `/api/visit-notes?${query}`, { token })).status, query).toBe(400);
  });
});

describe('what could answer a question it was not asked', () => {
  it('counts, searches and lists are of the own organization', async () => {
    const token = tokens.get('DOCTOR') ?? '';
    const [patient] = await api().sql<{ name: string; mrn: string }>(
      'SELECT name, mrn FROM patients WHERE id = $1',
      [ids.lakeside.patient],
    );
    for (const word of [patient?.name ?? '', patient?.mrn ?? '', ids.lakeside.patient]) {
      const found = await api().call('GET', `/api/patients?q=${encodeURIComponent(word)}`, { token });
      expect(found).toEqual({ status: 200, body: { patients: [] } });
    }
    const admin = tokens.get('ORG_ADMIN') ?? '';
    expect((await api().call('GET', '/api/organizations', { token: admin })).status).toBe(403);
  });

  it('an MRN that is taken elsewhere is free here: its unique key tells nothing', async () => {
    const token = tokens.get('DOCTOR') ?? '';
    const [{ mrn } = { mrn: '' }] = await api().sql<{ mrn: string }>(
      'SELECT mrn FROM patients WHERE id = $1',
      [ids.lakeside.patient],
    );
    const body = { mrn: `${mrn}-elsewhere`, name: 'P', birthDate: '2000-01-01', sex: 'other' };
    await api().sql('UPDATE patients SET mrn = $1 WHERE id = $2', [body.mrn, ids.lakeside.patient]);
    expect((await api().call('POST', '/api/patients', { token, body })).status).toBe(200);
    expect((await api().call('POST', '/api/patients', { token, body })).status).toBe(409);
  });

  it('inviting an address that has an account elsewhere answers as for any other', async () => {
    const token = tokens.get('ORG_ADMIN') ?? '';
    const invite = (email: string) =>
      api().call('POST', '/api/invitations', { token, body: { email, name: 'Same Name', roles: ['NURSE'] } });
    const [known, unknown] = [
      await invite('doctor@lakeside.example'),
      await invite('nobody@lakeside.example'),
    ];
    const shape = ({ status, body }: typeof known) => ({
      status,
      body: { ...body, id: 0, email: 0, createdAt: 0, expiresAt: 0 },
    });
    expect(shape(known)).toEqual(shape(unknown));
    expect((await invite('doctor@kauvery.com')).status).toBe(409);
  });
});

describe('two organizations at once', () => {
  it('interleaved over the same connections each see their own, a hundred times', async () => {
    const [here, there] = await Promise.all([
      api().login('doctor@kauvery.com'),
      api().login('doctor@lakeside.example'),
    ]);
    const own = async (token: string) => {
      const { status, body } = await api().call<{ patients: { id: string }[] }>(
        'GET',
        '/api/patients?limit=200',
        { token },
      );
      expect(status).toBe(200);
      return body.patients.map(({ id }) => id).sort();
    };
    const [ofHere, ofThere] = [await own(here), await own(there)];
    expect(ofHere).not.toEqual(ofThere);
    // Twice as many at once as there are connections: all hundred at once may wait too long, and are then told so (503).
    const turns = Array.from({ length: 10 }, async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        expect(await own(here)).toEqual(ofHere);
        expect(await own(there)).toEqual(ofThere);
      }
    });
    await Promise.all(turns);
  });
});

it('every procedure that changes something is a mutation, which no address alone can call', () => {
  // What only reads, by name: anything new is held to change something until it stands here.
  const reading =
    /^(auth\.me|codes\.(search|lookup|tree|favourites|validate|check|example)|fhir\.\w+|organizations\.security|\w+\.(list|get))$/;
  const queries = procedureNames.filter((name) => !isMutation(name));
  expect(queries.length).toBeGreaterThanOrEqual(20);
  expect(queries.filter((name) => !reading.test(name))).toEqual([]);
});
