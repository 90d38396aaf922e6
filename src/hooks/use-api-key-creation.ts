'use client';

import { useRef, useState } from 'react';
import { type ApiKeyLimit, CREATE_PATH, PLAIN_CREATE_PATH, ROTATE_PATH, readApiKeyOffer } from '../client/api-key-list.js';
import { isAnswered, randomKey } from '../client/idempotency-key.js';
import { type ApiKeyState, apiKeyStart, apiKeyTransition } from '../flows/api-key.js';
import { useApiKeys } from './use-api-keys.js';
import { useAuth } from './use-auth.js';
import { useFeatures } from './use-features.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

export interface ApiKeyDetails {
  name: string;
  /** Seconds, one of the offer; `null` for a key that does not end. @default the suggested one */
  expiresIn?: number | null | undefined;
  /** Of the offer. @default nothing */
  permissions?: Readonly<Record<string, readonly string[]>> | undefined;
  /** How many requests it may make, one of the offer. @default the suggested one */
  limit?: ApiKeyLimit | undefined;
}

export interface UseApiKeyCreationOptions {
  /** The step to begin at, such as the question itself. @default nothing is asked */
  start?: ApiKeyState | undefined;
}

export interface UseApiKeyCreationResult {
  state: ApiKeyState;
  /** The new key, in the step `shown`: to be copied, and forgotten after it. */
  secret: string | null;
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** Begins: a new key, or one in the place of another, by that one's id. */
  open: (replaces?: string) => void;
  /** Makes it. One that takes another's place has that one's name and permissions, and needs no details. */
  submit: (details?: ApiKeyDetails) => Promise<void>;
  /** Leaves, and forgets the key. `false` while it is being made. */
  close: () => boolean;
}

/**
 * Makes API keys. With `apiKeys()` of `livery-ui/server` they have permissions and a lifetime, and can take each other's place; without it they have a name. The server
 * wants a session that is fresh.
 */
export function useApiKeyCreation({ start = apiKeyStart }: UseApiKeyCreationOptions = {}): UseApiKeyCreationResult {
  const { client, run, queries } = useAuth();
  const { features } = useFeatures();
  const flow = useFlow(apiKeyTransition, start);
  const { state } = flow;
  const [secret, setSecret] = useState<string | null>(null);
  const error = 'error' in state ? state.error : null;
  const retryIn = useRateLimit('api-key', error);
  const { keys } = useApiKeys();
  const idempotencyKey = useRef<string | null>(null);

  async function submit(details?: ApiKeyDetails) {
    if (retryIn > 0 || state.step !== 'asking') return;
    const { replaces } = state;
    const attempt = flow.attempt({ type: 'submit' });
    if (!attempt) return;
    idempotencyKey.current ??= randomKey();
    const replaced = keys?.find(({ id }) => id === replaces);
    const wish = { idempotencyKey: idempotencyKey.current };
    const [path, body] = replaces
      ? [ROTATE_PATH, { id: replaces, ...(replaced?.configId ? { configId: replaced.configId } : {}), ...wish }]
      : readApiKeyOffer(features).rotation
        ? [CREATE_PATH, { ...orderOf(details), ...wish }]
        : [PLAIN_CREATE_PATH, { name: details?.name }];
    const outcome = await run(path, (options) => client.$fetch(path, { method: 'POST', body, ...options }), attempt.signal);
    const answered = isAnswered(outcome);
    if (answered) idempotencyKey.current = null;
    // It may have been made, and only the answer lost; or the one that it replaces is gone.
    if (!outcome.ok && (!answered || outcome.error.status === 404)) queries.invalidate(path);
    const key = outcome.ok && typeof outcome.data.key === 'string' ? outcome.data.key : null;
    if (key) setSecret(key);
    attempt.send(key ? { type: 'accept' } : { type: 'reject', error: outcome.ok ? { code: 'UNEXPECTED_RESPONSE', status: 200 } : outcome.error });
  }

  return {
    state,
    secret,
    retryIn,
    open: (replaces) => {
      idempotencyKey.current = null;
      flow.send({ type: 'open', replaces: replaces ?? null });
    },
    submit,
    close() {
      const left = flow.send({ type: 'close' });
      if (left) setSecret(null);
      return left;
    },
  };
}

/** As the server reads it, which counts milliseconds. */
function orderOf({ limit, ...details }: Partial<ApiKeyDetails> = {}): object {
  return { ...details, ...(limit ? { rateLimit: { maxRequests: limit.requests, timeWindow: Math.round(limit.window * 1000) } } : {}) };
}
