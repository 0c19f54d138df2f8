export { createTestDatabase, type TestDatabase } from './database-clone.ts';
