import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, reload, signedIn, signIn, useBrowser, visit } from './browser.ts';
import { coveredDay, useCodeBook } from './code-book.ts';

const browser = useBrowser();
const book = useCodeBook();

const at = (path: string) => `${book.url()}/codes/browse${path}?date=${coveredDay}`;
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** What has the focus, in the words of a person: its text without line breaks. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
/** Goes on with Tab until something has the focus whose words match. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (words.test(name.replaceAll(/\s+/g, ' '))) return;
  }
  throw new Error(`Nothing that Tab reaches is called ${words}.`);
}
/** The options of the search; those of the code system's select are options too. */
const results = (page: Page) => page.getByRole('listbox').getByRole('option');
/** The list is that of what is typed: before, new results would start the walk through it again. */
const settled = (page: Page) =>
  page.locator('[role=listbox][aria-busy=false]').getByRole('option').first().waitFor();
const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 2, name });
const treeItem = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });

let page: Page;
beforeAll(async () => {
  page = await browser.open();
  await signedIn(page, book.url(), 'coder@kauvery.com');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** One coder from the search to the clipboard. No pointer is used in this block. */
describe('the code browser by keyboard alone', () => {
  it('search: the list is there while one types; arrows, Home, End and page keys move in it, Enter opens', async () => {
    await visit(page, at(''));
    await press(page, 'Control+k');
    await page.keyboard.type('tonsillitis');
    const box = page.getByRole('combobox', { name: 'Search for a code' });
    const options = results(page);
    await settled(page);
    const active = () => page.locator('[role=option][aria-selected=true]').textContent();
    const last = await options.last().textContent();
    await press(page, 'ArrowDown');
    await expect.poll(active).toBe(await options.first().textContent());
    await press(page, 'ArrowDown');
    expect(await active()).toBe(await options.nth(1).textContent());
    await press(page, 'End');
    expect(await active()).toBe(last);
    await press(page, 'PageUp', 'Home');
    expect(await active()).toBe(await options.first().textContent());
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));

    await press(page, 'Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('tonsillitis');
    await press(page, 'Escape');
    expect(await box.inputValue()).toBe('');

    await page.keyboard.type('j0390');
    await options.filter({ hasText: 'J03.90' }).waitFor();
    await settled(page);
    await press(page, 'ArrowDown');
    await expect.poll(active).toContain('J03.90');
    await press(page, 'Enter');
    await page.waitForURL(at('/icd10/J03.90'));
    await expect.poll(() => focused(page)).toContain('Acute tonsillitis, unspecified');
  });

  it('notes: each instruction says where it stands, and the codes in it are links', async () => {
    const part = (name: string) => page.getByRole('region', { name, exact: true });
    expect(await part('Code also').textContent()).toMatch(
      /from J03 Acute tonsillitis\s*influenza, if present/,
    );
    expect(await part('Excludes1: not coded here').textContent()).toContain('from J03.9 Acute tonsillitis');
    await tabTo(page, /^J03\.0-$/);
    await press(page, 'Enter');
    await page.waitForURL(at('/icd10/J03.0'));
    await heading(page, /J03\.0 .*Streptococcal tonsillitis/).waitFor();
    await page.getByText('Not billable: choose a code below it').waitFor();
  });

  it('tree: one tab stop, opened at the page; arrows walk, open and close, letters jump, Enter shows', async () => {
    await tabTo(page, /^J03\.0 Streptococcal tonsillitis$/);
    const current = treeItem(page, /^J03\.0 /);
    expect(await current.getAttribute('aria-current')).toBe('true');
    expect(await current.getAttribute('aria-level')).toBe('4');
    expect(await current.getAttribute('aria-expanded')).toBe('false');

    await press(page, 'ArrowRight');
    await treeItem(page, /^J03\.01 /).waitFor();
    await press(page, 'ArrowRight');
    await expect.poll(() => focused(page)).toBe('J03.00 Acute streptococcal tonsillitis, unspecified');
    await press(page, 'ArrowLeft', 'ArrowLeft');
    expect(await treeItem(page, /^J03\.01 /).count()).toBe(0);
    // Up to J03, which closes, up to its section, which closes, up to the chapter.
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await focused(page)).toContain('Chapter 10');
    await page.keyboard.type('Chapter 20');
    expect(await focused(page)).toContain('Chapter 20 External causes of morbidity');
    await press(page, 'ArrowRight');
    await treeItem(page, /^V00-X58/).waitFor();
    await press(page, 'Home');
    expect(await focused(page)).toContain('Chapter 4');
    await press(page, 'End');
    expect(await focused(page)).toContain('Codes that begin with Z');
    await page.keyboard.type('Chapter 4');
    await press(page, 'Enter');
    await page.waitForURL(at('/icd10/chapter-4'));
    await heading(page, 'Chapter 4: Endocrine, nutritional and metabolic diseases').waitFor();
    // The tree keeps the focus: one walks on.
    expect(await focused(page)).toContain('Chapter 4');
  });

  it('chapters: a page to walk through, down to a code', async () => {
    await press(page, 'Control+k');
    await tabTo(page, /^All chapters$/);
    await press(page, 'Enter');
    await heading(page, 'Chapters').waitFor();
    await press(page, 'Control+k');
    for (const [link, address] of [
      [/^Chapter 19/, 'chapter-19'],
      [/^S90-S99/, 'S90-S99'],
      [/^(ICD-10-CM ?)?S92 /, 'S92'],
      [/S92\.5 /, 'S92.5'],
    ] as const) {
      await press(page, 'Control+k');
      await tabTo(page, link);
      await press(page, 'Enter');
      await page.waitForURL(at(`/icd10/${address}`));
      await page
        .locator('[role=treeitem][aria-current=true]')
        .filter({ hasText: address.replace('chapter-', 'Chapter ') })
        .waitFor();
    }
    const seventh = page.getByRole('region', { name: '7th character' });
    expect(await seventh.textContent()).toMatch(
      /As listed at S92 Fracture of foot.*A\s*initial encounter for closed/s,
    );
    await page
      .getByText(/7th character/)
      .first()
      .waitFor();
  });

  it('favourite: kept with the account, shown in another browser, not shown to anybody else', async () => {
    await visit(page, at('/icd10/M10.071'));
    await tabTo(page, /^Favourite$/);
    await press(page, 'Space');
    const star = page.getByRole('button', { name: 'Favourite' });
    const favourites = (on: Page) => on.getByRole('region', { name: 'Favourite codes' });
    await favourites(page)
      .getByRole('link', { name: /M10\.071/ })
      .waitFor();
    expect(await star.getAttribute('aria-pressed')).toBe('true');

    const elsewhere = await browser.open();
    await signedIn(elsewhere, book.url(), 'coder@kauvery.com');
    await visit(elsewhere, at('/icd10'));
    await favourites(elsewhere)
      .getByRole('link', { name: /M10\.071/ })
      .waitFor();
    const other = await browser.open();
    await signedIn(other, book.url(), 'doctor@kauvery.com');
    await visit(other, at('/icd10'));
    await favourites(other).getByText('None yet.').waitFor();

    await press(page, 'Space');
    await favourites(page).getByText('None yet.').waitFor();
  });

  it('copy: Ctrl+C takes the code while nothing is selected, and what is selected otherwise', async () => {
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await visit(page, at('/icd10/M10.071'));
    await press(page, 'Control+c');
    await page.getByText('M10.071 copied', { exact: true }).waitFor();
    expect(await clipboard()).toBe('M10.071');
    await tabTo(page, /^Copy M10\.071$/);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await press(page, 'Enter');
    await expect.poll(clipboard).toBe('M10.071');
    await page.evaluate(() =>
      document.getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body),
    );
    await press(page, 'Control+c');
    await expect.poll(clipboard).toBe('Code search');
  });
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
    await tabTo(page, /^All kinds/);
    await page.keyboard.type('disorder');
    await page.waitForURL(filters('/snomed', '&semanticTag=disorder'));
    expect(await search('gout')).toEqual(['90560007']);
    await visit(page, filters('/icd10', '&billable=true&chapter=99'));
    await page.getByText('ICD-10-CM FY2030 has no chapter “99” to filter by.', { exact: false }).waitFor();
    expect(await search('gout')).toContain('M10.9');
  });
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

  it('a code that the release has not: a sentence, and the chapters', async () => {
    await visit(page, at('/icd10/B99.9'));
    await page.getByText('There is no such chapter, section or code', { exact: false }).waitFor();
    await heading(page, 'Chapters').waitFor();
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

  it.each([
    ['wide and light', 1280, false],
    ['wide and dark', 1280, true],
    ['narrow and light', 360, false],
    ['narrow and dark', 360, true],
  ] as const)('axe-core finds nothing, and nothing scrolls sideways: %s', async (_, width, dark) => {
    const faults: string[] = [];
    const tab = await browser.open({ width, dark });
    await visit(tab, `${book.url()}/login`);
    await signIn(tab, 'coder@kauvery.com');
    await tab.waitForURL((url) => !url.pathname.startsWith('/login'));
    for (const address of [
      `${at('/icd10')}&billable=true&chapter=10&q=gout`,
      at(''),
      at('/icd10/chapter-19'),
      at('/icd10/J03.90'),
      at('/icd10/S92.501'),
      at('/icd10/W54.0XXA'),
      at('/icd10/B99.9'),
      at('/loinc'),
      at('/snomed'),
    ]) {
      await visit(tab, address);
      await tab.getByRole('region', { name: 'Favourite codes' }).waitFor();
      for (const fault of await accessibilityFaults(tab)) faults.push(`${address}: ${fault}`);
      const overflow = await tab.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) faults.push(`${address}: scrolls sideways by ${overflow} px`);
    }
    await tab.getByRole('combobox', { name: 'Search for a code' }).fill('h');
    await results(tab).first().waitFor();
    for (const fault of await accessibilityFaults(tab)) faults.push(`results: ${fault}`);
    expect(faults).toEqual([]);
  });
});
