'use client';

import { type ReactNode, useState } from 'react';
import { useRememberedAccount } from '../../hooks/use-remembered-account.js';
import { pages } from '../../i18n/en/pages.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { SignIn, type SignInProps } from '../sign-in/sign-in.js';
import { useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { ContinueAsView } from './continue-as-view.js';

const english = { pages, signIn };

export interface ContinueAsCardProps extends SignInProps, LookProps {}

/**
 * `SignIn` for people who come back: whoever was signed in on this browser last is offered by name, and has but the password, or the way they took, left to give. It
 * keeps name, address and picture in the browser's storage, so a server that clears storage on sign-out (`Clear-Site-Data`) has it forget them; for a device that several
 * people use, take `SignIn`.
 */
export const ContinueAsCard = withLook<ContinueAsCardProps>(function ContinueAsCard(props: ContinueAsCardProps): ReactNode {
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { account, forget } = useRememberedAccount(true);
  const [taken, setTaken] = useState<string | null>(null);
  if (account && taken === null)
    return (
      <ContinueAsView
        account={account}
        messages={messages}
        branding={branding}
        className={props.className}
        onContinue={() => setTaken(account.email)}
        onForget={forget}
      />
    );
  return <SignIn key={taken} {...props} autoFocus={taken !== null || props.autoFocus} defaultEmail={taken ?? props.defaultEmail} />;
});
