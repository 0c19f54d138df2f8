import type { ApiConfig } from '@ohm/config';
import { AppError } from '@ohm/errors';
import { networkOf } from '@ohm/identity';
import { tokensOf } from './cost.ts';
import type { QuotaLeases } from './quota-leases.ts';

type Limits = Pick<ApiConfig, 'RATE_LIMIT_ADDRESS' | 'RATE_LIMIT_USER' | 'RATE_LIMIT_ORGANIZATION'>;

/** How often windows that ended are swept away, in milliseconds. */
export const pruneEveryMs = 5 * 60_000;

/** Refuses whoever asks too much: by client address before anything is looked up, by user and organization after. */
export interface RequestLimits {
  /** @throws AppError TOO_MANY_REQUESTS */
  ofAddress(clientAddress: string, cost: number): Promise<void> | void;
  /** @throws AppError TOO_MANY_REQUESTS */
  ofActor(actor: { readonly userId: string; readonly organizationId: string }, cost: number): Promise<void>;
}

/** The budgets of the configuration, spent from leases. */
export function createRequestLimits(leases: QuotaLeases, limits: Limits): RequestLimits {
  const ofAddress = tokensOf(limits.RATE_LIMIT_ADDRESS);
  const ofUser = tokensOf(limits.RATE_LIMIT_USER);
  const ofOrganization = tokensOf(limits.RATE_LIMIT_ORGANIZATION);
  return {
    ofAddress(clientAddress, cost) {
      const wait = leases.spend(`address:${networkOf(clientAddress)}`, cost, ofAddress);
      return wait instanceof Promise ? wait.then(refuse) : refuse(wait);
    },
    async ofActor({ userId, organizationId }, cost) {
      refuse(await leases.spend(`user:${userId}`, cost, ofUser));
      refuse(await leases.spend(`organization:${organizationId}`, cost, ofOrganization));
    },
  };
}

function refuse(wait: number | null): void {
  if (wait === null) return;
  const seconds = wait === 1 ? '1 second' : `${wait} seconds`;
  throw new AppError('TOO_MANY_REQUESTS', `These are too many requests. Wait ${seconds}, then go on.`, {
    retryAfter: wait,
  });
}
