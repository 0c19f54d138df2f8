import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { demonstrationPassword } from '../../prisma/seed.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const { urls, databaseUrl, outboxDir, logDir, plans, modelUrl } = inject('stack');

/** What Chromium says of the end of an answer that was broken off. */
const brokenOff = /^(?:AbortError: )?BodyStreamBuffer was aborted/;

/**
 * One Chromium a test file; every page that was opened must end without an error on its console. `hosts` are rules of
 * Chromium's own for names that no DNS knows; certificates for them need no authority that this machine trusts.
 */
export function useBrowser({ hosts }: { readonly hosts?: string } = {}) {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  const pending: (() => readonly string[])[] = [];

  beforeAll(async () => {
    browser = await launchBrowser(hosts ? [`--host-resolver-rules=${hosts}`] : []);
  });
  afterAll(async () => {
    const unexcused = pending.flatMap((ask) => ask());
    await browser.close();
    expect([...faults, ...unexcused]).toEqual([]);
  });

  return {
    /** A page of a browser that nobody has used: no cookie, no storage. `expected` are console errors that belong to the test. */
    async open(
      options: { url?: string; expected?: RegExp; width?: number; dark?: boolean; scripts?: boolean } = {},
    ): Promise<Page> {
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1280, height: 900 },
        colorScheme: options.dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        ignoreHTTPSErrors: hosts !== undefined,
        javaScriptEnabled: options.scripts ?? true,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const overtaken = watchOvertaken(page);
      const note = (text: string) => {
        if (options.expected?.test(text)) return;
        const fault = `${page.url()}: ${text}`;
        if (brokenOff.test(text)) overtaken.complain(fault);
        else faults.push(fault);
      };
      pending.push(overtaken.unexcused);
      page.on('console', (message) => message.type() === 'error' && note(message.text()));
      page.on('pageerror', (error) => note(error.message));
      if (options.url) await visit(page, options.url);
      return page;
    },
  };
}

/** A Chromium with these arguments besides what every test needs. */
export async function launchBrowser(args: readonly string[]): Promise<Browser> {
  return await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // Not the package's own arguments: they switch the web's security off, and with it what is tested here.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      ...args,
    ],
    headless: true,
  });
}

/**
 * A test that goes on before a loader has answered makes the router break its answer off, of which Chromium complains. One
 * complaint is excused for each such answer, and only once the page has come to where the test went instead. Which of the
 * two Chromium tells first is left to chance, so they are counted up at the end.
 */
function watchOvertaken(page: Page) {
  let answers = 0;
  let waiting: string[] = [];
  const followed: string[] = [];
  page.on('requestfailed', (request) => {
    const ofLoader = request.method() === 'GET' && new URL(request.url()).pathname.endsWith('.data');
    if (ofLoader && request.failure()?.errorText === 'net::ERR_ABORTED') answers += 1;
  });
  page.on('framenavigated', () => {
    followed.push(...waiting);
    waiting = [];
  });
  return {
    complain: (fault: string) => waiting.push(fault),
    unexcused: (): readonly string[] => [...waiting, ...followed.slice(answers)],
  };
}

/** Opens an address and waits until the page's script has taken over: until then a box that React owns may be filled in vain. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await hydrated(page);
}

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await hydrated(page);
}

async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  );
}

/** Fills in the sign-in that the page shows. */
export async function signIn(page: Page, email: string, password = demonstrationPassword): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Opens an app and signs in; answers when the frame of the app is there. */
export async function signedIn(page: Page, url: string, email: string, password?: string): Promise<void> {
  await visit(page, `${url}/login`);
  await signIn(page, email, password);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

/** What axe-core finds on the page as it is now. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The latest mail to an address, empty where there is none. */
export function latestMail(email: string): string {
  const mails = readdirSync(outboxDir)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) =>
      readFileSync(join(outboxDir, name), 'utf8')
        .replaceAll(/=\r?\n/g, '')
        .replaceAll('=3D', '='),
    );
  return mails.findLast((text) => text.includes(`To: ${email}`)) ?? '';
}

/** The link in the latest mail to an address: the mail is there before the API answers. */
export function mailedLink(email: string): string {
  const link = /https?:\/\/\S+#token=[\w-]+/.exec(latestMail(email))?.[0];
  if (!link) throw new Error(`There is no mail with a link to ${email}.`);
  return link;
}

/** What every process has written to its log, by the file's name; those that a test starts for itself have a folder. */
export function logs(): { readonly name: string; readonly text: string }[] {
  return readdirSync(logDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => ({ name, text: readFileSync(join(parentPath, name), 'utf8') }));
}
