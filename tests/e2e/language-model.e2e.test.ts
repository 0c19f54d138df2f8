import { modelServerState } from '@ohm/testing';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../../prisma/seed.ts';
import {
  accessibilityFaults,
  databaseUrl,
  logs,
  modelUrl,
  reload,
  signedIn,
  urls,
  useBrowser,
} from './browser.ts';

/** The assistant with a language model that answers late, is stopped, or fails; against a server of its protocol on this machine. */

const browser = useBrowser();
const filler = 'The night passed quietly and the observations were unremarkable throughout.\n'.repeat(60);
const note = `Patient Name: Harriet Olufsen   MRN: 7731902\nHOSPITAL COURSE\n${filler}DISCHARGE DIAGNOSES\n1. Pneumonia\n2. Hypertension\n3. Type 2 diabetes mellitus\n`;

const set = (change: Parameters<typeof modelServerState>[1]) => modelServerState(modelUrl, change);
const runs = async (): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ engine: string }>(
    'SELECT engine FROM extraction_runs ORDER BY created_at',
  );
  await client.end();
  return rows.map(({ engine }) => engine);
};

async function allow(allowed: boolean): Promise<Page> {
  const page = await browser.open();
  await signedIn(page, urls.admin, 'admin@kauvery.com');
  await page.getByRole('link', { name: 'Settings' }).click();
  const toggle = page.getByRole('switch', { name: /language model/ });
  await toggle.waitFor();
  if ((await toggle.isChecked()) !== allowed) {
    await toggle.click();
    await page.getByText('True from the next note on.').first().waitFor();
  }
  await reload(page);
  expect(await page.getByRole('switch', { name: /language model/ }).isChecked()).toBe(allowed);
  return page;
}

async function assistant(options: { width?: number; dark?: boolean; expected?: RegExp } = {}): Promise<Page> {
  const page = await browser.open(options);
  await signedIn(page, urls.tools, 'coder@kauvery.com');
  await page.goto(`${urls.tools}/codes`);
  await reload(page);
  await page.getByLabel('Discharge summary').fill(note);
  return page;
}

const extract = (page: Page) => page.getByRole('button', { name: 'Extract codes' }).click();
const card = (page: Page, code: string) => page.getByRole('article').filter({ hasText: code });

beforeEach(() => set({ mode: 'answer', leaveOut: [] }));
afterAll(async () => {
  await allow(false);
});

