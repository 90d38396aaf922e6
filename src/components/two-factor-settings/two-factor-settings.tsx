'use client';

import { type ReactNode, useState } from 'react';
import { useAccounts } from '../../hooks/use-accounts.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { useSlow } from '../../hooks/use-slow.js';
import { useTwoFactorSetup } from '../../hooks/use-two-factor-setup.js';
import { useTwoFactorStatus } from '../../hooks/use-two-factor-status.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { settings } from '../../i18n/en/settings.js';
import { twoFactor } from '../../i18n/en/two-factor.js';
import { twoFactorSettings } from '../../i18n/en/two-factor-settings.js';
import { CardWaiting } from '../account/card-waiting.js';
import { useLanguageTag, useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { TwoFactorSettingsView } from './two-factor-settings-view.js';

const english = { common, errors, settings, twoFactor, twoFactorSettings };
const NO_SECRETS = { uri: '', key: '', backupCodes: [] };

export interface TwoFactorSettingsProps extends LookProps {
  className?: string | undefined;
}

/** Turns the second factor of whoever is signed in on and off, with backup codes. Nothing when nobody is, or where the server has no second factor. */
export const TwoFactorSettings = withLook<TwoFactorSettingsProps>(function TwoFactorSettings({ className }: TwoFactorSettingsProps): ReactNode {
  const { data } = useSession();
  const messages = useMessages(english);
  const { features } = useFeatures();
  if (!features.plugins.twoFactor) return null;
  const { title, text } = messages.twoFactorSettings;
  if (!data) return <CardWaiting className={className} title={title} text={text} label={messages.common.loading} rows={1} />;
  return <OwnTwoFactor key={data.user.id} className={className} />;
});

function OwnTwoFactor({ className }: TwoFactorSettingsProps) {
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const { data } = useSession();
  const { accounts, password, error: loadError, refresh } = useAccounts();
  const { enabled, required, state, secrets, retryIn, open, submit, next, back, verify, close } = useTwoFactorSetup();
  const { status, error: statusError, refresh: refreshStatus, forgetting, forgetError, forget } = useTwoFactorStatus();
  const tag = useLanguageTag();
  const [now] = useState(Date.now);
  const slow = useSlow();
  const { digits = 6 } = (features.plugins.twoFactor ?? {}) as { digits?: number };
  return (
    <TwoFactorSettingsView
      enabled={enabled}
      required={required}
      appName={branding?.name ?? features.appName}
      hasPassword={accounts && password !== null}
      loadError={loadError}
      status={status}
      statusError={statusError}
      onRetryStatus={() => void refreshStatus()}
      forgetting={forgetting}
      forgetError={forgetError}
      tag={tag}
      now={now}
      messages={messages}
      className={className}
      onRetry={() => void refresh()}
      onOpen={open}
      onForget={forget}
      dialog={
        state.step === 'closed'
          ? null
          : {
              state,
              secrets: secrets ?? NO_SECRETS,
              email: data?.user.email ?? '',
              appName: branding?.name ?? features.appName,
              digits,
              retryIn,
              slow,
              onSubmit: (value) => void submit(value),
              onNext: next,
              onBack: back,
              onVerify: (code) => void verify(code),
              onClose: close,
            }
      }
    />
  );
}
