'use client';

import { type ReactNode, Suspense, useEffect } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { AccountDeletionState } from '../../flows/account-deletion.js';
import { errorText } from '../../i18n/error-words.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { AlertIcon, CheckIcon } from '../../ui/icons.js';
import { later } from '../../ui/later.js';
import { Notice } from '../../ui/notice.js';
import { Root } from '../../ui/root.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { EmphasisView } from '../parts/emphasis-view.js';
import type { DeleteDialogViewProps } from './delete-dialog-view.js';

const DeleteDialog = later(() => import('./delete-dialog-view.js'), 'DeleteDialogView');

export interface DeleteAccountViewProps extends Omit<DeleteDialogViewProps, 'state'> {
  state: AccountDeletionState;
  /** Whether it is still being found out how the account is deleted. The dialog that somebody has asked for opens when that is known. */
  waiting?: boolean | undefined;
  /** Why it could not be found out how the account is deleted, or what has to be done first. */
  loadError?: AuthError | null | undefined;
  className?: string | undefined;
  onRetry?: (() => void) | undefined;
  onOpen: () => void;
}

/** The way out: what it means, and the dialog that asks. */
export function DeleteAccountView({ state, waiting = false, loadError, className, onRetry, onOpen, ...dialog }: DeleteAccountViewProps): ReactNode {
  const { deletion: words } = dialog.messages;
  const mailed = state.step === 'mailed';
  const asked = state.step === 'asking' || state.step === 'sending' ? state : null;
  const wished = asked !== null && waiting;
  const failed = asked !== null && loadError != null && !waiting;
  const { onClose } = dialog;

  useEffect(() => {
    // A dialog that opens by itself long afterwards, when something else on the page has loaded the list, is nobody's wish.
    if (failed) onClose();
  });

  return (
    <Root slot="delete-account" className={className}>
      <Card
        title={words.title}
        text={words.text}
        footer={
          <>
            <p className={mailed ? 'lv lv:basis-full lv:@min-[480px]:basis-0 lv:grow lv:text-pretty' : `lv ${visuallyHidden}`}>
              <span role="status" className="lv lv:inline-flex lv:items-start lv:gap-1.5">
                {mailed ? (
                  <>
                    <CheckIcon className="lv:mt-px lv:text-success" />
                    <span className="lv">
                      <EmphasisView text={words.mailed(dialog.email)} value={dialog.email} plain /> {words.mailedHint}
                    </span>
                  </>
                ) : null}
              </span>
            </p>
            <Button
              variant="danger-secondary"
              size="sm"
              pending={wished}
              aria-disabled={state.step === 'perhaps-deleted' || (loadError != null && !waiting) || undefined}
              onClick={onOpen}
              // Whoever goes elsewhere meanwhile has changed their mind.
              onBlur={wished ? onClose : undefined}
              className="lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto"
            >
              {words.open}
            </Button>
          </>
        }
      >
        <div role="alert" className="lv lv:px-4 lv:@min-[480px]:px-6 lv:pt-4 lv:pb-5">
          {state.step === 'perhaps-deleted' ? (
            <Notice tone="warning" icon={AlertIcon} title={words.perhapsTitle}>
              {words.perhapsText}
            </Notice>
          ) : loadError && !waiting ? (
            <Notice tone="danger" className="lv:@min-[480px]:items-center">
              <span className="lv lv:flex lv:flex-wrap lv:items-center lv:justify-between lv:gap-2">
                {errorText(dialog.messages.errors, loadError.code)}
                <Button size="sm" onClick={onRetry}>
                  {dialog.messages.common.tryAgain}
                </Button>
              </span>
            </Notice>
          ) : null}
        </div>
      </Card>
      <Suspense fallback={null}>{asked && !waiting && !loadError ? <DeleteDialog {...dialog} state={asked} /> : null}</Suspense>
    </Root>
  );
}