describe('the language model in the assistant', () => {
  it('is not asked before the administrator of the organization turns it on; then it is recorded', async () => {
    const coder = await assistant();
    await extract(coder);
    await coder.getByText(/made by the built-in engine from/).waitFor();
    expect((await set({})).asked).toEqual([]);
    const page = await allow(true);
    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByRole('cell', { name: 'Organization models changed' }).first().waitFor();
  });

  it('shows the built-in suggestions at once, progress while it waits, and the refined ones after', async () => {
    await set({ mode: 'hold', leaveOut: ['J18.9'] });
    const page = await assistant();
    await extract(page);
    await card(page, 'J18.9').first().waitFor();
    await page.getByRole('progressbar', { name: /refines/ }).waitFor();
    await page.getByText(/made by the built-in engine from/).waitFor();
    expect(await card(page, 'J18.9').first().textContent()).not.toContain('left it out');
    expect(await accessibilityFaults(page)).toEqual([]);

    await set({ mode: 'answer' });
    await page.getByText(/the built-in engine and the language model small-model from/).waitFor();
    const left = card(page, 'J18.9').first();
    await left.getByText('Considered', { exact: true }).waitFor();
    expect(await left.textContent()).toContain(
      'The language model left it out: Not evaluated in this encounter.',
    );
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
  });

  it('a click on a suggestion scrolls its quote into view and marks it', async () => {
    const page = await assistant();
    await extract(page);
    await page.getByText(/and the language model/).waitFor();
    const region = page.getByRole('region', { name: 'Discharge summary with highlights' });
    const box = async () => ({
      region: await region.boundingBox(),
      mark: await region.locator('[data-active]').boundingBox(),
    });
    expect(await region.locator('[data-active]').count()).toBe(0);
    await card(page, 'J18.9').first().locator('p').first().click();
    await expect.poll(async () => region.locator('[data-active]').allTextContents()).toEqual(['Pneumonia']);
    const { region: frame, mark } = await box();
    expect(frame && mark && mark.y >= frame.y && mark.y + mark.height <= frame.y + frame.height).toBe(true);

    await page.getByRole('button', { name: 'Essential (primary) hypertension' }).first().press('Enter');
    await expect
      .poll(async () => region.locator('[data-active]').allTextContents())
      .toEqual(['Hypertension']);
  });

  it('can be stopped: the call ends, the built-in suggestions stay, and the run is recorded as theirs', async () => {
    await set({ mode: 'hold' });
    const before = (await runs()).length;
    const page = await assistant();
    await extract(page);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('You stopped the language model.').waitFor();
    await card(page, 'I10').first().waitFor();
    await expect.poll(async () => (await modelServerState(modelUrl)).abandoned).toBe(1);
    await expect.poll(async () => (await runs()).slice(before)).toEqual(['builtin-1']);
    await page.getByRole('button', { name: 'Edit note' }).click();
    expect(await page.getByLabel('Discharge summary').inputValue()).toBe(note);
  });

  it('that fails leaves the suggestions and a notice', async () => {
    await set({ mode: 'fail' });
    const page = await assistant();
    await extract(page);
    await page
      .getByText(
        'The language model cannot be reached. These are the suggestions of the built-in engine alone.',
      )
      .waitFor();
    await card(page, 'I10').first().waitFor();
  });

  it('reads the visit note of a patient in the doctor app without knowing whose it is', async () => {
    const page = await browser.open();
    await signedIn(page, urls.doctor, 'doctor@kauvery.com');
    await page.getByRole('link', { name: 'Visit notes' }).click();
    await page.getByRole('table').locator('a[href^="/visit-notes/"]').first().click();
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByText(/and the language model small-model from/).waitFor();
    const name = (await page.locator('a[href^="/patients/"]').first().textContent()) ?? '';
    const { asked } = await modelServerState(modelUrl);
    expect(asked.length).toBe(1);
    const family = name.split(' ').at(-1) ?? '';
    expect(family.length).toBeGreaterThan(2);
    expect(asked[0]).not.toContain(family);
  });

  it('leaves no identifier of the note in any log', () => {
    expect(logs().map(({ name }) => name)).toContainEqual(expect.stringContaining('api'));
    for (const { name, text } of logs()) expect(text, name).not.toMatch(/Olufsen|\b7731902\b|Pneumonia/);
  });
});

describe('the assistant without scripts', () => {
  it('answers with the whole page, and keeps what was typed where it is refused', async () => {
    const page = await browser.open({ scripts: false, expected: /413/ });
    await page.goto(`${urls.tools}/login`);
    await page.getByLabel('Email').fill('coder@kauvery.com');
    await page.getByLabel('Password', { exact: true }).fill(demonstrationPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto(`${urls.tools}/codes`);
    const long = 'Hypertension. '.repeat(14_400);
    await page.getByLabel('Discharge summary').fill(long);
    await page.getByLabel('Outpatient').check();
    await page.getByLabel('Date of service').fill('2026-03-01');
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page
      .getByText(/at most 200,000 are read/)
      .first()
      .waitFor();
    expect((await page.getByLabel('Discharge summary').inputValue()).length).toBe(long.length);
    expect(await page.getByLabel('Outpatient').isChecked()).toBe(true);
    expect(await page.getByLabel('Date of service').inputValue()).toBe('2026-03-01');

    await page.getByLabel('Discharge summary').fill('DIAGNOSIS\nHypertension');
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await card(page, 'I10').first().waitFor();
  });
});
