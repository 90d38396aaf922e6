'use client';

import { type ReactNode, Suspense, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { useMagicLink } from '../../hooks/use-magic-link.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { magicLink } from '../../i18n/en/magic-link.js';
import { mailed } from '../../i18n/en/mailed.js';
import { formatDuration } from '../../safety/format-duration.js';
import { later } from '../../ui/later.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { AddressView } from './address-view.js';
import { LIFETIME, type MailedProps, useOwnForm } from './use-own-form.js';

const english = { mailed, common, errors, magicLink };
/** Needed once a mail is on its way, and fetched while it is asked for. */
const loadCheckMail = () => import('../parts/check-mail-view.js');
const CheckMailView = later(loadCheckMail, 'CheckMailView');

/** The steps of a sign-in by a mailed link, inside the sign-in screen. */
export function MagicLinkSteps({
  redirectTo,
  onSignedIn,
  onRestart,
  defaultEmail,
  onIdentifier,
  onAdmitted: _,
  onSecondFactor: __,
  ...props
}: MailedProps): ReactNode {
  const messages = useMessages(english);
  const words = messages.magicLink;
  const { features, ...head } = useOwnForm(onRestart, words);
  const tag = useLanguageTag();
  const { state, retryIn, request, restart } = useMagicLink({ redirectTo, onSignedIn });
  const [typed, setTyped] = useState(defaultEmail);
  const slow = useSlow();

  const ask = (pending: boolean, error: AuthError | null = null) => (
    <AddressView
      {...props}
      {...head}
      onRestart={onRestart}
      messages={messages}
      step={pending ? 'requesting' : 'address'}
      submitLabel={words.submit}
      pending={pending}
      error={error}
      retryIn={pending ? 0 : retryIn}
      slow={slow}
      defaultEmail={typed}
      onSubmit={(email) => {
        setTyped(email);
        onIdentifier(email);
        void request(email);
        void loadCheckMail().catch(() => {});
      }}
    />
  );

  switch (state.step) {
    case 'address':
      return ask(false, state.error);
    case 'requesting':
      return ask(true);
    case 'sent':
    case 'resending':
      return (
        <Suspense fallback={ask(true)}>
          <CheckMailView
            messages={messages}
            branding={head.branding}
            className={props.className}
            step="sent"
            title={words.sentTitle}
            text={words.sentText(state.email, formatDuration(Number(features.plugins.magicLink?.lifetime ?? LIFETIME), tag))}
            email={state.email}
            hint={words.otherDevice}
            retryIn={retryIn}
            slow={slow}
            pending={state.step === 'resending'}
            sent={state.step === 'sent' && state.again}
            error={state.step === 'sent' ? state.error : null}
            onResend={() => void request(state.email)}
            onRestart={restart}
            onBack={onRestart}
          />
        </Suspense>
      );
    default:
      return null;
  }
}
