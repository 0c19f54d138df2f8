import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { reload, signedIn, visit } from '../browser.ts';
import { coveredDay } from '../code-book.ts';
import { heading, results, useCodeBrowser } from './steps.ts';

const { browser, book, at, page: opened } = useCodeBrowser();

let page: Page;
beforeAll(() => {
  page = opened();
});

describe('what else the code browser promises', () => {
  it('codes looked at lately stay in the tab, and go with who signs out', async () => {
    const tab = await browser.open();
    await signedIn(tab, book.url(), 'coder@kauvery.com');
    for (const code of ['M10.071', 'J03.90']) {
      await visit(tab, at(`/icd10/${code}`));
      await heading(tab, new RegExp(code.replace('.', '\\.'))).waitFor();
    }
    const recent = tab.getByRole('region', { name: 'Recent codes' });
    await expect.poll(() => recent.getByRole('link').allTextContents()).toHaveLength(2);
    expect(((await recent.getByRole('link').first().textContent()) ?? '').replaceAll(/\s+/g, ' ')).toContain(
      'J03.90',
    );
    await reload(tab);
    await recent.getByRole('link', { name: /M10\.071/ }).waitFor();
    await tab.getByRole('button', { name: 'Sign out' }).click();
    await tab.waitForURL(/\/login/);
    expect(await tab.evaluate(() => sessionStorage.length)).toBe(0);
    await signedIn(tab, book.url(), 'doctor@kauvery.com');
    await visit(tab, at('/icd10'));
    await tab.getByRole('region', { name: 'Favourite codes' }).waitFor();
    expect(await recent.count()).toBe(0);
  });

  it('says which release answered, and when it does not cover the date', async () => {
    await visit(page, at('/icd10/M10.9'));
    await page.getByText(`Answers from ICD-10-CM FY2030, for ${coveredDay}.`).waitFor();
    expect(await page.getByText('No loaded release covers').count()).toBe(0);
    await page.getByLabel('Date of service').fill('2029-01-01');
    await page.getByLabel('Date of service').press('Enter');
    await page.waitForURL(/M10\.9\?date=2029-01-01/);
    await page.getByText('No loaded release covers 2029-01-01', { exact: false }).waitFor();
  });

  it('another date asks the same again: what was searched for stays, under its filters', async () => {
    await visit(page, `${at('/icd10')}&billable=true&q=gout`);
    await heading(page, /codes for “gout”/).waitFor();
    await page.getByLabel('Date of service').fill('2029-01-01');
    await page.getByLabel('Date of service').press('Enter');
    await page.waitForURL(/date=2029-01-01/);
    expect(new URL(page.url()).search).toBe('?date=2029-01-01&billable=true&q=gout');
    await heading(page, /codes for “gout”/).waitFor();
  });

  it('going back to results shows what they were searched for', async () => {
    await visit(page, `${at('/icd10')}&q=gout`);
    await heading(page, /codes for “gout”/).waitFor();
    const box = page.getByRole('combobox', { name: 'Search for a code' });
    await box.fill('M10.9');
    await box.press('Enter');
    await heading(page, /M10\.9/).waitFor();
    await page.goBack();
    await heading(page, /codes for “gout”/).waitFor();
    await expect.poll(() => box.inputValue()).toBe('gout');
  });

  it('a code that the release has not: a sentence, and the chapters', async () => {
    await visit(page, at('/icd10/B99.9'));
    await page.getByText('There is no such chapter, section or code', { exact: false }).waitFor();
    await heading(page, 'Chapters').waitFor();
  });

  it('what an instruction introduces stands indented below it, in the order of the release', async () => {
    await visit(page, at('/icd10/T78.2XXA'));
    const part = page.getByRole('region', { name: 'Use additional code', exact: true });
    const introduced = part.getByRole('listitem').filter({ hasText: /^code to identify:/ });
    const below = introduced.getByRole('listitem');
    expect(await below.allTextContents()).toEqual(['place of occurrence', 'activity']);
    const left = async (item: typeof below) => (await item.first().boundingBox())?.x ?? Number.NaN;
    expect((await left(below)) - (await left(introduced))).toBeGreaterThan(8);
  });

  it('a code system without hierarchy says so, and is searched all the same', async () => {
    await visit(page, `${book.url()}/codes/browse/loinc`);
    await page.getByText('This release has no hierarchy').waitFor();
    expect(await page.getByRole('tree').count()).toBe(0);
    await page.getByRole('combobox', { name: 'Search for a code' }).fill('hemoglobin');
    await results(page).first().click();
    await page.waitForURL(/\/codes\/browse\/loinc\/[\d-]+/);
  });

  it('works without scripts: the form gives a page of results, a whole code its page, the star keeps', async () => {
    const context = await page
      .context()
      .browser()
      ?.newContext({
        javaScriptEnabled: false,
        storageState: await page.context().storageState(),
      });
    if (!context) throw new Error('There is no browser.');
    const plain = await context.newPage();
    await plain.goto(at('/icd10'));
    await plain.getByRole('combobox', { name: 'Search for a code' }).fill('gout');
    await plain.getByRole('button', { name: 'Search' }).click();
    await plain
      .getByRole('region', { name: /codes for “gout”/ })
      .getByRole('link', { name: /M10\.9/ })
      .click();
    await heading(plain, /M10\.9/).waitFor();
    await plain.getByRole('button', { name: 'Favourite' }).click();
    await plain
      .getByRole('region', { name: 'Favourite codes' })
      .getByRole('link', { name: /M10\.9/ })
      .waitFor();
    await plain.getByRole('button', { name: 'Favourite' }).click();
    await plain.getByText('None yet.').waitFor();
    await plain.getByLabel('Chapter', { exact: true }).selectOption('10');
    await plain.getByLabel('Billable codes only').check();
    await plain.getByRole('combobox', { name: 'Search for a code' }).fill('gout');
    await plain.getByRole('button', { name: 'Search' }).click();
    await plain.getByText('No code has the words “gout” under these filters').waitFor();
    await plain.getByRole('link', { name: 'Search without filters' }).click();
    await plain.getByRole('link', { name: /M10\.9/ }).waitFor();
    await plain.getByRole('combobox', { name: 'Search for a code' }).fill('m10071');
    await plain.getByRole('button', { name: 'Search' }).click();
    await heading(plain, /M10\.071/).waitFor();
    await context.close();
  });
});

describe('the assistant on a date of service', () => {
  it('says when no release covers it, and takes no half a date for today', async () => {
    await visit(page, `${book.url()}/codes`);
    await page.getByLabel('Discharge summary').fill('Discharge diagnosis: gout.');
    const date = page.getByLabel('Date of service');
    await date.focus();
    await page.keyboard.type('0112');
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByText('This is no whole date').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    await date.fill('2029-01-01');
    expect(await page.getByText('This is no whole date').count()).toBe(0);
    await page.getByRole('button', { name: 'Extract codes' }).click();
    const note = page.getByText(/No loaded release covers .*; FY2030 \(from 2029-10-01\) answered\./);
    await note.waitFor();
    await page.getByRole('button', { name: 'Edit note' }).click();
    await date.fill(coveredDay);
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByRole('article').first().waitFor();
    await expect.poll(() => note.count()).toBe(0);
  });
});
