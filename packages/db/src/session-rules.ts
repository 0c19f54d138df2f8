/** A session that nobody used for so long is over. The absolute limit is set by whoever starts the session. */
const IDLE_HOURS = 12;

/** The moment after which a session must have been used to be live. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_HOURS * 3_600_000);
}
