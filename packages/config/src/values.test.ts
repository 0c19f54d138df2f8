import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAdminCreateConfig } from './admin-create.ts';
import { isGiven } from './values.ts';

const folder = mkdtempSync(join(tmpdir(), 'ohm-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const secret = 's'.repeat(48);
const complete = {
  DATABASE_URL: 'postgres://db.internal:5432/ohm',
  DATABASE_LOGINS_SECRET: secret,
  PUBLIC_DOCTOR_URL: 'https://app.ohm.doctor',
};

describe('a variable given as a file', () => {
  it.each(['\n', '\r\n', ''])('is what the file holds, without the line break at its end (%j)', (end) => {
    const DATABASE_LOGINS_SECRET_FILE = fileOf('secret', `t${secret}${end}`);
    const env = { ...complete, DATABASE_LOGINS_SECRET: '', DATABASE_LOGINS_SECRET_FILE };
    expect(readAdminCreateConfig(env).DATABASE_LOGINS_SECRET).toBe(`t${secret}`);
  });

  it('is missing when the file is empty', () => {
    const env = { ...complete, DATABASE_URL: undefined, DATABASE_URL_FILE: fileOf('empty', '\n') };
    expect(() => readAdminCreateConfig(env)).toThrow('DATABASE_URL: is missing');
  });

  it('may not be given as itself too', () => {
    const env = { ...complete, DATABASE_URL_FILE: fileOf('url', 'postgres://elsewhere/hidden') };
    expect(() => readAdminCreateConfig(env)).toThrow('DATABASE_URL: is given twice');
    expect(() => readAdminCreateConfig(env)).not.toThrow(/hidden/);
  });

  it('names the variable when the file cannot be read, once, beside everything else that is wrong', () => {
    const env = { DATABASE_URL_FILE: join(folder, 'nowhere'), PUBLIC_DOCTOR_URL: 'https://app.ohm.doctor' };
    expect(() => readAdminCreateConfig(env)).toThrow(
      /^This command cannot start\. DATABASE_URL: cannot be read from DATABASE_URL_FILE \(ENOENT\); DATABASE_LOGINS_SECRET: is missing \(.*\)\.$/,
    );
  });

  it('tells whether a variable is set in either way', () => {
    expect(isGiven('DATABASE_URL', {})).toBe(false);
    expect(isGiven('DATABASE_URL', { DATABASE_URL: '' })).toBe(false);
    expect(isGiven('DATABASE_URL', { DATABASE_URL: 'postgres://x' })).toBe(true);
    expect(isGiven('DATABASE_URL', { DATABASE_URL_FILE: '/run/secrets/url' })).toBe(true);
  });
});
