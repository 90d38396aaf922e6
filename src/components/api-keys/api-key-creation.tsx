'use client';

import type { ReactNode } from 'react';
import type { ApiKeyRow } from '../../client/api-key-list.js';
import { apiKeyAsking } from '../../flows/api-key.js';
import { useApiKeyCreation } from '../../hooks/use-api-key-creation.js';
import { useApiKeys } from '../../hooks/use-api-keys.js';
import { useSlow } from '../../hooks/use-slow.js';
import { apiKeyCreation } from '../../i18n/en/api-key-creation.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { ApiKeyDialogView } from './api-key-dialog-view.js';

const english = { apiKeyCreation, common, errors };

export interface ApiKeyCreationProps {
  /** The key whose place is taken; `null` for a new one. */
  replaces: ApiKeyRow | null;
  permissionNames?: Readonly<Record<string, string>> | undefined;
  onClose: () => void;
}

/** Makes a key above the page, from the question to the key itself. */
export function ApiKeyCreation({ replaces, permissionNames = {}, onClose }: ApiKeyCreationProps): ReactNode {
  const messages = useMessages(english);
  const tag = useLanguageTag();
  const { offer } = useApiKeys();
  const { state, secret, retryIn, submit, close } = useApiKeyCreation({ start: apiKeyAsking(replaces?.id ?? null) });
  const slow = useSlow();
  if (state.step === 'closed') return null;
  return (
    <ApiKeyDialogView
      state={state}
      secret={secret ?? ''}
      offer={offer}
      replaced={replaces?.name || null}
      permissionNames={permissionNames}
      messages={messages}
      tag={tag}
      retryIn={retryIn}
      slow={slow}
      onSubmit={(details) => void submit(details)}
      onClose={() => {
        if (close()) onClose();
      }}
    />
  );
}
