import { createHash } from 'node:crypto';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { AppError } from '@ohm/errors';
import { networkOf } from './network-of.ts';

/** How attempts that fail slow the next ones down. Times in milliseconds. */
export interface ThrottleRule {
  /** So many failures cost nothing. */
  readonly free: number;
  /** The pause after the next one; each further one doubles it. */
  readonly baseMs: number;
  readonly maxMs: number;
  /** One failure is forgotten in this time. */
  readonly forgetMs: number;
}

/** Attempts come one after the other where they must pause, so a pause is also a bound on guesses a second. */
const rules = {
  account: { free: 5, baseMs: 500, maxMs: 5_000, forgetMs: 180_000 },
  // Behind one address of the network may be a hospital; whoever signs in rightly leaves no trace here.
  address: { free: 20, baseMs: 250, maxMs: 2_000, forgetMs: 30_000 },
  // Three mails an hour to one address, and no attempt waits.
  resetMail: { free: 3, baseMs: 3_600_000, maxMs: 3_600_000, forgetMs: 1_200_000 },
} as const satisfies Record<string, ThrottleRule>;

/** A request is held for so long at most; what would have to wait longer is told to come back. */
const patienceMs = 10_000;

/** What an attempt is counted under. */
export interface Counted {
  readonly key: Uint8Array;
  readonly rule: ThrottleRule;
}

/** Where attempts are counted, for all replicas together. */
export interface ThrottleStore {
  /**
   * Counts an attempt as a failure until it is forgiven, and answers when it may go on; null when that is later than
   * `patienceMs` from now, and then it is not counted.
   */
  countAttempt(key: Uint8Array, rule: ThrottleRule, now: Date, patienceMs: number): Promise<Date | null>;
  /** Counts an attempt for both, in one statement: for the account only where the address may go on. */
  countSignIn(
    address: Counted,
    account: Counted,
    now: Date,
    patienceMs: number,
  ): Promise<{ readonly address: Date | null; readonly account: Date | null }>;
  /** Forgets the attempts of `account`, and one of `address`, where it was counted too. */
  forgiveAttempts(keys: { readonly account: Uint8Array; readonly address: Uint8Array | null }): Promise<void>;
  /** Did this address of the network start a session of the account in the last 30 days? */
  isUsualAddress(email: string, clientAddress: string, now: Date): Promise<boolean>;
}

/** An attempt that may go on now. */
export interface Attempt {
  /** It was right: it counts no longer. */
  forgive(): Promise<void>;
}

/**
 * A soft delay in place of a lock-out: failures make the next attempt wait, for the account and for the address it comes
 * from, and a right password goes through after the pause. Addresses without an account are counted alike.
 */
export interface Throttle {
  /** Waits until the attempt may go on. @throws AppError TOO_MANY_REQUESTS when that would take too long. */
  admit(attempt: { readonly email: string; readonly clientAddress: string | null }): Promise<Attempt>;
  /** The same for guesses of a second factor, which only who knows the password can make. */
  admitFactor(userId: string): Promise<Attempt>;
  /** May this address of the network ask for a mail? @throws AppError TOO_MANY_REQUESTS */
  admitRequest(clientAddress: string | null): Promise<void>;
  /** May a mail go to this address, or were there enough? */
  allowsMail(email: string): Promise<boolean>;
}

/** The throttle on a store that all replicas share. */
export function createThrottle(options: {
  readonly store: ThrottleStore;
  readonly now?: () => Date;
  /** Tests do not wait. */
  readonly sleep?: (ms: number) => Promise<void>;
}): Throttle {
  const { store } = options;
  const now = options.now ?? (() => new Date());
  const sleep = options.sleep ?? ((ms: number) => sleepFor(ms));

  const count = (key: Uint8Array, rule: ThrottleRule) => store.countAttempt(key, rule, now(), patienceMs);

  const until = async (...moments: Date[]) => {
    const ms = Math.max(...moments.map((moment) => moment.getTime() - now().getTime()));
    if (ms > 0) await sleep(ms);
  };

  return {
    async admit({ email, clientAddress }) {
      const keys = { account: keyOf('account', email), address: keyOf('address', networkOf(clientAddress)) };
      const freeAt = await store.countSignIn(
        { key: keys.address, rule: rules.address },
        { key: keys.account, rule: rules.account },
        now(),
        patienceMs,
      );
      const addressFree = freeAt.address;
      if (!addressFree) throw tooMany();
      const accountFree = freeAt.account ?? (await usual(email, clientAddress));
      if (!accountFree) throw tooMany();
      await until(addressFree, accountFree);
      return { forgive: () => store.forgiveAttempts(keys) };
    },

    async admitFactor(userId) {
      const account = keyOf('factor', userId);
      const free = await count(account, rules.account);
      if (!free) throw tooMany();
      await until(free);
      return { forgive: () => store.forgiveAttempts({ account, address: null }) };
    },

    async admitRequest(clientAddress) {
      const free = await count(keyOf('request', networkOf(clientAddress)), rules.address);
      if (!free) throw tooMany();
      await until(free);
    },

    async allowsMail(email) {
      return (await store.countAttempt(keyOf('mail', email), rules.resetMail, now(), 0)) !== null;
    },
  };

  /** While strangers flood an account, its owner comes in from where they usually do, after the longest pause. */
  async function usual(email: string, clientAddress: string | null): Promise<Date | null> {
    if (clientAddress === null || !(await store.isUsualAddress(email, clientAddress, now()))) return null;
    return new Date(now().getTime() + rules.account.maxMs);
  }
}

function tooMany(): AppError {
  return new AppError(
    'TOO_MANY_REQUESTS',
    'There were too many attempts just now. Wait half a minute, then try again.',
    { retryAfter: 30 },
  );
}

function keyOf(kind: string, value: string): Uint8Array {
  return createHash('sha256').update(`${kind}\0${value}`).digest();
}
