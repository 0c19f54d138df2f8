import { createServer, type Server, Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { type RunningProcess, startProcess } from '../../scripts/processes.ts';
import { freePorts } from '../free-ports.ts';
import { logDir, plans, reload, signedIn, signIn, urls, useBrowser, visit } from './browser.ts';

const browser = useBrowser();

describe('who is sent where', () => {
  it('a sole-OTHER user at the doctor app lands on the login of the Tools portal', async () => {
    const page = await browser.open({ url: `${urls.doctor}/login` });
    await signIn(page, 'coder@kauvery.com');
    await page.waitForURL(`${urls.tools}/login`);
  });

  it('a doctor opens the Tools portal and may use it without a flag', async () => {
    const page = await browser.open();
    await signedIn(page, urls.tools, 'doctor@kauvery.com');
    await page.getByRole('link', { name: 'AI Code Assistant' }).waitFor();
    await page.getByLabel('Discharge summary').waitFor();
  });

  it('an OTHER without a tool is told whom to ask', async () => {
    const page = await browser.open();
    await signedIn(page, urls.tools, 'newcomer@kauvery.com');
    await page.getByText('No tools enabled. Ask your admin to enable a tool.').waitFor();
    await visit(page, `${urls.tools}/about`);
    expect(await page.getByText('LOINC®', { exact: false }).count()).toBeGreaterThan(0);
  });

  it('a page of a tool that is not enabled says so, and asks nobody for a note that would be refused', async () => {
    const page = await browser.open({ expected: /403/ });
    await signedIn(page, urls.tools, 'newcomer@kauvery.com');
    for (const path of ['/codes', '/codes/browse']) {
      await visit(page, urls.tools + path);
      await page.getByText(/not enabled for your account/).waitFor();
      expect(await page.getByLabel('Discharge summary').count()).toBe(0);
    }
  });

  it('who is signed out comes back to the page after signing in, and to no other site', async () => {
    const page = await browser.open({ url: `${urls.tools}/codes/browse?system=loinc` });
    await page.waitForURL(/\/login\?redirectTo=/);
    await signIn(page, 'coder@kauvery.com');
    await page.waitForURL(`${urls.tools}/codes/browse?system=loinc`);
    for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)']) {
      const victim = await browser.open({
        url: `${urls.tools}/login?redirectTo=${encodeURIComponent(evil)}`,
      });
      await signIn(victim, 'coder@kauvery.com');
      await victim.waitForURL(`${urls.tools}/codes`);
    }
  });

  it('a wrong password keeps the address and says so', async () => {
    const page = await browser.open({ url: `${urls.tools}/login`, expected: /401/ });
    await signIn(page, 'coder@kauvery.com', 'not the right password');
    await page.getByText('Email or password is wrong. Check both and try again.').waitFor();
    expect(await page.getByLabel('Email').inputValue()).toBe('coder@kauvery.com');
  });

  it('signing out ends the session, and the back button shows nothing', async () => {
    const page = await browser.open();
    await signedIn(page, urls.doctor, 'doctor@kauvery.com');
    await page.getByRole('link', { name: 'Patients' }).click();
    await page.getByRole('table').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/login/);
    await page.goBack();
    await page.waitForURL(/\/login/);
  });
});

describe('bad input to the assistant', () => {
  it.each([
    ['empty', '   ', 'Paste a discharge summary first.'],
    ['a file', `%PDF-1.7 ${'\u0001\ufffd'.repeat(60)}`, 'This looks like a file, not like text.'],
    [
      'the source of a file',
      String.raw`{\rtf1\ansi\f0 Diagnosis: \b pneumonia\b0\par}`,
      'This looks like a file',
    ],
    ['too long', 'a '.repeat(100_001), 'at most 200,000 are read'],
  ])('%s: the sentence stands beside the field and nothing is lost', async (_name, text, message) => {
    const page = await browser.open({ expected: /400|413/ });
    await signedIn(page, urls.tools, 'coder@kauvery.com');
    const box = page.getByLabel('Discharge summary');
    await box.fill(text);
    await page.getByRole('radio', { name: 'Outpatient' }).check();
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByText(message).first().waitFor();
    const described = await box.getAttribute('aria-describedby');
    const texts = await Promise.all(
      (described ?? '').split(' ').map((id) => page.locator(`[id="${id}"]`).textContent()),
    );
    expect(texts.join(' ')).toContain(message);
    expect(await box.inputValue()).toBe(text);
    expect(await page.getByRole('radio', { name: 'Outpatient' }).isChecked()).toBe(true);
  });
});

