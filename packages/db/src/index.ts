export type { AuditVerification, ChainHead } from './audit-chain/verify.ts';
export {
  createDatabase,
  createReleaseStore,
  type Database,
  type DatabaseOptions,
  type DataClass,
  type OrganizationScope,
  verifyAuditLog,
} from './database.ts';
export { type Login, loginPassword, logins, loginUrl } from './logins.ts';
export type { QuotaLease, QuotaStore } from './repositories/rate-quotas.ts';
