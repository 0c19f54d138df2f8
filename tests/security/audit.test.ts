import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from './api.ts';
import { callProcedure, digestOf, procedureNames, readIds } from './call.ts';
import { type Ids, inputs } from './procedure-inputs.ts';

const api = useApi();
let own: Ids;
let admin: string;
let doctor: string;
let platform: string;

beforeAll(async () => {
  own = (await readIds(api())).kauvery;
  admin = await api().login('admin@kauvery.com');
  doctor = await api().login('doctor@kauvery.com');
  platform = await api().login('platform@ohm.doctor');
});

interface Event {
  readonly action: string;
  readonly outcome: string;
  readonly userId: string | null;
  readonly sequence: string;
  readonly at: string;
}
const list = async (query: string, token = admin) =>
  (await api().call<{ events: Event[] }>('GET', `/api/audit?limit=200${query}`, { token })).body.events;

describe('an action that cannot be recorded', () => {
  /** Which of somebody's procedures leave a row, by asking each once while rows can be written. */
  async function recorded(token: string): Promise<(typeof procedureNames)[number][]> {
    const names: (typeof procedureNames)[number][] = [];
    for (const name of procedureNames.filter(
      (one) => one !== 'auth.logout' && !one.startsWith('sessions.'),
    )) {
      const count = async () =>
        (await api().sql<{ n: string }>('SELECT count(*) AS n FROM audit_events'))[0]?.n;
      const before = await count();
      const { status } = await callProcedure(api(), name, inputs[name](own), { entry: 'trpc', token });
      if (status === 200 && (await count()) !== before) names.push(name);
    }
    // As it was, so that the same can be done again.
    await api().sql('UPDATE invitations SET revoked_at = NULL');
    await api().sql('UPDATE users SET deactivated_at = NULL');
    return names.filter((name) => name !== 'users.reactivate');
  }

  it('does not happen: reads answer nothing, changes change nothing', async () => {
    const logins = ['ohm_identity', 'ohm_portal', 'ohm_registration', 'ohm_clinical'];
    for (const token of [doctor, admin]) {
      const names = await recorded(token);
      expect(names.length).toBeGreaterThanOrEqual(5);
      const columns = await api().sql<{ grant: string }>(
        `SELECT string_agg(quote_ident(attname), ', ') AS grant FROM pg_attribute
         WHERE attrelid = 'audit_events'::regclass AND attnum > 0 AND attname <> 'sequence'`,
      );
      await api().sql(`REVOKE INSERT (${columns[0]?.grant}) ON audit_events FROM ${logins.join(', ')}`);
      const before = await digestOf(api(), 'kauvery');
      try {
        for (const name of names) {
          const { status, body } = await callProcedure(api(), name, inputs[name](own), {
            entry: 'trpc',
            token,
          });
          expect(status, name).toBe(500);
          expect(JSON.stringify(body)).toContain('Nothing was changed');
        }
        const { status } = await api().call('POST', '/api/auth/login', {
          body: { email: 'coder@kauvery.com', password: 'Welcome-to-ohm-2026' },
        });
        expect(status).toBe(500);
      } finally {
        await api().sql(`GRANT INSERT (${columns[0]?.grant}) ON audit_events TO ${logins.join(', ')}`);
      }
      expect(await digestOf(api(), 'kauvery')).toBe(before);
    }
  });
});

