import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { signedIn, visit } from '../browser.ts';
import { focused, heading, press, results, settled, tabTo, useCodeBrowser } from './steps.ts';

const { browser, book, at, page: opened } = useCodeBrowser();
const treeItem = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });

let page: Page;
beforeAll(() => {
  page = opened();
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
      /As listed at S92 Fracture of foot.*The appropriate 7th character is to be added.*A\s*initial encounter for closed/s,
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
