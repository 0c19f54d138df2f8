import type { User } from '@ohm/web';
import { may } from '@ohm/web/react';

/** The pages of the sidebar, each with the procedure that fills it. */
const pages = [
  { to: '/patients', label: 'Patients', needs: 'patients.list' },
  { to: '/visit-notes', label: 'Visit notes', needs: 'visitNotes.list' },
] as const;

/** Those that this user may open. */
export function pagesFor(user: User) {
  return pages.filter(({ needs }) => may(user, needs));
}
