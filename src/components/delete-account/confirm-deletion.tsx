'use client';

import type { ReactNode } from 'react';
import { useAccountDeletion } from '../../hooks/use-account-deletion.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { deletion } from '../../i18n/en/deletion.js';
import { errors } from '../../i18n/en/errors.js';
import { useLivery, useMessages } from '../use-livery.js';
import { ConfirmDeletionView } from './confirm-deletion-view.js';

const english = { common, deletion, errors };

export interface ConfirmDeletionProps {
  /** The token of the link; an empty one is a broken link. */
  token: string;
  className?: string | undefined;
}

/** Where the link of a mail about a deletion leads: it acts on a click, in a browser in which its person is signed in. */
export function ConfirmDeletion({ token, className }: ConfirmDeletionProps): ReactNode {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const { state, retryIn, confirm } = useAccountDeletion({ token });
  const slow = useSlow();
  if (state.step === 'closed' || state.step === 'asking' || state.step === 'sending' || state.step === 'mailed') return null;
  return (
    <ConfirmDeletionView
      state={state}
      messages={messages}
      appName={branding?.name ?? features.appName}
      branding={branding}
      className={className}
      paths={paths}
      retryIn={retryIn}
      slow={slow}
      onConfirm={() => void confirm()}
    />
  );
}
