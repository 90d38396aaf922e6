'use client';

import type { AuthError } from '../client/auth-error.js';
import type { QueryDefinition } from '../client/query.js';
import { readDate } from '../client/read-date.js';
import type { Answer, Outcome } from '../client/run.js';
import { useAuth } from './use-auth.js';
import { useFeatures } from './use-features.js';
import { useQuery } from './use-query.js';
import { useRowRequest } from './use-row-request.js';

/** A device on which the second step is not asked for. */
export interface TrustedDevice {
  id: string;
  /** Whether it is the browser that shows this. */
  current: boolean;
  userAgent: string;
  createdAt: Date;
  /** When it is asked for again. */
  expiresAt: Date;
}

export interface TwoFactorStatus {
  /** Backup codes that still work; `null` where the server cannot say. */
  backupCodes: number | null;
  trustedDevices: readonly TrustedDevice[];
}

export interface UseTwoFactorStatusResult {
  /** `null` until it is known, and where the server does not tell. */
  status: TwoFactorStatus | null;
  /** Why it could not be loaded. */
  error: AuthError | null;
  refresh: () => Promise<void>;
  /** The id of the device that is being forgotten. */
  forgetting: string | null;
  /** Why that failed. */
  forgetError: AuthError | null;
  /** Has the second step asked for again on a device. */
  forget: (id: string) => Promise<boolean>;
}

const PATH = '/livery/two-factor';
const FORGET = `${PATH}/forget-device`;
const UNKNOWN: QueryDefinition<TwoFactorStatus | null> = { key: 'no-two-factor-status', load: async () => ({ ok: true, data: null }) };

/** Backup codes that are left, and devices that are trusted. Needs `twoFactorStatus()` of `livery-ui/server`; without it nothing is asked. */
export function useTwoFactorStatus(): UseTwoFactorStatusResult {
  const { client, run, queries } = useAuth();
  const { features } = useFeatures();
  const definition: QueryDefinition<TwoFactorStatus | null> = {
    key: 'two-factor-status',
    invalidatedBy: ['/two-factor/enable', '/two-factor/verify-totp', '/two-factor/generate-backup-codes', '/two-factor/disable'],
    load: async (signal) => {
      const outcome = await run(PATH, (options) => client.$fetch(PATH, { method: 'GET', ...options }), signal);
      return outcome.ok ? readStatus(outcome.data) : outcome;
    },
  };
  const query = queries.query(features.plugins.twoFactorStatus ? definition : UNKNOWN);
  const { data, error } = useQuery(query);
  const request = useRowRequest();

  return {
    status: data,
    error,
    refresh: query.refresh,
    forgetting: request.row,
    forgetError: request.error,
    forget: (id) =>
      request.send(
        id,
        FORGET,
        (options) => client.$fetch(FORGET, { method: 'POST', body: { id }, ...options }),
        () => query.patch((status) => status && { ...status, trustedDevices: status.trustedDevices.filter((device) => device.id !== id) }),
        () => void query.refresh(),
      ),
  };
}

function readStatus({ backupCodes, trustedDevices }: Answer): Outcome<TwoFactorStatus> {
  if (!Array.isArray(trustedDevices)) return { ok: false, error: { code: 'UNEXPECTED_RESPONSE', status: 200 } };
  return {
    ok: true,
    data: { backupCodes: typeof backupCodes === 'number' ? backupCodes : null, trustedDevices: trustedDevices.flatMap(readDevice) },
  };
}

function readDevice(row: unknown): TrustedDevice[] {
  if (typeof row !== 'object' || row === null) return [];
  const { id, current, userAgent, createdAt, expiresAt } = row as Record<string, unknown>;
  if (typeof id !== 'string') return [];
  return [
    {
      id,
      current: current === true,
      userAgent: typeof userAgent === 'string' ? userAgent : '',
      createdAt: readDate(createdAt),
      expiresAt: readDate(expiresAt),
    },
  ];
}
