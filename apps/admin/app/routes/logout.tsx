import { createSignOut } from '@ohm/web';
import { redirect } from '@remix-run/node';
import { sessions } from '../session.server.ts';

/** The button posts here; who comes by the address bar has nothing to end. */
export const loader = () => redirect('/');
export const action = createSignOut(sessions);
