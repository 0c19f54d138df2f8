import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityFaults, signIn, urls, useBrowser, visit } from './browser.ts';

/** From a code to the words of the note that speak for it and back, on a phone, where they are screens apart. */
const browser = useBrowser();
const filler = 'The night passed quietly and the observations were unremarkable throughout.\n'.repeat(40);
const note = `HOSPITAL COURSE: Pneumonia was treated with ceftriaxone.\n${filler}DISCHARGE DIAGNOSES:\n1. Pneumonia\n2. Hypertension\n3. Gout\n`;

/** Wholly on the screen, below the bar at its top. */
const seen = async (part: Locator): Promise<boolean> => {
  const box = await part.boundingBox();
  return box !== null && box.y >= 56 && box.y + box.height <= 900;
};

it('says once what the note says twice, shows both places in turn, and leads back to the code', async () => {
  const page = await browser.open({ width: 360 });
  await visit(page, `${urls.tools}/login`);
  await signIn(page, 'coder@kauvery.com');
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  await visit(page, `${urls.tools}/codes`);
  await page.getByLabel('Discharge summary').fill(note);
  await page.getByRole('button', { name: 'Extract codes' }).click();

  const pneumonia = page.getByRole('article').filter({ hasText: 'J18.9' }).first();
  const quotes = pneumonia.getByRole('list', { name: 'Evidence in the note' }).getByRole('button');
  await expect.poll(() => quotes.allTextContents()).toEqual(['Pneumonia2 times']);
  const region = page.getByRole('region', { name: 'Discharge summary with highlights' });
  const mark = region.locator('[data-active]');
  const back = page.getByRole('button', { name: 'Back to the code' });
  expect(await back.count()).toBe(0);

  const places: (string | null)[] = [];
  for (const place of ['1 of 2', '2 of 2', '1 of 2']) {
    await quotes.click();
    await expect.poll(() => quotes.textContent()).toBe(`Pneumonia${place}`);
    expect([await seen(mark), await seen(back), await seen(quotes)]).toEqual([true, true, false]);
    places.push(await mark.getAttribute('data-start'));
    await back.click();
    await expect.poll(() => seen(quotes)).toBe(true);
    expect(await quotes.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  expect(places).toEqual([
    String(note.indexOf('Pneumonia')),
    String(note.lastIndexOf('Pneumonia')),
    places[0],
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
});

it('steps from words to other words, not through all that is told of the same ones', async () => {
  const page = await browser.open();
  await visit(page, `${urls.tools}/login`);
  await signIn(page, 'coder@kauvery.com');
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  await visit(page, `${urls.tools}/codes`);
  // Each is a code of ICD-10-CM and one of SNOMED CT.
  await page.getByLabel('Discharge summary').fill('DISCHARGE DIAGNOSES:\n1. Hypertension\n2. Gout\n');
  await page.getByRole('button', { name: 'Extract codes' }).click();
  await page.getByText('2 highlighted').waitFor();
  const marked = page.locator('[data-active]');
  for (const words of ['Hypertension', 'Gout', 'Hypertension']) {
    await page.getByRole('button', { name: 'Next highlight' }).click();
    await expect.poll(() => marked.allTextContents()).toEqual([words]);
  }
});
