'use client';

import { type ReactNode, Suspense, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { TwoFactorTask } from '../../flows/two-factor-setup.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { formatDate } from '../../i18n/time.js';
import { FEW_BACKUP_CODES } from '../../safety/few-backup-codes.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { AlertIcon, KeyIcon, PhoneIcon } from '../../ui/icons.js';
import { later } from '../../ui/later.js';
import { Notice } from '../../ui/notice.js';
import { Root } from '../../ui/root.js';
import { VisuallyHidden, visuallyHidden } from '../../ui/visually-hidden.js';
import { CardFailedView, CardLoadingView } from '../parts/card-states-view.js';
import { ActionRowView } from '../parts/row-view.js';
import { useFocusAfter } from '../parts/use-focus-after.js';
import type { SetupDialogViewProps } from './setup-dialog-view.js';
import { type TrustedDeviceItem, TrustedDevicesView } from './trusted-devices-view.js';

// With the encoder of the picture in it.
const SetupDialog = later(() => import('./setup-dialog-view.js'), 'SetupDialogView');

export interface TwoFactorSettingsViewProps {
  /** Whether it is on; `null` while that is not known. */
  enabled: boolean | null;
  /** Whether the server requires it, and until when it has to be on. */
  required?: { dueAt: Date | null } | null | undefined;
  /** Who requires it. */
  appName: string;
  /** Whether the account has a password; `null` while that is not known. */
  hasPassword: boolean | null;
  /** Why that is not known. */
  loadError?: AuthError | null | undefined;
  messages: Pick<Messages, 'common' | 'errors' | 'settings' | 'twoFactor' | 'twoFactorSettings'>;
  /** What the server tells of codes and devices; `null` where it does not. */
  status: { backupCodes: number | null; trustedDevices: readonly TrustedDeviceItem[] } | null;
  /** The id of the device that is being forgotten. */
  forgetting: string | null;
  forgetError: AuthError | null;
  /** BCP 47, for dates. */
  tag: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** What is going on above the page; `null` for nothing. */
  dialog: Omit<SetupDialogViewProps, 'messages'> | null;
  className?: string | undefined;
  onRetry: () => void;
  /** Why codes and devices could not be read, and the way to try once more. */
  statusError?: AuthError | null | undefined;
  onRetryStatus?: (() => void) | undefined;
  onOpen: (task: TwoFactorTask) => void;
  onForget: (id: string) => Promise<boolean>;
}

/** The second factor of an account: set up, with new backup codes, or turned off. */
export function TwoFactorSettingsView({
  enabled,
  required,
  appName,
  hasPassword,
  loadError,
  messages,
  status,
  forgetting,
  forgetError,
  tag,
  now,
  dialog,
  className,
  onRetry,
  statusError,
  onRetryStatus,
  onOpen,
  onForget,
}: TwoFactorSettingsViewProps): ReactNode {
  const { common, twoFactorSettings: words } = messages;
  const head = { title: words.title, text: words.text };
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useFocusAfter(list);
  const [said, setSaid] = useState('');
  const few = typeof status?.backupCodes === 'number' && status.backupCodes <= FEW_BACKUP_CODES;

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
          on && required ? (
            <p className="lv">{words.requiredOn(appName)}</p>
          ) : on ? (
            <Button size="sm" variant="danger-secondary" className="lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto" onClick={() => onOpen('disable')}>
              {words.turnOff}
            </Button>
          ) : undefined
        }
      >
        {required?.dueAt && !on ? (
          <div className="lv lv:px-4 lv:@min-[480px]:px-6 lv:pt-4">
            <Notice tone={required.dueAt.getTime() > now ? 'warning' : 'danger'}>
              {required.dueAt.getTime() > now ? words.requiredBy(appName, formatDate(required.dueAt, now, tag)) : words.requiredNow(appName)}
            </Notice>
          </div>
        ) : null}
        <div role="alert" className={on && statusError ? 'lv lv:px-4 lv:@min-[480px]:px-6 lv:pt-4' : `lv ${visuallyHidden}`}>
          {on && statusError ? (
            <Notice tone="warning" icon={AlertIcon} className="lv:@min-[480px]:items-center">
              <span className="lv lv:flex lv:flex-wrap lv:items-center lv:justify-between lv:gap-2">
                {`${words.statusFailed} ${errorText(messages.errors, statusError.code)}`}
                <Button size="sm" onClick={onRetryStatus}>
                  {common.tryAgain}
                </Button>
              </span>
            </Notice>
          ) : null}
        </div>
        <ul className="lv lv:mt-4 lv:border-t lv:border-line">
          <ActionRowView icon={<PhoneIcon size={20} />} title={words.app} text={words.appText}>
            {on || !hasPassword ? null : (
              <Button size="sm" variant="primary" onClick={() => onOpen('enable')}>
                {words.setUp}
              </Button>
            )}
          </ActionRowView>
          {on ? (
            <ActionRowView
              icon={<KeyIcon size={20} />}
              title={words.backupCodes}
              text={
                <span className={few ? 'lv lv:text-warning' : 'lv'}>
                  {typeof status?.backupCodes === 'number'
                    ? (few && status.backupCodes > 1 ? words.backupFew : words.backupLeft)(status.backupCodes)
                    : words.backupText}
                </span>
              }
            >
              <Button size="sm" variant={few ? 'primary' : 'secondary'} onClick={() => onOpen('backup-codes')}>
                {words.newCodes}
              </Button>
            </ActionRowView>
          ) : null}
        </ul>
        {on && status && status.trustedDevices.length > 0 ? (
          <TrustedDevicesView
            devices={status.trustedDevices}
            forgetting={forgetting}
            error={forgetError}
            messages={messages}
            tag={tag}
            now={now}
            list={list}
            onForget={onForget}
            onForgotten={(name, at) => {
              setSaid(words.forgotten(name));
              focusAfter(at);
            }}
          />
        ) : null}
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
        <CardFailedView {...head} error={loadError} messages={messages} onRetry={onRetry} />
      ) : (
        <CardLoadingView {...head} label={common.loading} rows={1} />
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {dialog ? (
        <Suspense>
          <SetupDialog {...dialog} messages={messages} />
        </Suspense>
      ) : null}
    </Root>
  );
}
