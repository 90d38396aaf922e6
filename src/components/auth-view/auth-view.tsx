'use client';

import { type ComponentType, type ReactNode, Suspense } from 'react';
import type { FormPost } from '../../client/form-post.js';
import { useAuth } from '../../hooks/use-auth.js';
import { guards } from '../../i18n/en/guards.js';
import { later } from '../../ui/later.js';
import { NotFoundView } from '../guards/not-found-view.js';
import { LoadingCardView } from '../parts/loading-card-view.js';
import { useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';

const english = { guards };

interface ScreenProps {
  className?: string | undefined;
  autoFocus?: boolean | undefined;
  form?: FormPost<never> | undefined;
}

/**
 * The last part of a path, and the screen it leads to, loaded when it is first shown. Each has a module of its own to be loaded by: an app that also uses a
 * screen directly would otherwise be warned by its bundler.
 */
const SCREENS: Readonly<Record<string, ComponentType<ScreenProps>>> = {
  'sign-in': later(() => import('./screens/sign-in.js'), 'default'),
  'sign-up': later(() => import('./screens/sign-up.js'), 'default'),
  'forgot-password': later(() => import('./screens/forgot-password.js'), 'default'),
  'reset-password': later(() => import('./screens/reset-password.js'), 'default'),
  'verify-email': later(() => import('./screens/verify-email.js'), 'default'),
  confirm: later(() => import('./screens/confirm.js'), 'default'),
  callback: later(() => import('./screens/callback.js'), 'default'),
  error: later(() => import('./screens/error.js'), 'default'),
};

export interface AuthViewProps extends LookProps {
  /** A path whose last part names the screen: `sign-in`, `/auth/sign-up`, `forgot-password`, `reset-password`, `verify-email`, `confirm`, `callback`, `error`. */
  path: string;
  /** Puts the cursor into the first field. @default true */
  autoFocus?: boolean | undefined;
  /** Lets the screen's form work before the page's script is there, or without it: `formPost(path, ...)` of `livery-ui/server`. */
  form?: FormPost<unknown> | undefined;
  className?: string | undefined;
}

/** All screens behind one catch-all route. A path that leads to none is a designed page. */
export const AuthView = withLook<AuthViewProps>(function AuthView({ path, autoFocus = true, form, className }: AuthViewProps): ReactNode {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const name = path.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '';
  const Screen = Object.hasOwn(SCREENS, name) ? SCREENS[name] : undefined;
  if (!Screen) return <NotFoundView branding={branding} className={className} messages={messages} signInHref={paths.signIn} />;
  return (
    <Suspense fallback={<LoadingCardView />}>
      <Screen className={className} autoFocus={autoFocus} form={form as FormPost<never> | undefined} />
    </Suspense>
  );
});