describe('what is recorded', () => {
  it('reads of patients, denials, sign-ins, changes of access and exports: who, what, to whom, from where', async () => {
    await api().call('GET', `/api/patients/${own.patient}`, { token: doctor });
    await api().call('GET', '/api/users', { token: doctor });
    await api().call('PUT', `/api/users/${own.user}/features`, {
      token: admin,
      body: { enabledFeatures: [] },
    });
    await api().call('POST', '/api/audit/export', { token: admin, body: { format: 'jsonl' } });
    const actions = new Set((await list('')).map(({ action }) => action));
    for (const action of [
      'patient.read',
      'access.denied',
      'session.started',
      'user.features-changed',
      'audit.exported',
    ])
      expect([...actions]).toContain(action);
  });

  it('holds ids and never content', async () => {
    const secret = 'Zebrafinch-4711';
    await api().call('POST', '/api/patients', {
      token: doctor,
      body: { mrn: `${secret}-MRN`, name: `${secret} Name`, birthDate: '2000-01-01', sex: 'other' },
    });
    await api().call('GET', `/api/patients?q=${secret}`, { token: doctor });
    await api().call('POST', '/api/visit-notes', {
      token: doctor,
      body: {
        patientId: own.patient,
        title: `${secret} title`,
        encounterDate: '2026-01-01',
        setting: 'inpatient',
        text: `${secret} text`,
      },
    });
    await api().call('POST', '/api/auth/login', { body: { email: `${secret}@x.example`, password: secret } });
    const [{ text } = { text: '' }] = await api().sql<{ text: string }>(
      `SELECT string_agg(to_jsonb(e)::text, '') AS text FROM audit_events e`,
    );
    expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(text).not.toContain('Welcome-to-ohm-2026');
    expect(text).not.toContain(doctor);
  });

  it('keeps a line break where it was put: an address cannot forge a second line', async () => {
    const forged = 'x\r\n{"level":"info","event":"forged"}';
    const answer = await api().server.inject({
      method: 'GET',
      url: '/api/users',
      headers: {
        authorization: `Bearer ${doctor}`,
        'user-agent': 'a\tb',
        'x-request-id': 'chosen-by-the-caller',
        'x-forwarded-for': '10.9.8.7',
      },
    });
    expect(answer.statusCode).toBe(403);
    await api().call('GET', `/api/audit?action=${encodeURIComponent(forged)}`, { token: admin });
    const rows = await api().sql<{ request_id: string; client_address: string }>(
      'SELECT request_id, client_address FROM audit_events ORDER BY sequence DESC LIMIT 20',
    );
    expect(JSON.stringify(rows)).not.toMatch(/chosen-by-the-caller|10\.9\.8\.7|forged/);
    expect(api().log()).not.toContain('forged');
    expect(
      api()
        .log()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as object).length,
    ).toBeGreaterThan(5);
  });
});

describe('the viewer', () => {
  it('filters by person, action, outcome and dates', async () => {
    const [{ id: doctorId } = { id: '' }] = await api().sql<{ id: string }>(
      `SELECT id FROM users WHERE email = 'doctor@kauvery.com'`,
    );
    const ofDoctor = await list(`&actor=${doctorId}`);
    expect(new Set(ofDoctor.map(({ userId }) => userId))).toEqual(new Set([doctorId]));
    expect(new Set((await list('&outcome=denied')).map(({ outcome }) => outcome))).toEqual(
      new Set(['denied']),
    );
    expect(new Set((await list('&action=patient.read')).map(({ action }) => action))).toEqual(
      new Set(['patient.read']),
    );
    const today = new Date().toISOString().slice(0, 10);
    expect((await list(`&from=${today}&to=${today}`)).length).toBeGreaterThan(0);
    expect(await list('&from=2000-01-01&to=2000-01-02')).toEqual([]);
    await api().sql(
      `INSERT INTO audit_events (id, at, organization_id, action, outcome, request_id)
       SELECT gen_random_uuid(), '2001-02-03T23:59:59.999Z', id, 'old.happened', 'success', 'r' FROM organizations WHERE slug = 'kauvery'`,
    );
    expect(await list('&from=2001-02-03&to=2001-02-03')).toHaveLength(1);
    expect(await list('&from=2001-02-04&to=2001-02-05')).toHaveLength(0);
  });

  it('shows an organization its own log; a platform administrator names the one to see', async () => {
    const theirs = await list('&organization=lakeside', platform);
    const ours = await list('', admin);
    expect(theirs.length).toBeGreaterThan(0);
    expect(ours.filter((event) => theirs.some(({ sequence }) => sequence === event.sequence))).toEqual([]);
    const refused = await api().call('GET', '/api/audit?organization=lakeside', { token: admin });
    expect(refused.status).toBe(404);
  });
});

describe('an export', () => {
  it('is what the filter admits, as CSV or JSON Lines, and is recorded with its filter', async () => {
    const take = (format: string, filter = {}) =>
      api().call<{ text: string; fileName: string; complete: boolean }>('POST', '/api/audit/export', {
        token: admin,
        body: { format, ...filter },
      });
    const csv = (await take('csv', { outcome: 'denied' })).body;
    expect(csv).toMatchObject({ fileName: 'audit-kauvery.csv', complete: true });
    const lines = csv.text.trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(1).every((line) => line.includes(',denied,'))).toBe(true);
    const jsonl = (await take('jsonl', { action: 'session.started' })).body.text.trim().split('\n');
    expect(jsonl.map((line) => (JSON.parse(line) as Event).action)).toEqual(
      jsonl.map(() => 'session.started'),
    );
    const [event] = await api().sql<{ details: unknown }>(
      `SELECT details FROM audit_events WHERE action = 'audit.exported' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(event?.details).toEqual({ format: 'jsonl', count: jsonl.length, action: 'session.started' });
  });
});
