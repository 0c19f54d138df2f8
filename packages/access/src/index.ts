export type { Actor } from './actor.ts';
export { type DataClass, dataClassOf } from './data-class.ts';
export { type Decision, type DenialReason, decide, decideTool, enabledTools } from './decide.ts';
export { type Explanation, explainTool } from './explain.ts';
export { type Feature, type FeatureName, type FeatureRegistry, featureNames, features } from './features.ts';
export {
  type GuardedProcedureName,
  type OpenProcedureName,
  type ProcedureName,
  policy,
  type Rule,
} from './policy.ts';
export { admits, homePortal, type Portal, portalNames, portals } from './portals.ts';
export { renderAccess } from './render.ts';
export { isAdministrator, isToolsOnly, mayGrant, type Role, roleLabels, roles } from './roles.ts';
