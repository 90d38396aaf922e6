'use client';

import type { ReactNode } from 'react';
import { SignIn, type SignInProps } from '../sign-in/sign-in.js';
import { Page } from './page.js';

export interface SignInPageProps extends Omit<SignInProps, 'className'> {
  /** In place of the tagline and description of the branding, in the panel beside the form. */
  panel?: ReactNode;
  /** Of the page. */
  className?: string | undefined;
}

/** A whole sign-in page: `SignIn`, and beside it, where there is room, a quiet panel in the brand. */
export function SignInPage({ panel, className, classNames, unstyled, ...props }: SignInPageProps): ReactNode {
  return (
    <Page step="sign-in" panel={panel} className={className} classNames={classNames} unstyled={unstyled}>
      <SignIn autoFocus {...props} />
    </Page>
  );
}
