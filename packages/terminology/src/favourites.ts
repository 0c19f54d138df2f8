import type { System } from './types.ts';

/** A code that somebody keeps at hand. */
export interface FavouriteCode {
  readonly system: System;
  readonly code: string;
  readonly addedAt: Date;
}

/** How many favourites one user may have; whoever adds one asks first. */
export const mostFavourites = 500;

/** The favourite codes of one user: kept with the account, so that they are there at every computer. */
export interface FavouriteCodeRepository {
  /** The latest first. */
  list(): Promise<FavouriteCode[]>;
  /** Adding one again changes nothing. */
  add(system: System, code: string): Promise<void>;
  /** Removing what is no favourite changes nothing. */
  remove(system: System, code: string): Promise<void>;
}
