'use client';

import type { ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { ProviderFeature } from '../../client/features.js';
import type { PasskeyState } from '../../flows/passkey.js';
import type { SocialState } from '../../flows/social.js';
import { formatCountdown } from '../../i18n/duration.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { passkey } from '../../i18n/en/passkey.js';
import { social } from '../../i18n/en/social.js';
import { errorText } from '../../i18n/error-words.js';
import { socialErrorText, socialWordsOf } from '../../i18n/social-error-words.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { useMessages } from '../use-livery.js';

const english = { common, errors, passkey, social };

export interface WayNoticeProps {
  passkey: PasskeyState;
  social: SocialState;
  /** How somebody came back from a provider's page. */
  arrival: { error: AuthError | null; provider: string | null };
  providers: readonly ProviderFeature[];
  /** Seconds until the server takes another try. */
  retryIn?: number | undefined;
  /** Whether the request of a way takes unusually long. */
  slow?: boolean | undefined;
  onCancel: () => void;
}

/** What is said about a way in that is no form: above the ways, calm where the person only changed their mind. */
export function WayNotice({ passkey: passkeyState, social: socialState, arrival, providers, retryIn = 0, slow = false, onCancel }: WayNoticeProps): ReactNode {
  const messages = useMessages(english);
  const id = 'provider' in socialState ? socialState.provider : arrival.provider;
  const name = providers.find((provider) => provider.id === id)?.name ?? null;
  if (socialState.step === 'waiting')
    return (
      <Notice>
        <span className="lv lv:flex lv:flex-wrap lv:items-center lv:justify-between lv:gap-2">
          {messages.social.waiting(name ?? messages.social.someProvider)}
          <Button size="sm" onClick={onCancel}>
            {messages.social.cancel}
          </Button>
        </span>
      </Notice>
    );
  const ofPasskey = 'error' in passkeyState ? passkeyState.error : null;
  if (retryIn > 0)
    return (
      <Notice tone="warning" title={messages.common.limitTitle}>
        {messages.common.limitText}{' '}
        <span aria-hidden="true" role="timer" className="lv lv:tabular-nums">
          {messages.common.tryAgainIn(formatCountdown(retryIn))}
        </span>
      </Notice>
    );
  if (slow) return <Notice>{messages.common.stillWorking}</Notice>;
  const error = ofPasskey ?? ('error' in socialState ? socialState.error : null) ?? arrival.error;
  // A wait that is over needs no words.
  if (!error || error.status === 429) return null;
  const changedMind = error.code === 'PASSKEY_CANCELLED' || error.code === 'ABORTED' || socialWordsOf(error.code) === 'cancelled';
  return (
    <Notice tone={changedMind ? 'neutral' : 'danger'} data-code={error.code}>
      {ofPasskey ? errorText({ ...messages.errors, ...messages.passkey }, error.code) : socialErrorText(messages, error.code, name)}
    </Notice>
  );
}
