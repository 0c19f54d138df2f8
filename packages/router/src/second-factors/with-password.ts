import { z } from 'zod';
import { presentPassword } from '../fields.ts';

/** What changes how somebody signs in asks for the present password (ASVS 7.5.1). */
export const withPassword = z.strictObject({ password: presentPassword });
