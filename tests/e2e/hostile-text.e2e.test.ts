import { modelServerState } from '@ohm/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationPassword } from '../../prisma/seed.ts';
import { modelUrl, signedIn, urls, useBrowser } from './browser.ts';

/** Markup, links and formulas in what others wrote: a note, a language model, a name. The page shows them as text. */
const browser = useBrowser();
async function call(
  method: string,
  path: string,
  { token, body }: { readonly token?: string; readonly body: object },
) {
  const response = await fetch(`${urls.api}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}
const image = '<img src=x onerror="document.title=\'owned\'">';
const markup = `${image}<script>document.title="owned"</script><a href="https://evil.example">here</a>`;

const tokenOf = async (email: string): Promise<string> =>
  (await call('POST', '/api/auth/login', { body: { email, password: demonstrationPassword } })).body
    .accessToken ?? '';
const allow = async (allowed: boolean) =>
  call('PUT', '/api/models', { token: await tokenOf('admin@kauvery.com'), body: { allowed } });

beforeAll(async () => {
  expect((await allow(true)).status).toBe(200);
  const says = {
    reason: `${markup} [here](javascript:alert(1)) =HYPERLINK("https://evil.example")`,
    missing: markup,
  };
  await modelServerState(modelUrl, { mode: 'answer', says });
});
afterAll(async () => {
  await allow(false);
  await modelServerState(modelUrl, { says: {} });
});

/** What a page would hold if any of it had been taken for more than text. */
async function expectOnlyText(page: Page): Promise<void> {
  const foreign = 'main img, main script, main iframe, [onerror], a[href*="evil"], a[href^="javascript"]';
  expect(await page.locator(foreign).count()).toBe(0);
  expect(await page.title()).not.toContain('owned');
}

it('a note and the sentences of a model', async () => {
  const page = await browser.open();
  await signedIn(page, urls.tools, 'coder@kauvery.com');
  await page.getByLabel('Discharge summary').fill(`DIAGNOSES\n1. Hypertension ${markup}\n`);
  await page.getByRole('button', { name: 'Extract codes' }).click();
  await page.getByText('The language model:').first().waitFor();
  await expectOnlyText(page);
  // It is there, as the characters that it is.
  expect(await page.locator('main').textContent()).toContain('<img src=x');
});

it('names of patients and people, titles and notes, in every app', async () => {
  const doctor = await tokenOf('doctor@kauvery.com');
  const particulars = { mrn: 'HOSTILE-1', birthDate: '2000-01-01', sex: 'other' };
  const patient = await call('POST', '/api/patients', {
    token: doctor,
    body: { ...particulars, name: image },
  });
  expect(patient.status).toBe(200);
  const note = await call('POST', '/api/visit-notes', {
    token: doctor,
    body: {
      patientId: patient.body.id,
      title: image,
      text: `Hypertension. ${markup}`,
      encounterDate: '2026-01-01',
      setting: 'inpatient',
    },
  });
  expect(note.status).toBe(200);
  const admin = await tokenOf('admin@kauvery.com');
  const invited = await call('POST', '/api/invitations', {
    token: admin,
    body: { email: 'hostile@kauvery.com', name: image, roles: ['NURSE'] },
  });
  expect(invited.status).toBe(200);

  const page = await browser.open();
  await signedIn(page, urls.doctor, 'doctor@kauvery.com');
  for (const path of [
    '/patients',
    `/patients/${patient.body.id}`,
    `/visit-notes/${note.body.id}`,
    '/visit-notes',
  ]) {
    await page.goto(`${urls.doctor}${path}`);
    await page.getByText('<img src=x').first().waitFor();
    await expectOnlyText(page);
  }
  await signedIn(page, urls.admin, 'admin@kauvery.com');
  await page.goto(`${urls.admin}/invitations`);
  await page.getByText('<img src=x').first().waitFor();
  await expectOnlyText(page);
});
