import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../../prisma/seed.ts';
import { logDir, urls } from './browser.ts';

/** The checks of the onboarding guide, with the program that the guide names. */
function curl(...parameters: string[]): { status: number; body: Record<string, unknown> } {
  const output = execFileSync('curl', ['-sS', '-w', '\n%{http_code}', ...parameters], { encoding: 'utf8' });
  const end = output.lastIndexOf('\n');
  return { status: Number(output.slice(end + 1)), body: JSON.parse(output.slice(0, end) || '{}') };
}

const json = ['-H', 'content-type: application/json'];

function login(email: string): string[] {
  const body = JSON.stringify({ email, password: demonstrationPassword });
  const { accessToken } = curl(`${urls.api}/api/auth/login`, ...json, '-d', body).body;
  return ['-H', `authorization: Bearer ${accessToken}`];
}

describe('with curl', () => {
  it('the Tools portal is alive', () => {
    expect(execFileSync('curl', ['-sSI', `${urls.tools}/healthz`], { encoding: 'utf8' })).toMatch(
      /^HTTP\/1\.1 200 /,
    );
  });

  it('a coder searches, looks up and extracts, and reaches no patient', () => {
    const coder = login('coder@kauvery.com');
    const found = curl(`${urls.api}/api/codes/icd10/search?q=diabetes&limit=5`, ...coder);
    expect(found.status).toBe(200);
    expect(found.body.results).toHaveLength(5);
    expect(found.body).toMatchObject({ system: 'icd10', query: 'diabetes' });
    expect(curl(`${urls.api}/api/codes/icd10/e1122`, ...coder)).toMatchObject({
      status: 200,
      body: { code: 'E11.22', billable: true, notes: { excludes1: expect.any(Array) } },
    });

    const text = 'DISCHARGE DIAGNOSIS:\n1. Acute appendicitis\n\nNo history of diabetes.\nHb 10.1 g/dL\n';
    const extracted = curl(
      `${urls.api}/api/codes/extract`,
      ...coder,
      ...json,
      '-d',
      JSON.stringify({ text, setting: 'inpatient' }),
    );
    expect(extracted.status).toBe(200);
    const suggestions = extracted.body.suggestions as {
      system: string;
      code: string;
      status: string;
      evidence: { start: number; end: number; quote: string }[];
    }[];
    expect(
      suggestions.find(({ system, status }) => system === 'icd10' && status === 'suggested')?.code,
    ).toMatch(/^K35/);
    expect(suggestions.filter(({ code, status }) => status === 'suggested' && /^E1[01]/.test(code))).toEqual(
      [],
    );
    expect(suggestions.some(({ code, status }) => status === 'suggested' && code === '718-7')).toBe(true);
    for (const { start, end, quote } of suggestions.flatMap(({ evidence }) => evidence)) {
      expect(text.slice(start, end)).toBe(quote);
    }

    expect(curl(`${urls.api}/api/patients`, ...coder)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN', details: { guard: 'OtherRoleGuard' } },
    });
    expect(curl(`${urls.api}/api/visit-notes`, ...coder)).toMatchObject({
      status: 403,
      body: {
        message:
          'This needs one of the roles Doctor, Nurse. If your work needs it, ask an administrator of your organization.',
      },
    });
  });

  it('a doctor gets patients of the own organization', () => {
    const { status, body } = curl(`${urls.api}/api/patients`, ...login('doctor@kauvery.com'));
    expect(status).toBe(200);
    expect((body.patients as unknown[]).length).toBeGreaterThan(0);
  });

  it('no token, note or password stands in a log', () => {
    const [, header = ''] = login('coder@kauvery.com');
    for (const name of ['api', 'doctor', 'admin', 'tools']) {
      const log = readFileSync(join(logDir, `${name}.log`), 'utf8');
      expect(log).not.toContain(header.split(' ').at(-1));
      expect(log).not.toContain(demonstrationPassword);
      expect(log).not.toMatch(/#token=|ohm_[sri]_|appendicitis/i);
    }
  });
});
