import type { Actor, DataClass, FeatureRegistry, Portal } from '@ohm/access';
import type { PatientRepository, VisitNoteRepository } from '@ohm/clinical';
import type {
  ExtractionRunRepository,
  Extractor,
  ModelEngine,
  ModelPermissionRepository,
  TokenBudget,
} from '@ohm/extraction';
import type {
  Account,
  AuditContext,
  AuditRepository,
  Identity,
  InvitationRepository,
  Invitations,
  OrganizationRepository,
  OrganizationSecurityRepository,
  Passkeys,
  PasswordResets,
  SecondFactors,
  Session,
  SessionAudience,
  SignInChallenges,
  UserRepository,
} from '@ohm/identity';
import type { FavouriteCodeRepository, Terminology } from '@ohm/terminology';

/** Everything that is kept for one organization. */
export interface OrganizationRepositories {
  readonly users: UserRepository;
  readonly invitations: InvitationRepository;
  readonly organizations: OrganizationRepository;
  readonly security: OrganizationSecurityRepository;
  readonly patients: PatientRepository;
  readonly visitNotes: VisitNoteRepository;
  readonly extractionRuns: ExtractionRunRepository;
  readonly modelPermission: ModelPermissionRepository;
  modelBudget(dailyTokens: number): TokenBudget;
  /** Of the actor alone. */
  readonly favouriteCodes: FavouriteCodeRepository;
  readonly audit: AuditRepository;
}

/** The external language model that the installation has. */
export interface ExternalModel {
  readonly engine: ModelEngine;
  readonly name: string;
  /** Host of its server. */
  readonly server: string;
  /** For each organization. */
  readonly dailyTokens: number;
}

/** Who is signed in: the session, the account as a person sees it, and the actor as the access table does. */
export interface SignedIn {
  readonly session: Session;
  readonly account: Account;
  readonly actor: Actor;
}

/** What the process was wired with, of which procedures make use. */
export interface ProcedureServices {
  readonly identity: Identity;
  readonly invitations: Invitations;
  readonly passwordResets: PasswordResets;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly challenges: SignInChallenges;
  readonly terminology: Terminology;
  readonly extractor: Extractor;
  /** Null where none is configured. Asked only for organizations that allow it. */
  readonly model: ExternalModel | null;
  readonly registry: FeatureRegistry;
  /** Public addresses of the apps, without a slash at the end. */
  readonly portals: Readonly<Record<Portal, string>>;
}

/** What every procedure gets: who asks, and what the process was wired with. Made anew for each request. */
export interface Context extends ProcedureServices {
  readonly signedIn: SignedIn | null;
  /** Which app speaks for the caller, proven by its signature; `api` for everybody else. */
  readonly audience: SessionAudience;
  /** Who, from where, in which request: what the audit log will say. */
  readonly audit: AuditContext;
  /** The repositories of one organization, through the database login of a class of data. */
  repositories(organizationId: string, dataClass: DataClass): OrganizationRepositories;
}
