import { addActivity, addWorkStatus } from '../injuries/activities.ts';
import { addPerpetrator } from '../injuries/maltreatment.ts';
import { addMechanism } from '../injuries/mechanisms.ts';
import { addPlace } from '../injuries/places.ts';
import { addTransport } from '../injuries/transport.ts';
import type { Pass } from './pass.ts';

/** How, where, by whom and at what an injury came about (I.C.20). */
export const addExternalCauses: readonly Pass[] = [
  addTransport,
  addMechanism,
  addPlace,
  addPerpetrator,
  addActivity,
  addWorkStatus,
];
