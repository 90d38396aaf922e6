'use client';

import { type ReactNode, useState } from 'react';
import type { ApiKeyRow } from '../../client/api-key-list.js';
import { useApiKeys } from '../../hooks/use-api-keys.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { apiKeys } from '../../i18n/en/api-keys.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { settings } from '../../i18n/en/settings.js';
import { later } from '../../ui/later.js';
import { CardWaiting } from '../account/card-waiting.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { ApiKeysView } from './api-keys-view.js';

const ApiKeyCreation = later(() => import('./api-key-creation.js'), 'ApiKeyCreation');
const english = { apiKeys, common, errors, settings };

export interface ApiKeysProps extends LookProps {
  /** What permissions are called, by `resource` and by `resource:action`: `{ projects: 'Projects', 'projects:read': 'Read' }`. @default their own names */
  permissionNames?: Readonly<Record<string, string>> | undefined;
  className?: string | undefined;
}

/** Makes, turns off, replaces and deletes the API keys of whoever is signed in. Nothing when nobody is, or where the server has no keys. */
export const ApiKeys = withLook<ApiKeysProps>(function ApiKeys({ permissionNames, className }: ApiKeysProps): ReactNode {
  const { data } = useSession();
  const messages = useMessages(english);
  const { features } = useFeatures();
  if (!features.plugins.apiKey) return null;
  const { title, text } = messages.apiKeys;
  if (!data) return <CardWaiting className={className} title={title} text={text} label={messages.common.loading} rows={2} />;
  return <OwnKeys key={data.user.id} permissionNames={permissionNames} className={className} />;
});

function OwnKeys({ permissionNames, className }: ApiKeysProps) {
  const messages = useMessages(english);
  const tag = useLanguageTag();
  const { features } = useFeatures();
  const { keys, error, loadedAt, refresh, offer, changing, changeError, setEnabled, remove, reset } = useApiKeys();
  const [making, setMaking] = useState<{ replaces: ApiKeyRow | null } | null>(null);
  const [now] = useState(Date.now);
  return (
    <ApiKeysView
      keys={keys}
      error={error}
      loadedAt={loadedAt}
      changing={changing}
      changeError={changeError}
      maxKeys={offer.maxKeys}
      maxRows={features.account?.maxRows}
      rotation={offer.rotation}
      permissionNames={permissionNames}
      messages={messages}
      tag={tag}
      now={Math.max(now, loadedAt ?? 0)}
      dialog={making ? <ApiKeyCreation {...making} permissionNames={permissionNames} onClose={() => setMaking(null)} /> : null}
      className={className}
      onRetry={() => void refresh()}
      onOpen={(replaces) => setMaking({ replaces })}
      onEnable={setEnabled}
      onRemove={remove}
      onReset={reset}
    />
  );
}
