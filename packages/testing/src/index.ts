export { createTestDatabase, type TestDatabase } from './database-clone.ts';
export {
  type ModelBehaviour,
  type ModelServer,
  type ModelServerState,
  modelServerState,
  startModelServer,
} from './model-server.ts';
