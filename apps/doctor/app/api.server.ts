import { readAppConfig } from '@ohm/config';
import { createApiFactory } from '@ohm/web';

/** The only client of the API in this app. */
export const config = readAppConfig('doctor');
export const apiFor = createApiFactory('doctor', config);
