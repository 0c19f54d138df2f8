export { AccountSessionsPage } from './account-sessions-page.tsx';
export { AppFrame } from './app-frame.tsx';
export { ChangePasswordPage } from './change-password-page.tsx';
export { Document } from './document.tsx';
export { keepForm } from './keep-form.ts';
export { keepPage } from './keep-page.ts';
export { PageError, RouteError } from './route-error.tsx';
export { SignInPage } from './sign-in-page.tsx';
