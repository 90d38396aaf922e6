'use client';

import type { ReactNode } from 'react';
import { useFeatures } from '../../hooks/use-features.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { signUp } from '../../i18n/en/sign-up.js';
import { Dialog } from '../../ui/dialog.js';
import { SignIn } from '../sign-in/sign-in.js';
import { SignUp } from '../sign-up/sign-up.js';
import { useLivery, useMessages } from '../use-livery.js';

const english = { signIn, signUp };

export interface AuthDialogProps {
  screen: 'sign-in' | 'sign-up';
  closeLabel: string;
  onClose: () => void;
  onSignedIn: () => void;
}

/** Sign-in or sign-up above the page, which stays as it is. */
export function AuthDialog({ screen, closeLabel, onClose, onSignedIn }: AuthDialogProps): ReactNode {
  const { branding } = useLivery();
  const { features } = useFeatures();
  const messages = useMessages(english);
  const title = screen === 'sign-in' ? messages.signIn.title(branding?.name ?? features.appName) : messages.signUp.title;
  return (
    <Dialog open bare title={title} closeLabel={closeLabel} onClose={onClose}>
      {screen === 'sign-in' ? <SignIn onSignedIn={onSignedIn} /> : <SignUp onSignedIn={onSignedIn} />}
    </Dialog>
  );
}
