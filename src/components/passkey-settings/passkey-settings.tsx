'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { PasskeyMaker } from '../../client/passkey-makers.js';
import { useAddPasskey } from '../../hooks/use-add-passkey.js';
import { useCanPasskey } from '../../hooks/use-can-passkey.js';
import { useFeatures } from '../../hooks/use-features.js';
import { usePasskeys } from '../../hooks/use-passkeys.js';
import { useSession } from '../../hooks/use-session.js';
import { useSlow } from '../../hooks/use-slow.js';
import { useWaysIn } from '../../hooks/use-ways-in.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { passkey } from '../../i18n/en/passkey.js';
import { passkeySettings } from '../../i18n/en/passkey-settings.js';
import { settings } from '../../i18n/en/settings.js';
import { CardWaiting } from '../account/card-waiting.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { PasskeySettingsView } from './passkey-settings-view.js';

const english = { common, errors, passkey, passkeySettings, settings };

export interface PasskeySettingsProps extends LookProps {
  className?: string | undefined;
}

/** Adds, names and removes passkeys of whoever is signed in. Nothing when nobody is, or where the server has no passkeys. */
export const PasskeySettings = withLook<PasskeySettingsProps>(function PasskeySettings({ className }: PasskeySettingsProps): ReactNode {
  const { data } = useSession();
  const messages = useMessages(english);
  const { features } = useFeatures();
  if (!features.plugins.passkey) return null;
  const { title, text } = messages.passkeySettings;
  if (!data) return <CardWaiting className={className} title={title} text={text} label={messages.common.loading} rows={2} />;
  return <OwnPasskeys key={data.user.id} className={className} />;
});

function OwnPasskeys({ className }: PasskeySettingsProps) {
  const messages = useMessages(english);
  const tag = useLanguageTag();
  const can = useCanPasskey();
  const { passkeys, error, loadedAt, refresh, changing, changeError, rename, remove, reset } = usePasskeys();
  const waysIn = useWaysIn();
  const [said, setSaid] = useState('');
  const slow = useSlow();
  const { state, retryIn, add, restart } = useAddPasskey({
    onAdded() {
      setSaid(messages.passkeySettings.added);
      // One more may follow.
      restart();
    },
  });
  const [now] = useState(Date.now);
  const [makers, setMakers] = useState<ReadonlyMap<string, PasskeyMaker> | null>(null);
  const aaguids = passkeys?.map(({ aaguid }) => aaguid).join(' ');

  useEffect(() => {
    // Loads who makes what: a list that only this card needs.
    if (!aaguids) return;
    let here = true;
    import('../../client/passkey-makers.js')
      .then(({ findPasskeyMakers }) => findPasskeyMakers(aaguids.split(' ')))
      .then(
        (found) => here && setMakers(found),
        () => {},
      );
    return () => {
      here = false;
    };
  }, [aaguids]);

  return (
    <PasskeySettingsView
      passkeys={passkeys?.map((row) => ({ ...row, maker: makers?.get(row.aaguid) ?? null })) ?? null}
      error={error}
      loadedAt={loadedAt}
      adding={state}
      retryIn={retryIn}
      slow={slow}
      canAdd={can !== false}
      changing={changing}
      changeError={changeError}
      keepsLast={waysIn !== null && !waysIn.password && !waysIn.mailed && waysIn.accounts === 0}
      messages={messages}
      tag={tag}
      now={Math.max(now, loadedAt ?? 0)}
      said={said}
      className={className}
      onRetry={() => void refresh()}
      onAdd={() => {
        setSaid('');
        void add();
      }}
      onRename={rename}
      onRemove={remove}
      onReset={() => {
        setSaid('');
        reset();
      }}
    />
  );
}
