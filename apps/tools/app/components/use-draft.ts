import { useEffect, useState } from 'react';

/** What is in the form of the assistant. */
export interface Draft {
  readonly text: string;
  readonly setting: 'inpatient' | 'outpatient';
  /** ISO calendar date, or empty for today. */
  readonly dateOfService: string;
}

export const emptyDraft: Draft = { text: '', setting: 'inpatient', dateOfService: '' };

/**
 * The form of one user, kept in the tab: a reload, a sign-in in between or an API that is down loses no pasted note. It is
 * gone with the tab and with signing out, and no other user of the browser gets it. `posted` is what came back with a page that was
 * sent without scripts.
 */
export function useDraft(
  userId: string,
  posted: Partial<Draft> | undefined,
): [Draft, (change: Partial<Draft>) => void] {
  const key = `ohm-draft-${userId}`;
  const [draft, setDraft] = useState({ ...emptyDraft, ...posted });

  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    // What has been typed meanwhile is newer than what was kept.
    if (kept)
      setDraft((typed) => (typed.text ? typed : { ...emptyDraft, ...(JSON.parse(kept) as Partial<Draft>) }));
  }, [key]);

  const change = (part: Partial<Draft>) => {
    setDraft((present) => {
      const next = { ...present, ...part };
      keep(key, next);
      return next;
    });
  };
  return [draft, change];
}

function keep(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs only the safety net.
  }
}
