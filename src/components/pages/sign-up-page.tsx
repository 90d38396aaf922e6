'use client';

import type { ReactNode } from 'react';
import { SignUp, type SignUpProps } from '../sign-up/sign-up.js';
import { Page } from './page.js';

export interface SignUpPageProps extends Omit<SignUpProps, 'className'> {
  /** In place of the tagline and description of the branding, in the panel beside the form. */
  panel?: ReactNode;
  /** Of the page. */
  className?: string | undefined;
}

/** A whole sign-up page: `SignUp`, and beside it, where there is room, a quiet panel in the brand. */
export function SignUpPage({ panel, className, classNames, unstyled, ...props }: SignUpPageProps): ReactNode {
  return (
    <Page step="sign-up" panel={panel} className={className} classNames={classNames} unstyled={unstyled}>
      <SignUp autoFocus {...props} />
    </Page>
  );
}
