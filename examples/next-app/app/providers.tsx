'use client';

import { createAuthClient } from 'better-auth/react';
import { LiveryProvider, type LiveryProviderProps } from 'livery-ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';

const authClient = createAuthClient();

export function Providers(props: Omit<LiveryProviderProps, 'client'>) {
  const router = useRouter();
  return (
    // Without `navigate`, so that a sign-in ends with a page load: the router can have a page as it was for somebody who was not signed in.
    <LiveryProvider client={authClient} onSessionChange={() => router.refresh()} Link={Link} paths={{ afterSignIn: '/dashboard' }} {...props} />
  );
}
