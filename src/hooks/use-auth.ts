'use client';

import { createContext, useContext } from 'react';
import type { AuthCore } from '../client/core.js';
import { tellDeveloperLater } from '../client/tell-developer-later.js';
import type { AuthPaths } from './auth-provider.js';

export interface AuthContextValue extends AuthCore {
  paths: AuthPaths;
  /** Where a target leads: to itself if that is a place of the app, else to `paths.afterSignIn`. */
  resolve: (target: string) => string;
  /** Goes to a place of the app. A target that leads anywhere else is replaced by `paths.afterSignIn`. */
  navigate: (target: string) => void;
}

export const AuthContext = createContext<AuthContextValue | null>(null);

/**
 * The client and everything that the provider holds.
 *
 * @throws when there is no provider above.
 */
export function useAuth(): AuthContextValue {
  const value = useContext(AuthContext);
  if (value) return value;
  tellDeveloperLater(({ tellMissingClient }) => tellMissingClient());
  throw new Error('livery-ui: no Better Auth client');
}
