export { createAccountSessions } from './account-sessions.ts';
export { type Api, type ApiFactory, createApiFactory } from './api.ts';
export { assertMay } from './assert-may.ts';
export { createChangePassword } from './change-password.ts';
export { createPasswordReset } from './password-reset.ts';
export { type Problem, problemOf } from './problem.ts';
export { createSessions, type Refused, type Sessions, type User } from './session.ts';
export { createSignIn, createSignOut, safePath } from './sign-in.ts';
export { createTwoStep } from './two-step.ts';
