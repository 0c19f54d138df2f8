export type { TokenBudget } from './budget.ts';
export type { ModelServer } from './call.ts';
export { createModelEngine, type ModelEngine, type ModelRequest } from './engine.ts';
export { type FailureReason, ModelFailure } from './failure.ts';
export type { ModelLimits } from './limits.ts';
