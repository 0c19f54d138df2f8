import type { QuotaStore } from '@ohm/db';
import { describe, expect, it } from 'vitest';
import { createQuotaLeases } from './quota-leases.ts';

/** The database of all replicas, with a clock that the test turns. */
function sharedStore() {
  let time = 0;
  const taken = new Map<string, number>();
  let statements = 0;
  const store: QuotaStore = {
    lease: async (key, wanted, limit) => {
      statements += 1;
      const window = `${key} ${Math.floor(time / 60_000)}`;
      const granted = Math.min(wanted, limit - (taken.get(window) ?? 0));
      taken.set(window, (taken.get(window) ?? 0) + granted);
      return { granted, windowEndsInMs: 60_000 - (time % 60_000) };
    },
    prune: async () => undefined,
  };
  return {
    store,
    now: () => time,
    pass: (ms: number) => {
      time += ms;
    },
    statements: () => statements,
  };
}

const failNever = (error: unknown) => {
  throw error;
};

describe('budgets of requests', () => {
  it('hold across replicas, with a statement for a twentieth and none for the rest', async () => {
    const { store, now, statements } = sharedStore();
    const replicas = [0, 1, 2].map(() => createQuotaLeases(store, failNever, now));
    let passed = 0;
    for (let request = 0; request < 6_000; request += 1) {
      const wait = await replicas[request % 3]?.spend('user:a', 1, 2_000);
      if (wait === null) passed += 1;
    }
    expect(passed).toBe(2_000);
    expect(statements()).toBeLessThanOrEqual(23);
  });

  it('say how long to wait, and start anew with the next minute', async () => {
    const { store, now, pass } = sharedStore();
    const leases = createQuotaLeases(store, failNever, now);
    pass(20_000);
    expect(await leases.spend('address:a', 10, 10)).toBeNull();
    expect(await leases.spend('address:a', 1, 10)).toBe(40);
    expect(await leases.spend('address:b', 1, 10)).toBeNull();
    pass(40_000);
    expect(await leases.spend('address:a', 1, 10)).toBeNull();
  });

  it('are leased once for requests at the same time', async () => {
    const { store, now, statements } = sharedStore();
    const leases = createQuotaLeases(store, failNever, now);
    const spent = await Promise.all(Array.from({ length: 50 }, () => leases.spend('user:a', 1, 1_000)));
    expect(spent.every((wait) => wait === null)).toBe(true);
    expect(statements()).toBe(1);
  });

  it('refuse what costs more than the whole budget', async () => {
    const { store, now } = sharedStore();
    expect(await createQuotaLeases(store, failNever, now).spend('user:a', 11, 10)).toBe(60);
  });

  it('refuse nobody while the database is away, and tell of it', async () => {
    const faults: unknown[] = [];
    const store: QuotaStore = {
      lease: () => Promise.reject(new Error('away')),
      prune: async () => undefined,
    };
    expect(await createQuotaLeases(store, (error) => faults.push(error)).spend('user:a', 1, 10)).toBeNull();
    expect(faults).toHaveLength(1);
  });
});
