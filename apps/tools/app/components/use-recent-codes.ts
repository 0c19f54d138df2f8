import type { CodeSystem } from '@ohm/ui';
import { useEffect, useState } from 'react';
import { codeSystem } from '../code-view.ts';

export interface RecentCode {
  readonly system: CodeSystem;
  readonly code: string;
  readonly display: string;
}

const mostRecent = 10;

/**
 * The codes that one user looked at in this tab, the latest first. They are gone with the tab and with signing out, and no
 * other user of the browser gets them.
 */
export function useRecentCodes(userId: string, shown: RecentCode | null): readonly RecentCode[] {
  const [recent, setRecent] = useState<readonly RecentCode[]>([]);
  const key = `ohm-recent-codes-${userId}`;
  const { system, code, display } = shown ?? {};
  useEffect(() => {
    const kept = readRecent(key);
    if (!system || !code || display === undefined) return setRecent(kept);
    const others = kept.filter((one) => one.system !== system || one.code !== code);
    const next = [{ system, code, display }, ...others].slice(0, mostRecent);
    setRecent(next);
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A full or forbidden storage costs only the list.
    }
  }, [key, system, code, display]);
  return recent;
}

function readRecent(key: string): readonly RecentCode[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.map((one) => ({ ...one, system: codeSystem(one.system) })) : [];
  } catch {
    return [];
  }
}
