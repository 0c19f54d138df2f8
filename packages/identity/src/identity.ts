import { createHmac } from 'node:crypto';
import { AppError } from '@ohm/errors';
import { accessTokenSeconds, createAccessTokens } from './access-token.ts';
import { type Account, normalizeEmail } from './account.ts';
import type { AccountNotices } from './account-notices.ts';
import type { AuditContext } from './audit.ts';
import { assertStrong } from './new-password.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { normalizePassword } from './password-rule.ts';
import { hashSecret, isSecret, newSecret, secretFrom } from './secret.ts';
import type { IdentityStore, ListedSession, Session, SessionAudience } from './store.ts';
import type { Throttle } from './throttle.ts';

/** However busy, a session ends after this long. */
const sessionDays = 7;
/** How old `lastUsedAt` may grow before it is written again: keeps a read from being a write each time. */
const touchAfterMs = 5 * 60_000;
/** Parallel callers that refresh with the same token get the same answer for this long. */
const refreshGraceSeconds = 10;

export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds until the access token expires. */
  readonly expiresIn: number;
  readonly account: Account;
}

/** A sign-in whose proof has been checked, and what it rests on. */
export interface SignIn {
  readonly account: Account;
  /** When the password that was checked had been set; null where none was asked for. */
  readonly passwordSetAt: Date | null;
}

export interface AppSession {
  readonly secret: string;
  readonly expiresAt: Date;
  readonly account: Account;
}

/** Sign-in, sessions and tokens. Everything it knows is in its store: any number of replicas may run. */
export interface Identity {
  /**
   * The account behind an address and password.
   * @throws AppError UNAUTHORIZED, the same for every cause; TOO_MANY_REQUESTS in a flood of attempts.
   */
  verifyCredentials(email: string, password: string, audit: AuditContext): Promise<SignIn>;
  /** Starts a session of an app; the secret is for its cookie. @throws AppError UNAUTHORIZED when the password was just changed. */
  startAppSession(
    signIn: SignIn,
    audience: Exclude<SessionAudience, 'api'>,
    audit: AuditContext,
  ): Promise<AppSession>;
  /** Starts a session of an API caller. @throws AppError UNAUTHORIZED when the password was just changed. */
  issueTokens(signIn: SignIn, audit: AuditContext): Promise<TokenPair>;
  /** Exchanges a refresh token. @throws AppError UNAUTHORIZED when it is unknown, expired or was used before. */
  refresh(refreshToken: string, audit: AuditContext): Promise<TokenPair>;
  /**
   * Who a bearer is, read fresh in one query: an access token anywhere, a session secret only where its app speaks
   * (`audience`). Null for everything else.
   */
  resolve(
    bearer: string,
    audience: SessionAudience,
  ): Promise<{ readonly session: Session; readonly account: Account } | null>;
  endSession(sessionId: string, audit: AuditContext): Promise<void>;
  /** The live sessions of a user, last used first. */
  listSessions(userId: string): Promise<ListedSession[]>;
  /** Ends another session of the same user. @throws AppError NOT_FOUND when the user has no such live session. */
  endOwnSession(userId: string, sessionId: string, audit: AuditContext): Promise<void>;
  /** Ends every session of a user but one; answers how many. */
  endOtherSessions(userId: string, keepSessionId: string, audit: AuditContext): Promise<number>;
  /** @throws AppError UNPROCESSABLE_CONTENT when the present password is wrong, or the new one is the same or weak. */
  changePassword(
    change: {
      readonly account: Account;
      readonly sessionId: string;
      readonly current: string;
      readonly next: string;
    },
    audit: AuditContext,
  ): Promise<void>;
}

