'use client';

import { type ComponentType, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { PublicBranding } from '../branding/branding.js';
import { AuthProvider, type AuthProviderProps } from '../hooks/auth-provider.js';
import { AuthContext } from '../hooks/use-auth.js';
import type { Locale } from '../i18n/messages.js';
import { LinkContext, type LinkProps } from '../ui/link.js';
import { RootContext, type RootSettings } from '../ui/root-context.js';
import { BrandStyle } from './brand-style.js';
import { NotLoaded } from './not-loaded.js';
import { LiveryContext, type MessageOverrides } from './use-livery.js';
import type { LookProps } from './with-look.js';

export interface LiveryProviderProps extends AuthProviderProps, LookProps {
  /** Name, logo and colours. Made by `brandingFromEnv` on the server, passed through `publicBranding`. */
  branding?: PublicBranding | undefined;
  /** All words in one language. @default English */
  locale?: Locale | undefined;
  /** Single words of yours in place of ours. Pass a constant. */
  messages?: MessageOverrides | undefined;
  /** `system` follows the computer. @default the page's own `color-scheme` or theme class */
  appearance?: 'light' | 'dark' | 'system' | undefined;
  /** @default 'comfortable' */
  density?: 'comfortable' | 'compact' | undefined;
  /** The link of your router. @default a plain anchor */
  Link?: ComponentType<LinkProps> | undefined;
  /** The nonce of the page's Content Security Policy. */
  nonce?: string | undefined;
  /**
   * Asks a person to sign in again, in a dialog above the page, when the server refuses a request because the session has ended or is too old; then the request goes on.
   * With `false` it fails, or waits for a dialog of yours by `useReauth`.
   * @default true
   */
  reauth?: boolean | undefined;
}

const NO_OVERRIDES: MessageOverrides = {};

/**
 * Everything that Livery's components need: the client, the brand, the language.
 *
 * @example
 * <LiveryProvider client={authClient} branding={branding} navigate={router.push}>
 *   <SignIn />
 * </LiveryProvider>
 */
export function LiveryProvider({
  branding,
  locale,
  messages = NO_OVERRIDES,
  appearance,
  density,
  Link,
  nonce,
  reauth = true,
  classNames,
  unstyled,
  children,
  ...auth
}: LiveryProviderProps): ReactNode {
  const livery = useMemo(() => ({ branding: branding ?? null, locale: locale ?? null, overrides: messages, nonce }), [branding, locale, messages, nonce]);
  const root = useMemo<RootSettings>(
    () => ({ appearance, density, lang: locale?.tag, dir: locale?.direction, classNames, unstyled, NotLoaded }),
    [appearance, density, locale, classNames, unstyled],
  );
  return (
    <AuthProvider {...auth}>
      <LiveryContext.Provider value={livery}>
        <RootContext.Provider value={root}>
          <LinkContext.Provider value={Link ?? null}>
            {branding ? <BrandStyle branding={branding} nonce={nonce} /> : null}
            {children}
            {reauth ? <Challenges /> : null}
          </LinkContext.Provider>
        </RootContext.Provider>
      </LiveryContext.Provider>
    </AuthProvider>
  );
}

/** The dialogs of `useReauth`, loaded when a request is refused for the first time. */
function Challenges(): ReactNode {
  // A host that passes no client has none.
  const challenges = useContext(AuthContext)?.challenges;
  const [Dialogs, setDialogs] = useState<ComponentType | null>(null);

  useEffect(() => {
    // Subscribes to what the server refuses.
    return challenges?.attend((challenge) => {
      if (challenge) import('./rare-steps.js').then(({ openReauth }) => openReauth(setDialogs)).catch(() => challenges.answer(false)); // without a network
    });
  }, [challenges]);

  return Dialogs ? <Dialogs /> : null;
}
