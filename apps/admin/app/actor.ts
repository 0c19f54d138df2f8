import type { Actor } from '@ohm/access';
import type { User } from '@ohm/web';

/** The signed-in user as the access table sees them, to hide what the API would refuse. */
export function actorOf(user: User): Actor {
  return { ...user, userId: user.id };
}
