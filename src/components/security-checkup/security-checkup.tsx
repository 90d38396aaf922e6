'use client';

import type { ReactNode } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import { useSecurityCheckup } from '../../hooks/use-security-checkup.js';
import { useSession } from '../../hooks/use-session.js';
import { checkup } from '../../i18n/en/checkup.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { settings } from '../../i18n/en/settings.js';
import { CardWaiting } from '../account/card-waiting.js';
import { useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { type CheckupTab, SecurityCheckupView } from './security-checkup-view.js';

const english = { checkup, common, errors, settings };

export interface SecurityCheckupProps extends LookProps {
  /** Where the cards of a tab are. @default below `paths.account` */
  hrefOf?: ((tab: CheckupTab) => string) | undefined;
  className?: string | undefined;
}

/** What makes the account of whoever is signed in safe: what is in place, what is missing, and the way to each. Nothing when nobody is signed in. */
export const SecurityCheckup = withLook<SecurityCheckupProps>(function SecurityCheckup({ hrefOf, className }: SecurityCheckupProps): ReactNode {
  const { data } = useSession();
  const messages = useMessages(english);
  if (!data) return <CardWaiting className={className} title={messages.checkup.title} label={messages.common.loading} rows={4} />;
  return <OwnCheckup key={data.user.id} hrefOf={hrefOf} className={className} />;
});

function OwnCheckup({ hrefOf, className }: SecurityCheckupProps) {
  const { paths } = useAuth();
  const messages = useMessages(english);
  const { items, error, refresh } = useSecurityCheckup();
  const base = paths.account.replace(/\/+$/, '');
  return (
    <SecurityCheckupView
      items={items}
      error={error}
      messages={messages}
      hrefOf={hrefOf ?? ((tab) => `${base}/${tab}`)}
      className={className}
      onRetry={() => void refresh()}
    />
  );
}
