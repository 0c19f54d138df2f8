export type {
  Context,
  ExternalModel,
  OrganizationRepositories,
  ProcedureServices,
  SignedIn,
} from './context.ts';
export { type ErrorBody, errorBody, type Issue, retryAfterOf, toTRPCError } from './errors.ts';
export { openApiDocument } from './openapi.ts';
export { callProcedure, type FhirRoute, fhirRoutes, type RestRoute, restRoutes } from './rest.ts';
export { type AppRouter, appRouter } from './root.ts';
export { signedIn } from './signed-in.ts';
