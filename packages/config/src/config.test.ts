import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readApiConfig } from './api.ts';
import { readAppConfig } from './app.ts';
import { readDatabaseConfig } from './database.ts';
import { commandEnvironment } from './demonstration.ts';

const secret = 's'.repeat(48);
const complete = {
  DATABASE_URL: 'postgres://db.internal:5432/ohm',
  DATABASE_LOGINS_SECRET: secret,
  ACCESS_TOKEN_SECRET: secret,
  SECOND_FACTOR_SECRET: secret,
  FORWARDED_SECRET: secret,
  SMTP_URL: 'smtps://user:hidden@mail.internal:465',
  PUBLIC_API_URL: 'https://api.ohm.doctor/',
  PUBLIC_DOCTOR_URL: 'https://app.ohm.doctor',
  PUBLIC_ADMIN_URL: 'https://admin.ohm.doctor',
  PUBLIC_TOOLS_URL: 'https://tools.ohm.doctor',
};

describe('the environment of the API', () => {
  it('is read once, with what the contract gives where nothing is said', () => {
    expect(readApiConfig(complete)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 8080,
      OHM_DEMO: false,
      PUBLIC_API_URL: 'https://api.ohm.doctor',
    });
  });

  it.each(Object.keys(complete))(
    'without %s the process does not start, and says which is missing',
    (name) => {
      expect(() => readApiConfig({ ...complete, [name]: undefined })).toThrow(`${name}: is missing`);
      expect(() => readApiConfig({ ...complete, [name]: '' })).toThrow(name);
    },
  );

  it('names everything that is wrong at once, and no value', () => {
    const wrong = {
      ...complete,
      DATABASE_URL: 'mysql://root:hidden@db/ohm',
      ACCESS_TOKEN_SECRET: 'short-hidden',
    };
    expect(() => readApiConfig(wrong)).toThrow(/DATABASE_URL.*ACCESS_TOKEN_SECRET/);
    expect(() => readApiConfig(wrong)).not.toThrow(/hidden/);
  });

  it('allows the demonstration only where everything is on this machine', () => {
    const demo = {
      ...complete,
      SMTP_URL: undefined,
      OHM_DEMO: 'true',
      DATABASE_URL: 'postgres://127.0.0.1:5432/ohm',
    };
    expect(readApiConfig(demo).OHM_DEMO).toBe(true);
    expect(() => readApiConfig({ ...demo, HOST: '0.0.0.0' })).toThrow('OHM_DEMO');
    expect(() => readApiConfig({ ...demo, DATABASE_URL: complete.DATABASE_URL })).toThrow('OHM_DEMO');
  });
});

describe('a command beside the running demonstration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ohm-config-'));
  const file = join(folder, 'environment');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('works on its database, unless it is told another', () => {
    expect(commandEnvironment({}, file)).toEqual({});
    writeFileSync(file, 'DATABASE_URL=postgres://127.0.0.1:1/ohm\nDATABASE_LOGINS_SECRET=x\n');
    expect(commandEnvironment({}, file)).toMatchObject({ DATABASE_URL: 'postgres://127.0.0.1:1/ohm' });
    expect(commandEnvironment({ DATABASE_URL: 'postgres://db/ohm' }, file)).toEqual({
      DATABASE_URL: 'postgres://db/ohm',
    });
    const secrets = { DATABASE_URL_FILE: '/run/secrets/database_owner_url' };
    expect(commandEnvironment(secrets, file)).toEqual(secrets);
  });
});

describe('the environment of an app and of a command', () => {
  it('knows the port of each app', () => {
    const app = { ...complete, API_URL: 'http://api:8080' };
    expect(readAppConfig('doctor', app).PORT).toBe(8083);
    expect(readAppConfig('admin', app).PORT).toBe(8084);
    expect(readAppConfig('tools', app).PORT).toBe(8085);
    expect(() => readAppConfig('tools', complete)).toThrow('API_URL: is missing');
  });

  it('needs for the database commands nothing but the database', () => {
    expect(readDatabaseConfig(complete)).toEqual({
      DATABASE_URL: complete.DATABASE_URL,
      DATABASE_LOGINS_SECRET: secret,
    });
  });
});
