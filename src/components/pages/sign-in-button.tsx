'use client';

import { type ReactNode, Suspense, useState } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import { common } from '../../i18n/en/common.js';
import { pages } from '../../i18n/en/pages.js';
import { Button, type ButtonVariant, buttonClasses } from '../../ui/button.js';
import { later } from '../../ui/later.js';
import { AppLink } from '../../ui/link.js';
import { Root } from '../../ui/root.js';
import { useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';

const AuthDialog = later(() => import('./auth-dialog.js'), 'AuthDialog');

const english = { common, pages };

export interface SignInButtonProps extends LookProps {
  /** `page` leads to the page, `dialog` opens the same flow above this one, so that nothing on it is lost. @default 'page' */
  mode?: 'page' | 'dialog' | undefined;
  /** Where to go afterwards. Must lie in the app. @default from the page, to `paths.afterSignIn`; from the dialog, nowhere */
  redirectTo?: string | undefined;
  /** Called once somebody is signed in by the dialog. */
  onSignedIn?: (() => void) | undefined;
  /** @default 'secondary' */
  variant?: ButtonVariant | undefined;
  className?: string | undefined;
  /** @default "Sign in", or "Create an account" */
  children?: ReactNode;
}

/** Opens sign-in: its page, or a dialog. */
export const SignInButton = withLook<SignInButtonProps>((props: SignInButtonProps) => <OpenButton {...props} screen="sign-in" />);

export type SignUpButtonProps = SignInButtonProps;

/** Opens sign-up: its page, or a dialog. */
export const SignUpButton = withLook<SignUpButtonProps>((props: SignUpButtonProps) => <OpenButton {...props} screen="sign-up" />);

function OpenButton({
  screen,
  mode = 'page',
  redirectTo,
  onSignedIn,
  variant = 'secondary',
  className,
  children,
}: SignInButtonProps & { screen: 'sign-in' | 'sign-up' }) {
  const { paths, navigate } = useAuth();
  const messages = useMessages(english);
  const [open, setOpen] = useState(false);
  const label = children ?? (screen === 'sign-in' ? messages.pages.signIn : messages.pages.signUp);
  if (mode === 'page') {
    const path = screen === 'sign-in' ? paths.signIn : paths.signUp;
    const href = redirectTo ? `${path}?${new URLSearchParams({ redirectTo })}` : path;
    return (
      <AppLink slot="button" href={href} className={`${buttonClasses(variant)} ${className ?? ''}`}>
        {label}
      </AppLink>
    );
  }

  function finish() {
    setOpen(false);
    onSignedIn?.();
    if (redirectTo) navigate(redirectTo);
  }

  return (
    <Root inline>
      <Button variant={variant} aria-haspopup="dialog" className={className} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? (
        <Suspense>
          <AuthDialog screen={screen} closeLabel={messages.common.close} onClose={() => setOpen(false)} onSignedIn={finish} />
        </Suspense>
      ) : null}
    </Root>
  );
}
