'use client';

import { useEffect, useState } from 'react';
import type { AuthError } from '../client/auth-error.js';
import { confirmsEmailBy } from '../client/confirms-email-by.js';
import { readLastLook } from '../client/last-look.js';
import { FEW_BACKUP_CODES } from '../safety/few-backup-codes.js';
import { useAccounts } from './use-accounts.js';
import { useFeatures } from './use-features.js';
import { usePasskeys } from './use-passkeys.js';
import { useSession } from './use-session.js';
import { useSessions } from './use-sessions.js';
import { useTwoFactorStatus } from './use-two-factor-status.js';
import { useWaysIn } from './use-ways-in.js';

/** A device that nobody has used for so long may be forgotten. */
const FORGOTTEN_MS = 30 * 86_400_000;

export type CheckupId = 'email' | 'passkey' | 'secondFactor' | 'backupCodes' | 'secondWay' | 'newDevices' | 'sessions';

/** One thing that makes an account safer. */
export interface CheckupItem {
  id: CheckupId;
  /** Whether it is in place. */
  done: boolean;
  /** Of `sessions`: how many have not been used for a month. Of `newDevices`: how many came since somebody looked. Of `backupCodes`: how many are left. */
  count?: number | undefined;
  /** Of `secondWay`: what this server has for it. */
  by?: 'password' | 'passkey' | 'account' | undefined;
}

export interface UseSecurityCheckupResult {
  /** What this server lets somebody do, the most important first; `null` until all is known. */
  items: readonly CheckupItem[] | null;
  /** Why it could not be found out. */
  error: AuthError | null;
  refresh: () => Promise<void>;
}

/** What makes the account of whoever is signed in safe, and what is missing. Asks for accounts, passkeys, sessions and backup codes, which their own cards share. */
export function useSecurityCheckup(): UseSecurityCheckupResult {
  const { features } = useFeatures();
  const { data } = useSession();
  const accounts = useAccounts();
  const passkeys = usePasskeys();
  const [now] = useState(Date.now);
  // Better Auth lists sessions to a fresh one alone: nobody is asked to sign in again for one line of a checkup.
  const createdAt = (data?.session as { createdAt?: Date | string } | undefined)?.createdAt;
  const { freshAge } = features.lifetimes;
  const fresh = freshAge === 0 || (createdAt !== undefined && now - new Date(createdAt).getTime() < freshAge * 1000);
  const sessions = useSessions({ paused: !fresh });
  const ways = useWaysIn();
  const { status, error: statusError } = useTwoFactorStatus();
  const userId = data?.user.id;
  const [lastLook, setLastLook] = useState<number | null>(null);

  useEffect(() => {
    // Reads the browser's memory, which a server does not have.
    setLastLook(userId === undefined ? null : readLastLook(userId));
  }, [userId]);

  const user = data?.user as { emailVerified: boolean; twoFactorEnabled?: unknown } | undefined;
  const { passkey, twoFactor, twoFactorStatus } = features.plugins;

  function items(): CheckupItem[] | null {
    if (!user || !ways || !passkeys.passkeys || !sessions.sessions) return null;
    const hasSecondFactor = user.twoFactorEnabled === true;
    if (hasSecondFactor && twoFactorStatus && !status && !statusError) return null;
    const codes = hasSecondFactor ? (status?.backupCodes ?? null) : null;
    const newDevices = sessions.sessions.filter(({ current, createdAt }) => !current && createdAt.getTime() > (lastLook ?? now)).length;
    const forgotten = sessions.sessions.filter(({ current, lastSeenAt }) => !current && now - lastSeenAt.getTime() > FORGOTTEN_MS).length;
    const inPlace = [ways.password, ways.accounts > 0, ways.passkeys > 0, ways.mailed].filter(Boolean).length;
    const by: CheckupItem['by'] =
      !ways.password && features.emailPassword ? 'password' : passkey ? 'passkey' : features.providers.length > 0 ? 'account' : undefined;
    const secondWay = inPlace > 1 || ways.passkeys > 1 || ways.accounts > 1;
    return [
      ...(user.emailVerified || confirmsEmailBy(features) ? [{ id: 'email' as const, done: user.emailVerified }] : []),
      ...(passkey ? [{ id: 'passkey' as const, done: ways.passkeys > 0 }] : []),
      // Better Auth asks for it after a password alone.
      ...(twoFactor && ways.password ? [{ id: 'secondFactor' as const, done: hasSecondFactor }] : []),
      ...(codes === null ? [] : [{ id: 'backupCodes' as const, done: codes > FEW_BACKUP_CODES, count: codes }]),
      ...(secondWay || by ? [{ id: 'secondWay' as const, done: secondWay, by }] : []),
      ...(fresh && lastLook !== null ? [{ id: 'newDevices' as const, done: newDevices === 0, count: newDevices }] : []),
      ...(fresh ? [{ id: 'sessions' as const, done: forgotten === 0, count: forgotten }] : []),
    ];
  }

  return {
    items: items(),
    error: accounts.error ?? passkeys.error ?? sessions.error,
    async refresh() {
      await Promise.all([accounts, passkeys, sessions].filter(({ error }) => error).map(({ refresh }) => refresh()));
    },
  };
}
