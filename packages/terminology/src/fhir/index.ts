export { capabilityStatement, terminologyCapabilities } from './capabilities.ts';
export { expandOperation } from './expand.ts';
export { lookupOperation } from './lookup.ts';
export type { Coding, Parameters, ValueSet } from './resources.ts';
export { subsumesOperation } from './subsumes.ts';
export { systemUris } from './systems.ts';
export { conceptMapUrl, translateOperation } from './translate.ts';
export { validateCodeOperation } from './validate-code.ts';
