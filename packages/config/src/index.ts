export { readAdminCreateConfig } from './admin-create.ts';
export { type ApiConfig, readApiConfig } from './api.ts';
export { type AppConfig, readAppConfig } from './app.ts';
export { type DatabaseConfig, readDatabaseConfig } from './database.ts';
export { demonstrationFile } from './demonstration.ts';
export { isLoopback } from './parts.ts';
export { ConfigurationError } from './read.ts';
export { type Environment, isGiven } from './values.ts';
export { renderVariables, type Variable, variables } from './variables.ts';
