import { createChangePassword } from '@ohm/web';
import { ChangePasswordPage } from '@ohm/web/react';
import type { MetaFunction } from '@remix-run/node';
import { sessions } from '../session.server.ts';

const changePassword = createChangePassword(sessions);

export const loader = changePassword.loader;
export const action = changePassword.action;
export const meta: MetaFunction = () => [{ title: 'Change password · Ohm Admin' }];
export default ChangePasswordPage;
