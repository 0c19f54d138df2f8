import type { PatientRepository, VisitNoteRepository } from '@ohm/clinical';
import type { ExtractionRunRepository, ModelPermissionRepository, TokenBudget } from '@ohm/extraction';
import type {
  AuditContext,
  AuditRepository,
  IdentityStore,
  InvitationRepository,
  OrganizationRepository,
  OrganizationSecurityRepository,
  UserRepository,
} from '@ohm/identity';
import type { FavouriteCodeRepository, ReleaseStore } from '@ohm/terminology';
import { type AuditSealer, createAuditSealer } from './audit-chain/sealer.ts';
import { type AuditVerification, type ChainHead, verifyAudit } from './audit-chain/verify.ts';
import { createLoginClient, createSessionReads } from './client.ts';
import { createAuditRepository } from './repositories/audit.ts';
import { createExtractionRunRepository } from './repositories/extraction-runs.ts';
import { createFavouriteCodeRepository } from './repositories/favourite-codes.ts';
import { createIdentityStore } from './repositories/identity-store.ts';
import { createInvitationRepository } from './repositories/invitations.ts';
import { createModelPermissionRepository } from './repositories/model-permissions.ts';
import { createTokenBudget } from './repositories/model-usage.ts';
import { createOrganizationSecurityRepository } from './repositories/organization-security.ts';
import { createOrganizationRepository } from './repositories/organizations.ts';
import { createPatientRepository } from './repositories/patients.ts';
import { createQuotaStore, type QuotaStore } from './repositories/rate-quotas.ts';
import { createReleaseRepository } from './repositories/releases.ts';
import { createUserRepository } from './repositories/users.ts';
import { createVisitNoteRepository } from './repositories/visit-notes.ts';
import { createScope } from './scope.ts';
import { saidPlainly, unavailableOr } from './unavailable.ts';

/** Which class of patient data an actor reaches: each has a database login of its own, and PostgreSQL refuses the rest. */
export type DataClass = 'portal' | 'registration' | 'clinical';

/** Everything of one organization that somebody may work with. What the class of data excludes fails when it is used. */
export interface OrganizationScope {
  readonly users: UserRepository;
  readonly invitations: InvitationRepository;
  /** All organizations, not only this one: for platform administrators. */
  readonly organizations: OrganizationRepository;
  readonly security: OrganizationSecurityRepository;
  readonly patients: PatientRepository;
  readonly visitNotes: VisitNoteRepository;
  readonly extractionRuns: ExtractionRunRepository;
  readonly modelPermission: ModelPermissionRepository;
  /** What one call to a language model may draw on: so many tokens a day for the organization. */
  modelBudget(dailyTokens: number): TokenBudget;
  /** Of the user who acts, not of the whole organization. */
  readonly favouriteCodes: FavouriteCodeRepository;
  readonly audit: AuditRepository;
}

export interface Database {
  readonly identity: IdentityStore;
  /** For reading; PostgreSQL refuses to add or activate here. */
  readonly releases: ReleaseStore;
  /** Budgets of requests, which all replicas share. */
  readonly quotas: QuotaStore;
  /** Seals the audit log, now and again. */
  readonly auditSealer: AuditSealer;
  /** Repositories of one organization, for one actor. Cheap: make one a request. */
  forOrganization(organizationId: string, dataClass: DataClass, audit: AuditContext): OrganizationScope;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Host, port, database name and parameters count; user and password are replaced by those of the logins. */
  readonly databaseUrl: string;
  readonly loginsSecret: string;
}

/** The database of a running process. Connects at the first query, with a login for each class of data. */
export function createDatabase({ databaseUrl, loginsSecret }: DatabaseOptions): Database {
  const identity = createLoginClient(databaseUrl, loginsSecret, 'ohm_identity');
  const sessionReads = createSessionReads(databaseUrl, loginsSecret);
  const auditor = createLoginClient(databaseUrl, loginsSecret, 'ohm_auditor');
  const clients = {
    portal: createLoginClient(databaseUrl, loginsSecret, 'ohm_portal'),
    registration: createLoginClient(databaseUrl, loginsSecret, 'ohm_registration'),
    clinical: createLoginClient(databaseUrl, loginsSecret, 'ohm_clinical'),
  } as const;

  return {
    identity: saidPlainly(createIdentityStore(identity, sessionReads)),
    releases: saidPlainly(createReleaseRepository(clients.portal)),
    quotas: saidPlainly(createQuotaStore(identity)),
    auditSealer: createAuditSealer(auditor),
    forOrganization(organizationId, dataClass, audit) {
      const scope = createScope(clients[dataClass], organizationId, audit);
      return {
        users: createUserRepository(scope),
        invitations: createInvitationRepository(scope),
        organizations: saidPlainly(createOrganizationRepository({ portal: clients.portal, identity }, audit)),
        security: createOrganizationSecurityRepository(scope),
        patients: createPatientRepository(scope),
        visitNotes: createVisitNoteRepository(scope),
        extractionRuns: createExtractionRunRepository(scope),
        modelPermission: createModelPermissionRepository(scope),
        modelBudget: (dailyTokens) => createTokenBudget(scope, dailyTokens),
        favouriteCodes: createFavouriteCodeRepository(scope),
        audit: createAuditRepository(scope),
      };
    },
    async ping() {
      await identity.$queryRaw`SELECT 1`;
    },
    async close() {
      await Promise.all([
        sessionReads.close(),
        ...[identity, auditor, ...Object.values(clients)].map((client) => client.$disconnect()),
      ]);
    },
  };
}

/** The releases of the code systems for the commands that import and activate them. */
export function createReleaseStore(options: DatabaseOptions): ReleaseStore & { close(): Promise<void> } {
  const client = createLoginClient(options.databaseUrl, options.loginsSecret, 'ohm_releases');
  return { ...saidPlainly(createReleaseRepository(client)), close: () => client.$disconnect() };
}

/** The audit log for `pnpm audit:verify`: read as a whole, with its seals. */
export async function verifyAuditLog(
  { databaseUrl, loginsSecret }: DatabaseOptions,
  expected: readonly ChainHead[],
): Promise<AuditVerification> {
  const client = createLoginClient(databaseUrl, loginsSecret, 'ohm_auditor');
  try {
    return await verifyAudit(client, expected);
  } catch (error) {
    throw unavailableOr(error);
  } finally {
    await client.$disconnect();
  }
}
