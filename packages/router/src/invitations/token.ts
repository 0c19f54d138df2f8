import { z } from 'zod';

/** The secret of an invitation link: only bounded here, so that every wrong one gets the same answer. */
export const invitationToken = z
  .string('Send the token of the link.')
  .min(1, 'Send the token of the link.')
  .max(200, 'This is no invitation link.');
