import type { TestProjectConfiguration } from 'vitest/config';

/**
 * The kinds of tests, from fast to slow. Unit tests stand beside the code; *.db.test.ts and *.http.test.ts meet a real
 * PostgreSQL, one database a worker; tests/security attacks the API and the apps as a stranger or a colleague could;
 * *.e2e.test.ts drive a real Chromium through the real processes.
 */
const projects: TestProjectConfiguration[] = [
  {
    test: {
      name: 'unit',
      include: ['{apps,packages,prisma,scripts,tests}/**/*.test.{ts,tsx}'],
      exclude: ['**/node_modules/**', '**/*.{db,http,e2e}.test.{ts,tsx}', 'tests/security/**'],
      // The files of a worker share what they import: loading the engine anew for each took most of the time. No unit test keeps state in a module.
      isolate: false,
    },
  },
  {
    test: {
      name: 'integration',
      include: ['{apps,packages,prisma,scripts,tests}/**/*.{db,http}.test.{ts,tsx}'],
      exclude: ['**/node_modules/**'],
      globalSetup: ['./packages/testing/src/database.ts'],
      testTimeout: 30_000,
      hookTimeout: 60_000,
      maxWorkers: 2,
    },
  },
  {
    test: {
      name: 'security',
      include: ['tests/security/**/*.test.ts'],
      globalSetup: ['./packages/testing/src/database.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
      maxWorkers: 2,
    },
  },
  {
    test: {
      name: 'e2e',
      include: ['{apps,tests}/**/*.e2e.test.{ts,tsx}'],
      exclude: ['**/node_modules/**'],
      globalSetup: ['./tests/e2e/setup.ts'],
      testTimeout: 120_000,
      hookTimeout: 180_000,
      maxWorkers: 1,
    },
  },
];

export default projects;