describe('a note in the assistant', () => {
  const note = 'Discharge diagnosis: essential hypertension.';

  it('outlives the session: the sign-in opens beside it, and the button works again', async () => {
    const page = await browser.open({ expected: /401/ });
    await signedIn(page, urls.tools, 'coder@kauvery.com');
    await page.getByLabel('Discharge summary').fill(note);
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Extract codes' }).click();
    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('alert').getByRole('link', { name: 'Sign in' }).click(),
    ]);
    await visit(beside, beside.url());
    await signIn(beside, 'coder@kauvery.com');
    await beside.waitForURL(`${urls.tools}/codes`);
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByRole('article').filter({ hasText: 'I10' }).first().waitFor();
  });

  it('has the focus when somebody goes back to it, clears it or takes the example', async () => {
    const page = await browser.open();
    await signedIn(page, urls.tools, 'coder@kauvery.com');
    const box = page.getByLabel('Discharge summary');
    const focused = () => box.evaluate((element) => element === document.activeElement);
    await box.fill(note);
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByRole('button', { name: 'Edit note' }).click();
    await expect.poll(focused).toBe(true);
    expect(await box.inputValue()).toBe(note);
    // No slip of the pointer puts the example in the place of a note.
    expect(await page.getByRole('button', { name: 'Try an example' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(focused).toBe(true);
    expect(await box.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Try an example' }).click();
    await expect.poll(() => box.inputValue()).toContain('DISCHARGE');
    await expect.poll(focused).toBe(true);
  });

  it('in another language is said not to be read', async () => {
    const page = await browser.open();
    await signedIn(page, urls.tools, 'coder@kauvery.com');
    await page.getByLabel('Discharge summary').fill('நோயாளிக்கு சர்க்கரை நோய் மற்றும் உயர் இரத்த அழுத்தம் உள்ளது.');
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByText(/does not read like English/).waitFor();
    expect(await page.getByText('Nothing in this note calls for a code').count()).toBe(0);
  });
});

describe('while the API is down', () => {
  let front: Server | undefined;
  let app: RunningProcess | undefined;
  afterAll(async () => {
    front?.close();
    await app?.stop();
  });

  it('the page says so and retries by itself, and the pasted note is still there', async () => {
    const [frontPort = 0, appPort = 0] = await freePorts(2);
    const sockets = new Set<Socket>();
    const apiPort = Number(plans.api.environment.PORT);
    /** Stands before the API; closing it is the API going down. */
    const up = () =>
      new Promise<void>((resolve) => {
        front = createServer((client) => {
          const upstream = new Socket().connect(apiPort, '127.0.0.1');
          for (const socket of [client, upstream]) {
            sockets.add(socket);
            socket.on('error', () => undefined);
          }
          client.pipe(upstream).pipe(client);
        }).listen(frontPort, '127.0.0.1', resolve);
      });
    const down = () =>
      new Promise<void>((resolve) => {
        front?.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      });

    await up();
    const url = `http://localhost:${appPort}`;
    app = await startProcess(
      {
        ...plans.tools,
        name: 'tools-api-down',
        probe: `${url}/healthz`,
        environment: {
          ...plans.tools.environment,
          PORT: String(appPort),
          PUBLIC_TOOLS_URL: url,
          API_URL: `http://127.0.0.1:${frontPort}`,
        },
      },
      logDir,
    );
    const page = await browser.open({ expected: /503/ });
    await signedIn(page, url, 'coder@kauvery.com');
    await page.getByLabel('Discharge summary').fill('Discharge diagnosis: essential hypertension.');

    await down();
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByText(/cannot be reached at the moment/).waitFor();
    expect(await page.getByLabel('Discharge summary').inputValue()).toBe(
      'Discharge diagnosis: essential hypertension.',
    );

    await reload(page);
    await page.getByRole('heading', { name: 'Ohm cannot be reached' }).waitFor();
    await up();
    await page.getByLabel('Discharge summary').waitFor();
    await expect
      .poll(() => page.getByLabel('Discharge summary').inputValue())
      .toBe('Discharge diagnosis: essential hypertension.');
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByRole('article').filter({ hasText: 'I10' }).first().waitFor();
  });
});

describe('the app servers', () => {
  it('refuse /__manifest, forms of other sites, and send a strict policy', async () => {
    for (const app of ['doctor', 'admin', 'tools'] as const) {
      expect((await fetch(`${urls[app]}/__manifest?p=/`)).status).toBe(404);
      const form = { method: 'POST', body: new URLSearchParams({ email: 'a@b.c', password: 'x' }) };
      expect((await fetch(`${urls[app]}/login`, form)).status).toBe(403);
      expect(
        (await fetch(`${urls[app]}/login`, { ...form, headers: { origin: 'https://evil.example' } })).status,
      ).toBe(403);
      const page = await fetch(`${urls[app]}/login`);
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('x-powered-by')).toBeNull();
    }
  });
});
