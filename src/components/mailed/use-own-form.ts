'use client';

import type { ReactNode } from 'react';
import type { SecondFactor } from '../../flows/sign-in.js';
import { useFeatures } from '../../hooks/use-features.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { useLivery, useMessages } from '../use-livery.js';

/** What the sign-in screen gives to the steps of a way in by mail. */
export interface MailedProps {
  redirectTo?: string | undefined;
  defaultEmail?: string | undefined;
  autoFocus?: boolean | undefined;
  className?: string | undefined;
  /** Hears which address a mail was asked for. */
  onIdentifier: (email: string) => void;
  /** Where it is the sign-in screen's own form: what stands above and below it. */
  notice?: ReactNode;
  ways?: ReactNode;
  moreWays?: ReactNode;
  onSignedIn: () => void;
  onAdmitted: () => void;
  onSecondFactor: (methods: readonly SecondFactor[]) => void;
  /** The way back to the password. Without it, this is the sign-in screen's own form. */
  onRestart?: (() => void) | undefined;
}

const english = { signIn };
/** Seconds; Better Auth's own default for links and codes. */
export const LIFETIME = 300;
export const DIGITS = 6;

/** The words over the first field: where there is no password to go back to, it is the sign-in screen itself. */
export function useOwnForm(onRestart: (() => void) | undefined, words: { title: string; text: string }) {
  const { branding } = useLivery();
  const { signIn: screen } = useMessages(english);
  const { features } = useFeatures();
  return { branding, features, title: onRestart ? words.title : screen.title(branding?.name ?? features.appName), text: words.text };
}
