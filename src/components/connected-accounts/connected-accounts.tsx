'use client';

import { type ReactNode, useState } from 'react';
import type { PublicFeatures } from '../../client/features.js';
import { type AccountRow, useAccounts } from '../../hooks/use-accounts.js';
import { useConnectedAccounts } from '../../hooks/use-connected-accounts.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { useWaysIn } from '../../hooks/use-ways-in.js';
import { common } from '../../i18n/en/common.js';
import { connectedAccounts } from '../../i18n/en/connected-accounts.js';
import { errors } from '../../i18n/en/errors.js';
import { settings } from '../../i18n/en/settings.js';
import { social } from '../../i18n/en/social.js';
import { CardWaiting } from '../account/card-waiting.js';
import { useArrival } from '../sign-in/use-arrival.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { type ConnectedAccountItem, ConnectedAccountsView } from './connected-accounts-view.js';

/** What signing in takes, and nothing more. Source: OpenID Connect Core, section 5.4; GitHub's and Google's names for the same. */
const TO_SIGN_IN = new Set([
  'openid',
  'email',
  'profile',
  'read:user',
  'user:email',
  'https://www.googleapis.com/auth/userinfo.email',
  'https://www.googleapis.com/auth/userinfo.profile',
]);

const english = { common, connectedAccounts, errors, settings, social };

export interface ConnectedAccountsProps extends LookProps {
  className?: string | undefined;
}

/** Connects accounts with providers to the account of whoever is signed in, and takes them away. Nothing when nobody is, or where the server has no providers. */
export const ConnectedAccounts = withLook<ConnectedAccountsProps>(function ConnectedAccounts({ className }: ConnectedAccountsProps): ReactNode {
  const { data } = useSession();
  const messages = useMessages(english);
  const { features } = useFeatures();
  if (features.providers.length === 0) return null;
  const { title, text } = messages.connectedAccounts;
  if (!data) return <CardWaiting className={className} title={title} text={text} label={messages.common.loading} rows={2} />;
  return <OwnAccounts key={data.user.id} className={className} />;
});

function OwnAccounts({ className }: ConnectedAccountsProps) {
  const messages = useMessages(english);
  const tag = useLanguageTag();
  const { features } = useFeatures();
  const { accounts, error, loadedAt, refresh } = useAccounts();
  const { state, connect, disconnecting, disconnectError, disconnect, reset } = useConnectedAccounts();
  const waysIn = useWaysIn();
  const arrival = useArrival(() => {});
  const [seen, setSeen] = useState(false);
  const [now] = useState(Date.now);
  return (
    <ConnectedAccountsView
      items={accounts && itemsOf(accounts, features)}
      error={error}
      loadedAt={loadedAt}
      canConnect={features.account?.linking === true}
      // Better Auth itself keeps the last account, whatever else lets the person in.
      keepsLast={waysIn !== null && !waysIn.password}
      connecting={state.step === 'starting' || state.step === 'leaving' ? state.provider : null}
      connectError={state.step === 'ready' ? state.error : null}
      returned={arrival.error && !seen ? { error: arrival.error, provider: arrival.provider } : undefined}
      disconnecting={disconnecting}
      disconnectError={disconnectError}
      messages={messages}
      tag={tag}
      now={Math.max(now, loadedAt ?? 0)}
      className={className}
      onRetry={() => void refresh()}
      onConnect={(provider) => void connect(provider)}
      onDisconnect={disconnect}
      onReset={() => {
        setSeen(true);
        reset();
      }}
    />
  );
}

/** Every account with a provider, in the order of the providers, and those that could be added. One whose provider the server no longer has is there, too. */
function itemsOf(accounts: readonly AccountRow[], { providers }: PublicFeatures): ConnectedAccountItem[] {
  const withProvider = accounts
    .filter(({ providerId }) => providerId !== 'credential')
    .map((account) => {
      const scopes = account.scopes.filter((scope) => !TO_SIGN_IN.has(scope));
      return { ...account, scopes, onlyToSignIn: account.scopes.length > scopes.length && scopes.length === 0 };
    });
  const offered = providers.flatMap(({ id, name }): ConnectedAccountItem[] => {
    const own = withProvider.filter(({ providerId }) => providerId === id);
    return own.length > 0 ? own.map((account) => ({ provider: id, name, account })) : [{ provider: id, name, account: null }];
  });
  const others = withProvider.filter(({ providerId }) => !providers.some(({ id }) => id === providerId));
  return [...offered, ...others.map((account) => ({ provider: account.providerId, name: account.providerId, account }))];
}
