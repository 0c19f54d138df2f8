import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { signedIn, signIn, urls, useBrowser } from './browser.ts';

/** Looking for a patient leaves no name in the address, and is found again when going back. */
const browser = useBrowser();
const address = `${urls.doctor}/patients`;

const search = async (page: Page, words: string) => {
  await page.getByPlaceholder('Name or MRN').fill(words);
  await page.getByRole('button', { name: 'Search' }).click();
};

it('finds, is found again when going back, and shows all again', async () => {
  const page = await browser.open({ expected: /400/ });
  await signedIn(page, urls.doctor, 'doctor@kauvery.com');
  await page.getByRole('link', { name: 'Patients' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await page.getByRole('table', { name: 'Patients', exact: true }).waitFor();
  const all = await rows.count();

  await search(page, 'selvi');
  await page.getByRole('table', { name: 'Patients found for “selvi”' }).waitFor();
  await expect.poll(() => rows.count()).toBe(2);
  expect(page.url()).toBe(address);
  await page.getByRole('link', { name: 'Selvi Arumugam' }).click();
  await page.getByRole('heading', { name: 'Selvi Arumugam' }).waitFor();
  await page.goBack();
  await page.getByRole('table', { name: 'Patients found for “selvi”' }).waitFor();
  await expect.poll(() => rows.count()).toBe(2);
  expect(await page.getByPlaceholder('Name or MRN').inputValue()).toBe('selvi');

  await page.getByText('1 found', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Show all patients' }).click();
  await expect.poll(() => rows.count()).toBe(all);
  expect(await page.getByText('found', { exact: false }).count()).toBe(0);

  await search(page, 'qqqq');
  await page.getByText('No patient has this name or MRN').waitFor();
  await page.getByRole('link', { name: 'Show all patients' }).click();
  await expect.poll(() => rows.count()).toBe(all);
  expect(await page.getByPlaceholder('Name or MRN').inputValue()).toBe('');

  await search(page, 'x'.repeat(300));
  await page.getByText('Nothing was searched').waitFor();
  expect(page.url()).toBe(address);
}, 60_000);

it('works without scripts', async () => {
  const page = await browser.open({ scripts: false });
  await page.goto(`${urls.doctor}/login`);
  await signIn(page, 'doctor@kauvery.com');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.goto(address);
  await search(page, 'selvi');
  await page.getByRole('table', { name: 'Patients found for “selvi”' }).waitFor();
  expect(await page.getByPlaceholder('Name or MRN').inputValue()).toBe('selvi');
  expect(page.url()).not.toContain('selvi');
});
