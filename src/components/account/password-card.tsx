'use client';

import { type ReactNode, useState } from 'react';
import { useAccounts } from '../../hooks/use-accounts.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { usePasswordChange } from '../../hooks/use-password-change.js';
import { usePasswordReset } from '../../hooks/use-password-reset.js';
import { useSession } from '../../hooks/use-session.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { mailed } from '../../i18n/en/mailed.js';
import { password } from '../../i18n/en/password.js';
import { passwordChange } from '../../i18n/en/password-change.js';
import { settings } from '../../i18n/en/settings.js';
import { formatMoment } from '../../i18n/time.js';
import { useLanguageTag, useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { CardWaiting } from './card-waiting.js';
import { PasswordCardView } from './password-card-view.js';

const english = { mailed, common, errors, password, passwordChange, settings };
/** A row that was never changed since says so only roughly. */
const SAME_MOMENT_MS = 2000;

export interface PasswordCardProps extends LookProps {
  className?: string | undefined;
}

/** Changes the password of whoever is signed in, or has a first one set by mail. Nothing when nobody is, or where there are no passwords. */
export const PasswordCard = withLook<PasswordCardProps>(function PasswordCard({ className }: PasswordCardProps): ReactNode {
  const { data } = useSession();
  const messages = useMessages(english);
  const { features } = useFeatures();
  if (!features.emailPassword) return null;
  if (!data)
    return (
      <CardWaiting className={className} title={messages.passwordChange.title} text={messages.passwordChange.text} label={messages.common.loading} fields={2} />
    );
  return <OwnPassword key={data.user.id} className={className} />;
});

function OwnPassword({ className }: PasswordCardProps) {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const tag = useLanguageTag();
  const { features } = useFeatures();
  const { data } = useSession();
  const { accounts, password: account, error: loadError, refresh } = useAccounts();
  const { pending, error, retryIn, done, change, reset } = usePasswordChange();
  const mail = usePasswordReset();
  const slow = useSlow();
  const [now] = useState(Date.now);
  const email = data?.user.email ?? '';
  const policy = features.emailPassword;
  const wasChanged = account && account.updatedAt.getTime() - account.createdAt.getTime() > SAME_MOMENT_MS;
  return (
    <PasswordCardView
      hasPassword={accounts && account !== null}
      loadError={loadError}
      email={email}
      changed={wasChanged ? formatMoment(account.updatedAt, Math.max(now, account.updatedAt.getTime()), tag) : undefined}
      messages={messages}
      policy={{ minLength: policy?.minLength ?? 8, maxLength: policy?.maxLength ?? 128 }}
      forgotHref={policy?.reset ? paths.forgotPassword : undefined}
      context={[branding?.name ?? features.appName, data?.user.name ?? '', email]}
      pending={pending}
      error={error}
      retryIn={retryIn}
      slow={slow}
      done={done}
      mail={{
        pending: mail.state.step === 'requesting' || mail.state.step === 'resending',
        sent: mail.state.step === 'sent' || mail.state.step === 'resending',
        error: mail.state.step === 'address' || mail.state.step === 'sent' ? mail.state.error : null,
        retryIn: mail.retryIn,
        onSend: () => void mail.request(email),
      }}
      className={className}
      onRetry={() => void refresh()}
      onEdit={reset}
      onChange={(values) => void change(values)}
    />
  );
}
