import { createAccountSessions } from '@ohm/web';
import { AccountSessionsPage } from '@ohm/web/react';
import type { MetaFunction } from '@remix-run/node';
import { sessions } from '../session.server.ts';

const accountSessions = createAccountSessions(sessions);

export const loader = accountSessions.loader;
export const action = accountSessions.action;
export const meta: MetaFunction = () => [{ title: 'Sessions · Ohm Tools' }];
export default AccountSessionsPage;
