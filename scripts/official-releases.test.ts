import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderFile } from '../packages/terminology/src/fixtures/fixtures.ts';
import { zipped } from '../packages/terminology/src/fixtures/zipped.ts';
import { fetchOfficialReleases, type OfficialSource, officialSources } from './official-releases.ts';

const timeouts = { connect: 300, idle: 300, total: 2_000 };
const day = 24 * 3_600_000;
const now = Date.parse('2030-01-15T08:00:00Z');

let server: Server;
let requests: string[];
let lines: string[];
let dataDir: string;

beforeEach(async () => {
  requests = [];
  lines = [];
  dataDir = await mkdtemp(join(tmpdir(), 'ohm-data-'));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A publisher on this machine; returns its address. */
async function publisher(answer: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function sourcesAt(address: string, sha256: string | null = null): OfficialSource[] {
  const archives = [{ url: `${address}/2030-order.zip`, sha256, holds: 'codes' }];
  return [{ system: 'icd10', version: 'FY2030', effectiveFrom: '2029-10-01', archives }];
}

const fetching = (sources: readonly OfficialSource[], at = now) =>
  fetchOfficialReleases({ dataDir, sources, timeouts, now: at, log: (line) => lines.push(line) });

const goodArchive = async () =>
  Buffer.from(zipped({ 'Codes/icd10cm_order_2030.txt': await readFile(orderFile) }));
const kept = () => readdir(join(dataDir, 'releases', 'archives'));

describe('fetchOfficialReleases', () => {
  it('keeps archive and files, and asks for neither again', async () => {
    const archive = await goodArchive();
    const address = await publisher((_request, response) => response.end(archive));
    const sources = sourcesAt(address, createHash('sha256').update(archive).digest('hex'));
    const folder = await fetching(sources);
    expect(folder).toBe(join(dataDir, 'releases', 'files'));
    expect(await readdir(join(folder ?? '', 'FY2030'))).toEqual(['icd10cm_order_2030.txt']);
    expect(lines[0]).toBe(`ICD-10-CM FY2030: downloading codes from ${address}/2030-order.zip`);
    lines = [];
    expect(await fetching(sources)).toBe(folder);
    expect(requests).toEqual(['/2030-order.zip']);
    expect(lines).toEqual([]);
  });

  it.each<[string, RequestListener, RegExp]>([
    ['a 404', (_request, response) => response.writeHead(404).end('gone'), /the server answered 404$/],
    ['a server that never answers', () => {}, /no answer within 300 ms$/],
    [
      'a server that stops in the middle',
      (_request, response) => response.writeHead(200, { 'content-length': '9999' }).write('PK\x03\x04'),
      /nothing came for 300 ms$/,
    ],
    [
      'a connection that breaks off',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '9999' }).write('PK\x03\x04');
        setTimeout(() => response.destroy(), 50);
      },
      /the connection broke off$/,
    ],
    [
      'a page instead of an archive',
      (_request, response) => response.end('<html>Not found</html>'),
      /2030-order\.zip: expected a zip archive, found something else$/,
    ],
    [
      'an archive cut short',
      (_request, response) => void goodArchive().then((archive) => response.end(archive.subarray(0, 400))),
      /truncated or damaged/,
    ],
    [
      'an archive with another release',
      (_request, response) => response.end(zipped({ 'icd10cm-order-2030.txt': 'no order file\n' })),
      /icd10cm-order-2030\.txt, line 1: expected/,
    ],
  ])('goes on without %s, and asks again a day later', async (_, answer, why) => {
    const sources = sourcesAt(await publisher(answer));
    expect(await fetching(sources)).toBeNull();
    expect(lines.find((line) => line.includes('not loaded'))).toMatch(why);
    expect(lines.at(-1)).toMatch(/asked for again after 2030-01-16 08:00$/);
    expect(await kept()).toEqual([]);
    await fetching(sources, now + day - 1);
    expect(requests).toHaveLength(1);
    await fetching(sources, now + day);
    expect(requests).toHaveLength(2);
  });

  it('refuses an archive with another checksum', async () => {
    const archive = await goodArchive();
    const address = await publisher((_request, response) => response.end(archive));
    expect(await fetching(sourcesAt(address, 'ab'.repeat(32)))).toBeNull();
    expect(lines.join('\n')).toMatch(/its SHA-256 is [0-9a-f]{64}, expected (ab){32}/);
    expect(await kept()).toEqual([]);
  });

  it('asks nobody else once no server could be reached', async () => {
    const address = await publisher(() => {});
    const [source] = sourcesAt(address);
    const older = {
      ...source!,
      version: 'FY2029',
      archives: [{ ...source!.archives[0]!, url: `${address}/old.zip` }],
    };
    await fetching([source!, older]);
    expect(requests).toEqual(['/2030-order.zip']);
    await fetching([source!, older]);
    expect(requests).toHaveLength(1);
  });

  it('takes the release in force and the one before, and what belongs to them when it can be had', async () => {
    const archive = await goodArchive();
    const address = await publisher((request, response) => {
      if (request.url === '/index.zip') response.writeHead(404).end();
      else response.end(archive);
    });
    const source = (version: string, effectiveFrom: string): OfficialSource => ({
      system: 'icd10',
      version,
      effectiveFrom,
      archives: [
        { url: `${address}/${version}.zip`, sha256: null, holds: 'codes' },
        { url: `${address}/index.zip`, sha256: null, holds: 'index' },
      ],
    });
    await fetching([
      source('FY2031', '2030-10-01'),
      source('FY2030', '2029-10-01'),
      source('FY2029', '2028-10-01'),
      source('FY2028', '2027-10-01'),
    ]);
    expect(requests).toEqual(['/FY2030.zip', '/index.zip', '/FY2029.zip']);
    expect((await readdir(join(dataDir, 'releases', 'files'))).sort()).toEqual(['FY2029', 'FY2030']);
  });
});

describe('official-releases.json', () => {
  it('names archives of the publisher, newest release first', async () => {
    server = createServer();
    const years = officialSources.map(({ effectiveFrom }) => effectiveFrom);
    expect(years).toEqual([...years].sort().reverse());
    for (const { archives, version } of officialSources) {
      const year = version.replace('FY', '');
      for (const { url, sha256 } of archives) {
        expect(url).toMatch(new RegExp(`^https://www\\.cms\\.gov/files/zip/${year}-[a-z-]+\\.zip$`));
        expect(sha256 === null || /^[0-9a-f]{64}$/.test(sha256)).toBe(true);
      }
    }
  });
});
