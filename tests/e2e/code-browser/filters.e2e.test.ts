import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { reload, visit } from '../browser.ts';
import { coveredDay } from '../code-book.ts';
import { heading, press, results, settled, tabTo, useCodeBrowser } from './steps.ts';

const { at, page: opened } = useCodeBrowser();

let page: Page;
beforeAll(() => {
  page = opened();
});

/** Goes on from the search to its filters and back. No pointer is used in this block either. */
describe('the filters by keyboard alone', () => {
  const box = () => page.getByRole('combobox', { name: 'Search for a code' });
  const codes = () => results(page).locator('.font-mono').allTextContents();
  /** Types the words anew, and gives the codes of the list once it is there. */
  const search = async (words: string) => {
    await press(page, 'Control+k', 'Backspace');
    await page.keyboard.type(words);
    await settled(page);
    return codes();
  };
  const filters = (place: string, set: string) => `${at(place)}${set}`;

  it('billable codes only, then a chapter: the results respect them, the focus stays, the address keeps them', async () => {
    await visit(page, at('/icd10'));
    expect(await search('tonsillitis')).toContain('J03');
    await tabTo(page, /^Search$/);
    await press(page, 'Tab');
    await press(page, 'Tab');
    const billable = page.getByRole('checkbox', { name: 'Billable codes only' });
    await press(page, 'Space');
    await page.waitForURL(filters('/icd10', '&billable=true'));
    expect(await billable.evaluate((element) => element === document.activeElement)).toBe(true);
    const all = await search('unspecified');
    expect(all).toEqual(expect.arrayContaining(['J03.90', 'M10.9']));
    expect(await results(page).getByText('Not billable').count()).toBe(0);

    await tabTo(page, /^All chapters/);
    await page.keyboard.type('Chapter 10');
    await page.waitForURL(filters('/icd10', '&billable=true&chapter=10'));
    const chapter = page.getByRole('combobox', { name: 'Chapter', exact: true });
    expect(await chapter.evaluate((element) => element === document.activeElement)).toBe(true);
    const some = await search('unspecified');
    expect(some.length).toBeGreaterThan(0);
    expect(some.filter((code) => !code.startsWith('J'))).toEqual([]);
    expect(some).not.toContain('J03.9');

    await press(page, 'ArrowDown', 'Enter');
    await page.waitForURL(/\/icd10\/J03\.\d+\?.*billable=true&chapter=10/);
    await reload(page);
    expect(await billable.isChecked()).toBe(true);
    expect(await chapter.inputValue()).toBe('10');
  });

  it('nothing under the filters: both lists say so, and clearing gives the codes and the focus back', async () => {
    await press(page, 'Control+k');
    await page.keyboard.type('gout');
    await page.getByText('No code has these words under these filters.').waitFor();
    await press(page, 'Enter');
    await page.getByText('No code has the words “gout” under these filters').waitFor();
    await tabTo(page, /^Clear filters$/);
    await press(page, 'Enter');
    await heading(page, /codes for “gout”/).waitFor();
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).search).toBe(`?date=${coveredDay}&q=gout`);
    expect(await page.getByRole('link', { name: 'Clear filters' }).count()).toBe(0);
  });

  it('another code system has other filters; what the release has not is said', async () => {
    await visit(page, filters('/icd10', '&billable=true'));
    await page.getByLabel('Code system').focus();
    await page.keyboard.type('SNOMED');
    await page.waitForURL(at('/snomed'));
    await expect.poll(() => page.getByRole('checkbox').count()).toBe(0);
    const [measured, found] = ['271649006', '163030003'];
    expect((await search('systolic')).toSorted()).toEqual([found, measured]);
    await tabTo(page, /^All kinds/);
    await page.keyboard.type('finding');
    await page.waitForURL(filters('/snomed', '&semanticTag=finding'));
    expect(await page.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('finding');
    expect(await search('systolic')).toEqual([found]);
    await visit(page, filters('/snomed', '&semanticTag=observable+entity'));
    expect(await search('systolic')).toEqual([measured]);
    await visit(page, filters('/icd10', '&billable=true&chapter=99'));
    await page.getByText('ICD-10-CM FY2030 has no chapter “99” to filter by.', { exact: false }).waitFor();
    expect(await search('gout')).toContain('M10.9');
  });
});