/** Sign-in and sessions on a store; `now` is for tests, which choose their time. */
export function createIdentity(options: {
  readonly store: IdentityStore;
  readonly throttle: Throttle;
  readonly notices: AccountNotices;
  readonly accessTokenSecret: string;
  /** The public address of the API: issuer of its tokens. */
  readonly issuer: string;
  readonly now?: () => Date;
}): Identity {
  const { store, throttle, notices } = options;
  const now = options.now ?? (() => new Date());
  const tokens = createAccessTokens({ secret: options.accessTokenSecret, issuer: options.issuer });

  /** The successor of a refresh token is a function of it, so that a second caller can be given the same one. */
  const successor = (token: string) =>
    secretFrom(
      'refresh',
      createHmac('sha256', options.accessTokenSecret).update(`refresh ${token}`).digest(),
    );

  const pair = async (session: Session, account: Account, refreshToken: string, issuedAt: Date) => ({
    accessToken: await tokens.sign({ userId: account.id, sessionId: session.id, issuedAt }),
    refreshToken,
    expiresIn: accessTokenSeconds,
    account,
  });

  const start = async (signIn: SignIn, audience: SessionAudience, secret: string, audit: AuditContext) => {
    const { account, passwordSetAt } = signIn;
    const session = await store.startSession(
      {
        userId: account.id,
        organizationId: account.organization.id,
        audience,
        secretHash: hashSecret(secret),
        expiresAt: new Date(now().getTime() + sessionDays * 86_400_000),
        passwordSetAt,
      },
      { ...audit, userId: account.id },
    );
    if (!session) throw new AppError('UNAUTHORIZED', 'Your account was changed just now. Sign in again.');
    return session;
  };

  return {
    async verifyCredentials(email, password, audit) {
      const address = normalizeEmail(email);
      const attempt = await throttle.admit({ email: address, clientAddress: audit.clientAddress });
      const found = await store.findCredential(address);
      if ((await verifyPassword(found?.passwordHash ?? null, password)) && found) {
        await attempt.forgive();
        return { account: found.account, passwordSetAt: found.passwordSetAt };
      }
      await store.append(
        {
          action: 'session.refused',
          outcome: 'denied',
          organizationId: found?.account.organization.id ?? null,
        },
        { ...audit, userId: found?.account.id ?? null },
      );
      throw new AppError('UNAUTHORIZED', 'Email or password is wrong. Check both and try again.');
    },

    async startAppSession(signIn, audience, audit) {
      const secret = newSecret('session');
      const session = await start(signIn, audience, secret, audit);
      return { secret, expiresAt: session.expiresAt, account: signIn.account };
    },

    async issueTokens(signIn, audit) {
      const refreshToken = newSecret('refresh');
      return pair(await start(signIn, 'api', refreshToken, audit), signIn.account, refreshToken, now());
    },

    async refresh(refreshToken, audit) {
      const refused = new AppError('UNAUTHORIZED', 'This refresh token is no longer good. Sign in again.');
      if (!isSecret('refresh', refreshToken)) throw refused;
      const next = successor(refreshToken);
      const result = await store.rotateRefreshToken(
        { hash: hashSecret(refreshToken), nextHash: hashSecret(next) },
        now(),
        refreshGraceSeconds,
        audit,
      );
      if (result.outcome === 'unknown' || result.outcome === 'reused') throw refused;
      return pair(result.session, result.account, next, result.rotatedAt);
    },

    async resolve(bearer, audience) {
      const at = now();
      const resolved = isSecret('session', bearer)
        ? await store.resolveSession({ secretHash: hashSecret(bearer) }, at)
        : await resolveAccessToken(bearer, at);
      if (!resolved) return null;
      const expected = isSecret('session', bearer) ? audience : 'api';
      if (resolved.session.audience !== expected || expected !== audience) return null;
      if (at.getTime() - resolved.session.lastUsedAt.getTime() > touchAfterMs) {
        await store.touchSession(resolved.session.id, at);
      }
      return resolved;
    },

    endSession: (sessionId, audit) => store.endSession(sessionId, audit),
    listSessions: (userId) => store.listSessions(userId, now()),
    endOtherSessions: (userId, keepSessionId, audit) =>
      store.endSessionsOf(userId, { except: keepSessionId }, audit),

    async endOwnSession(userId, sessionId, audit) {
      const ended = await store.endSessionsOf(userId, { only: sessionId }, audit);
      if (ended === 0) throw new AppError('NOT_FOUND', 'This session has ended already.');
    },

    async changePassword({ account, sessionId, current, next }, audit) {
      const attempt = await throttle.admit({ email: account.email, clientAddress: audit.clientAddress });
      if (!(await verifyPassword(await store.passwordHashOf(account.id), current))) {
        throw new AppError('UNPROCESSABLE_CONTENT', 'The present password is wrong. Type it again.', {
          field: 'current',
        });
      }
      await attempt.forgive();
      if (normalizePassword(current) === normalizePassword(next)) {
        throw new AppError('UNPROCESSABLE_CONTENT', 'The new password is the present one. Choose another.', {
          field: 'next',
        });
      }
      assertStrong(next, account, 'next');
      await store.changePassword(account.id, await hashPassword(next), sessionId, audit);
      notices.send(account, 'password-changed');
    },
  };

  async function resolveAccessToken(token: string, at: Date) {
    const claims = await tokens.verify(token, at);
    if (!claims) return null;
    const resolved = await store.resolveSession({ id: claims.sessionId }, at);
    return resolved?.account.id === claims.userId ? resolved : null;
  }
}
