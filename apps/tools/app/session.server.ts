import { createSessions } from '@ohm/web';
import { apiFor } from './api.server.ts';

/** The session of this app, in a cookie of its own. */
export const sessions = createSessions('tools', apiFor);
export const { load, submit, stream } = sessions;
