import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type App, apps, ask, cookieName, cookieOf, dataAddress, signInByForm } from './app-routes.ts';
import { logs, reload, signedIn, signIn, urls, useBrowser, visit } from './browser.ts';

/** What a page on another site, or the next person at the same computer, could make of somebody's session. */
const browser = useBrowser();
const password = 'Welcome-to-ohm-2026';
const people = {
  doctor: 'doctor@kauvery.com',
  admin: 'admin@kauvery.com',
  tools: 'coder@kauvery.com',
} as const;

describe('where a sign-in leads', () => {
  const elsewhere = [
    ...['//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example'],
    ...['https://evil.example', 'https:evil.example', 'javascript:alert(1)', ' //evil.example', '/%0d%0aX:1'],
    ...['/.//evil.example', '/..//evil.example', '/%2e//evil.example', '/a/..//evil.example'],
    ...['/\u0000/evil.example', '/\r\nLocation: https://evil.example', 'data:text/html,x', '@evil.example'],
  ];

  it.each(apps)(
    'is a page of the %s app, whatever redirectTo says and however it is encoded',
    async (app) => {
      const cookie = await signInByForm(app, people[app]);
      const form = { email: people[app], password };
      const check = (query: string, response: Response) => {
        const location = response.headers.get('location') ?? '';
        expect(response.status, query).toBe(302);
        const { origin, pathname } = new URL(location, urls[app]);
        expect([origin, pathname.startsWith('//')], `${query} → ${location}`).toEqual([urls[app], false]);
        expect(response.headers.has('x')).toBe(false);
      };
      for (const evil of elsewhere) {
        const query = encodeURIComponent(evil);
        const path = (at: string, of = query) => `${at}?redirectTo=${of}`;
        check(query, await ask(app, path('/login'), { cookie }));
        check(query, await ask(app, path('/login', encodeURIComponent(query)), { cookie }));
        check(query, await ask(app, path('/login'), { form }));
        const data = await ask(app, path(dataAddress('/login')), { cookie });
        expect(await data.text()).not.toMatch(
          /"(https?:|javascript:|data:)?[\\/.]*[/\\]{2}evil|"javascript:/,
        );
      }
    },
  );

  it('is followed by the page itself to no other site', async () => {
    for (const evil of ['/.//evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const page = await browser.open({ url: `${urls.tools}/login?redirectTo=${encodeURIComponent(evil)}` });
      await signIn(page, people.tools);
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      expect(new URL(page.url()).origin).toBe(urls.tools);
    }
  });
});

describe('a session', () => {
  it.each(apps)('that somebody else planted is not the one after signing in: %s', async (app) => {
    const attacker = await signInByForm(app, people[app]);
    for (const planted of [attacker, `${cookieName(app)}=ohm_s_${'f'.repeat(43)}`, `${cookieName(app)}=x`]) {
      const response = await ask(app, '/login', { cookie: planted, form: { email: people[app], password } });
      expect(cookieOf(response)).not.toBe(planted);
      expect(response.headers.getSetCookie()).toHaveLength(1);
    }
    const [cookie] = (
      await ask(app, '/login', { form: { email: people[app], password } })
    ).headers.getSetCookie();
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain');
  });

  it('is ended by no form of another site, in a browser that holds its cookie', async () => {
    const page = await browser.open({ expected: /403/ });
    for (const app of apps) await signedIn(page, urls[app], people[app]);
    for (const app of apps) {
      for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
        await page.route('http://evil.example/', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<form method="post" enctype="${type}" action="${urls[app]}/logout"><input name="a" value="b"></form>`,
          }),
        );
        await page.goto('http://evil.example/');
        const answered = page.waitForResponse(`${urls[app]}/logout`);
        await page.evaluate(() => document.querySelector('form')?.submit());
        expect((await answered).status()).toBe(403);
        await page.getByText('This form was sent from another site.').waitFor();
      }
      await visit(page, `${urls[app]}/account/sessions`);
      await page.getByText('This session').waitFor();
    }
  });
});

/** Notes whenever a word stands on the page, from the first node on; answers how often since it was asked last. */
async function watch(page: Page, word: string): Promise<() => number> {
  let seen = 0;
  await page.exposeFunction('seen', () => {
    seen += 1;
  });
  await page.addInitScript((wanted) => {
    const look = () => {
      const { body } = document;
      const fields = [...document.querySelectorAll('input, textarea')].map(
        (one) => (one as HTMLInputElement).value,
      );
      if ([body?.textContent ?? '', ...fields].some((text) => text.includes(wanted)))
        (globalThis as unknown as { seen(): void }).seen();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    addEventListener('pageshow', look);
  }, word);
  return () => {
    const count = seen;
    seen = 0;
    return count;
  };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(/\/login/);
  await page.getByLabel('Email').waitFor();
}

/** Back as far as it goes: within the page's own history and beyond it, where the browser may have kept a page alive. */
async function goBackAll(page: Page): Promise<void> {
  for (let step = 0; step < 4; step += 1) {
    await page.goBack({ waitUntil: 'commit' });
    if (page.url() === 'about:blank') return;
    await page.getByLabel('Email').waitFor();
  }
}

describe('after signing out, the back button', () => {
  it.each([
    ['within the app', false],
    ['from another site', true],
  ])('shows no patient and no note: %s', async (_name, away) => {
    const page = await browser.open();
    const seen = await watch(page, 'Natarajan');
    await signedIn(page, urls.doctor, people.doctor);
    await page.getByRole('link', { name: 'Patients' }).click();
    await page.getByRole('link', { name: 'Revathi Natarajan' }).first().click();
    await page.getByRole('heading', { name: 'Revathi Natarajan' }).waitFor();
    await page.getByRole('link', { name: 'Discharge summary: pneumonia' }).first().click();
    await page.getByRole('heading', { name: 'Discharge summary: pneumonia', level: 1 }).waitFor();
    expect(seen()).toBeGreaterThan(0);
    if (away) {
      // As a document of its own, which a browser could keep; what a page of the app shows later it never asked for as one.
      await reload(page);
      // Signed out elsewhere: this page is left as it is, with all that it shows.
      const other = await page.context().newPage();
      await visit(other, `${urls.doctor}/account/sessions`);
      await signOut(other);
      await page.goto('about:blank');
    } else await signOut(page);
    seen();
    await goBackAll(page);
    expect(seen()).toBe(0);
  });

  it('shows no note that was pasted, to nobody: neither does the next person find it', async () => {
    const page = await browser.open();
    const seen = await watch(page, 'Quixotry');
    await signedIn(page, urls.tools, people.tools);
    await page.getByLabel('Discharge summary').fill('Quixotry: hypertension.');
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByRole('article').filter({ hasText: 'I10' }).first().waitFor();
    expect(seen()).toBeGreaterThan(0);
    await signOut(page);
    seen();
    await goBackAll(page);
    await visit(page, `${urls.tools}/login`);
    await signIn(page, 'doctor@kauvery.com');
    await page.getByLabel('Discharge summary').waitFor();
    expect(
      await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }])),
    ).not.toContain('Quixotry');
    expect(seen()).toBe(0);
  });

  it('shows no administrator’s page', async () => {
    const page = await browser.open();
    const seen = await watch(page, 'newcomer@kauvery.com');
    await signedIn(page, urls.admin, people.admin);
    await page.getByRole('link', { name: 'Doctors' }).click();
    await page.getByText('newcomer@kauvery.com').first().waitFor();
    expect(seen()).toBeGreaterThan(0);
    await signOut(page);
    seen();
    await goBackAll(page);
    expect(seen()).toBe(0);
  });
});

describe('what people type', () => {
  it('stands in no log of any process and in no address', async () => {
    const canary = 'Xylophonist';
    const page = await browser.open({ expected: /40\d|422/ });
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url(), request.headers().referer ?? ''));
    await visit(page, `${urls.doctor}/login`);
    await signIn(page, `${canary}@kauvery.com`, `${canary} password`);
    await page.getByText('Email or password is wrong.').waitFor();
    await signedIn(page, urls.doctor, people.doctor);
    await page.getByRole('link', { name: 'Patients' }).click();
    await page.getByPlaceholder('Name or MRN').fill(canary);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('No patient has this name or MRN').waitFor();
    await visit(page, `${urls.doctor}/patients/new`);
    await page.getByLabel('Name').fill(`${canary} Person`);
    await page.getByLabel('MRN').fill(canary);
    await page.getByRole('button', { name: 'Register patient' }).click();
    await signedIn(page, urls.tools, people.tools);
    await page.getByLabel('Discharge summary').fill(`${canary} has hypertension.`);
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByRole('article').filter({ hasText: 'I10' }).first().waitFor();
    for (const app of [...apps, 'api'] as (App | 'api')[]) await fetch(`${urls[app]}/${canary}?q=${canary}`);
    expect(addresses.filter((address) => address.includes(canary))).toEqual([]);
    const written = logs();
    expect(written.map(({ name }) => name).join()).toMatch(/api/);
    const told = written.flatMap(({ name, text }) =>
      text
        .split('\n')
        .flatMap((line) => (/Xylophonist|ohm_s_\w|Welcome-to/.test(line) ? [`${name}: ${line}`] : [])),
    );
    expect(told).toEqual([]);
    expect(await (await fetch(`${urls.api}/metrics`)).text()).not.toContain(canary);
  });
});
