import type { QuotaStore } from '@ohm/db';

/** Part of a budget that one lease takes: so much a replica may leave unspent. */
const share = 20;
/** How many callers are remembered before those whose window ended are forgotten. */
const remembered = 10_000;

interface Lease {
  tokens: number;
  /** When the window ends, by this process's steady clock, in milliseconds. */
  readonly endsAt: number;
  /** The budget is used up: nobody asks again before the window ends. */
  readonly exhausted: boolean;
}

/** Budgets of callers: a request spends tokens that were leased before, so that most cost no statement. */
export interface QuotaLeases {
  /** Spends `cost` of the caller's budget of `limit` a minute. Null when that is fine, else seconds to wait. */
  spend(key: string, cost: number, limit: number): number | null | Promise<number | null>;
}

/**
 * Each replica leases a twentieth of a caller's budget at a time from PostgreSQL and spends it by itself. While the
 * database cannot be reached nobody is refused here: what follows needs it too.
 */
export function createQuotaLeases(
  store: QuotaStore,
  onFailure: (error: unknown) => void,
  now: () => number = () => performance.now(),
): QuotaLeases {
  const leases = new Map<string, Lease>();
  const pending = new Map<string, Promise<Lease>>();

  const renew = (key: string, cost: number, limit: number): Promise<Lease> => {
    const under = pending.get(key);
    if (under) return under;
    const wanted = Math.min(limit, Math.max(cost, Math.ceil(limit / share)));
    const renewed = store
      .lease(key, wanted, limit)
      .then(({ granted, windowEndsInMs }) => {
        const lease = { tokens: granted, endsAt: now() + windowEndsInMs, exhausted: granted < wanted };
        if (leases.size >= remembered) forgetEnded();
        leases.set(key, lease);
        return lease;
      })
      .finally(() => pending.delete(key));
    pending.set(key, renewed);
    return renewed;
  };

  const forgetEnded = () => {
    for (const [key, { endsAt }] of leases) if (endsAt <= now()) leases.delete(key);
  };

  /** Seconds to wait, null when the tokens were spent, undefined when a new lease is needed. */
  const spendFrom = (lease: Lease | undefined, cost: number): number | null | undefined => {
    if (!lease || lease.endsAt <= now()) return undefined;
    if (lease.tokens >= cost) {
      lease.tokens -= cost;
      return null;
    }
    return lease.exhausted ? Math.max(1, Math.ceil((lease.endsAt - now()) / 1000)) : undefined;
  };

  const spendRenewed = async (key: string, cost: number, limit: number): Promise<number | null> => {
    try {
      for (;;) {
        const spent = spendFrom(await renew(key, cost, limit), cost);
        if (spent !== undefined) return spent;
      }
    } catch (error) {
      onFailure(error);
      return null;
    }
  };

  return {
    spend(key, cost, limit) {
      const spent = spendFrom(leases.get(key), cost);
      return spent === undefined ? spendRenewed(key, cost, limit) : spent;
    },
  };
}
