'use client';

import { lazy, type ReactNode, Suspense } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { TwoFactorTask } from '../../flows/two-factor-setup.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { KeyIcon, PhoneIcon } from '../../ui/icons.js';
import { Notice } from '../../ui/notice.js';
import { Root } from '../../ui/root.js';
import { CardLoadingView, CardMessageView } from '../parts/card-states-view.js';
import { ActionRowView } from '../parts/row-view.js';
import type { SetupDialogViewProps } from './setup-dialog-view.js';

// With the encoder of the picture in it.
const SetupDialog = lazy(async () => ({ default: (await import('./setup-dialog-view.js')).SetupDialogView }));

export interface TwoFactorSettingsViewProps {
  /** Whether it is on; `null` while that is not known. */
  enabled: boolean | null;
  /** Whether the account has a password; `null` while that is not known. */
  hasPassword: boolean | null;
  /** Why that is not known. */
  loadError?: AuthError | null | undefined;
  messages: Pick<Messages, 'common' | 'errors' | 'settings' | 'twoFactor' | 'twoFactorSettings'>;
  /** What is going on above the page; `null` for nothing. */
  dialog: Omit<SetupDialogViewProps, 'messages'> | null;
  className?: string | undefined;
  onRetry: () => void;
  onOpen: (task: TwoFactorTask) => void;
}

/** The second factor of an account: set up, with new backup codes, or turned off. */
export function TwoFactorSettingsView({
  enabled,
  hasPassword,
  loadError,
  messages,
  dialog,
  className,
  onRetry,
  onOpen,
}: TwoFactorSettingsViewProps): ReactNode {
  const { common, errors, settings, twoFactorSettings: words } = messages;
  const head = { title: words.title, text: words.text };

  function drawCard(on: boolean): ReactNode {
    return (
      <Card
        text={words.text}
        title={
          <span className="lv lv:inline-flex lv:flex-wrap lv:items-center lv:gap-2">
            {words.title}
            <Badge tone={on ? 'success' : 'neutral'}>{on ? words.on : words.off}</Badge>
          </span>
        }
        footer={
          on ? (
            <Button size="sm" variant="danger-secondary" className="lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto" onClick={() => onOpen('disable')}>
              {words.turnOff}
            </Button>
          ) : undefined
        }
      >
        <ul className="lv lv:mt-4 lv:border-t lv:border-line">
          <ActionRowView icon={<PhoneIcon size={20} />} title={words.app} text={words.appText}>
            {on || !hasPassword ? null : (
              <Button size="sm" variant="primary" onClick={() => onOpen('enable')}>
                {words.setUp}
              </Button>
            )}
          </ActionRowView>
          {on ? (
            <ActionRowView icon={<KeyIcon size={20} />} title={words.backupCodes} text={words.backupText}>
              <Button size="sm" onClick={() => onOpen('backup-codes')}>
                {words.newCodes}
              </Button>
            </ActionRowView>
          ) : null}
        </ul>
        {on || hasPassword ? null : (
          <div className="lv lv:px-4 lv:@min-[480px]:px-6 lv:pb-5">
            <Notice>{words.needsPassword}</Notice>
          </div>
        )}
      </Card>
    );
  }

  return (
    <Root slot="two-factor" className={className}>
      {enabled !== null && (enabled || hasPassword !== null) ? (
        drawCard(enabled)
      ) : loadError ? (
        <CardMessageView
          {...head}
          heading={settings.failedTitle}
          detail={errorText(errors, loadError.code)}
          action={<Button onClick={onRetry}>{common.tryAgain}</Button>}
        />
      ) : (
        <CardLoadingView {...head} label={common.loading} rows={1} />
      )}
      {dialog ? (
        <Suspense>
          <SetupDialog {...dialog} messages={messages} />
        </Suspense>
      ) : null}
    </Root>
  );
}
