import type { IdentityStore } from '@ohm/identity';
import { appendAudit } from '../audit-row.ts';
import type { PrismaClient } from '../client.ts';
import { findLiveSession } from '../live-session.ts';
import type { PipelinedReads } from '../pipelined-reads.ts';
import { createBootstrap } from './bootstrap.ts';
import { createChallenges } from './challenges.ts';
import { createCredentials } from './credentials.ts';
import { createInvitationAcceptance } from './invitation-acceptance.ts';
import { createOwnSessions } from './own-sessions.ts';
import { createPasswordResets } from './password-resets.ts';
import { createRefreshTokens } from './refresh-tokens.ts';
import { createSecondFactors } from './second-factors.ts';
import { createSessions } from './sessions.ts';
import { createSignInAttempts } from './sign-in-attempts.ts';
import { sweep } from './sweep.ts';

/** The port of @ohm/identity, on the login `ohm_identity`: whose session it is comes through `reads`, all else through `client`. */
export function createIdentityStore(client: PrismaClient, reads: PipelinedReads): IdentityStore {
  return {
    resolveSession: (key, now) => findLiveSession(reads.ask, key, now),
    ...createSessions(client),
    ...createOwnSessions(client),
    ...createRefreshTokens(client),
    ...createCredentials(client),
    ...createPasswordResets(client),
    ...createSecondFactors(client),
    ...createChallenges(client),
    ...createSignInAttempts(client),
    ...createInvitationAcceptance(client),
    ...createBootstrap(client),
    sweep: (now) => sweep(client, now),
    append: ({ organizationId, ...event }, audit) => appendAudit(client, organizationId, event, audit),
  };
}
